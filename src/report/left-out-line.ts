import { type LeftOut, leftOutKinds } from "../conversation/left-out.js";
import { fillWith } from "./localise/fill-text.js";
import { plural } from "./localise/plural.js";
import type { ReportTexts } from "./localise/report-texts.js";

/** What was left out as one sentence: "left out …: 3 internal notes, 1 draft"; undefined where nothing was. */
export function leftOutLine(leftOut: LeftOut, texts: ReportTexts): string | undefined {
  const counts = leftOutKinds.flatMap((kind) => {
    const count = leftOut[kind];
    return count === undefined ? [] : [plural(texts.leftOutKinds[kind], count, texts)];
  });
  return counts.length === 0 ? undefined : fillWith(texts.leftOut, { list: counts.join(", ") }, texts);
}
