import type { LargeRun } from "../../../score/scored.js";
import { leftOutLine } from "../../left-out-line.js";
import { fillWith } from "../../localise/fill-text.js";
import type { ReportTexts } from "../../localise/report-texts.js";
import { type Html, html, nothing } from "../html.js";

/** What could not be read or judged, what was taken for granted, and what was left out. */
export function notices({ problems, assumptions, leftOut = {} }: LargeRun, texts: ReportTexts): Html {
  const taken = [...assumptions, leftOutLine(leftOut, texts) ?? []].flat();
  const unread = html`<section class="card problems"><h2>${texts.problems}</h2><ul>${problems.map(
    ({
      path,
      line,
      message,
      skipped,
    }) => html`<li><code>${path}${line === undefined ? "" : `:${line}`}</code> ${message}
<span class="quiet">${fillWith(texts.skipped, { skipped }, texts)}</span></li>`,
  )}</ul></section>`;
  const granted = html`<details class="card taken"><summary>${texts.assumptions}</summary><ul>${taken.map((text) => html`<li>${text}</li>`)}</ul></details>`;
  return html`${problems.length === 0 ? nothing : unread}${taken.length === 0 ? nothing : granted}`;
}
