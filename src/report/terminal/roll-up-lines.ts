import { roundScore } from "../../score/round.js";
import type { RollUp } from "../../score/scored.js";
import { textWidth } from "../../text-width.js";
import { formatNumber } from "../localise/number.js";
import { plural } from "../localise/plural.js";
import { safeLine } from "../safe-text.js";
import { bar } from "./bar.js";
import { scoreColor, type Terminal } from "./terminal.js";
import { pad, truncate } from "./wrap.js";

/** A titled list of scores with bars; of many, the first few, and how many there are beside. */
export function rollUpLines(title: string, rolls: readonly RollUp[], terminal: Terminal, most: number): string[] {
  const { paint, texts } = terminal;
  const rest = rolls.length - most;
  return [
    "",
    `  ${paint.bold(title)}`,
    ...rolls.slice(0, most).map((roll) => scoreLine(roll.name, roll, terminal)),
    ...(rest > 0 ? [`    ${paint.dim(plural(texts.more, rest, texts))}`] : []),
  ];
}

/** A name, a bar, a score, and what stands behind it where there is room. */
export function scoreLine(name: string, roll: Omit<RollUp, "name">, terminal: Terminal, note?: string): string {
  const { paint, texts, width } = terminal;
  const color = scoreColor(roll.mean, terminal);
  const nameWidth = width < 50 ? 14 : 22;
  const label = pad(truncate(safeLine(name), nameWidth), nameWidth);
  const score = formatNumber(roundScore(roll.mean), texts).padStart(5);
  const behind =
    note ?? `${plural(texts.conversations, roll.count, texts)} · ${plural(texts.findingCount, roll.findings, texts)}`;
  const length = width < 70 ? 10 : 20;
  const used = 4 + nameWidth + 1 + length + 1 + score.length + 2;
  const tail = behind !== "" && used + textWidth(behind) <= width ? `  ${paint.dim(behind)}` : "";
  return `    ${label} ${color(bar(roll.mean, length))} ${paint.bold(score)}${tail}`;
}
