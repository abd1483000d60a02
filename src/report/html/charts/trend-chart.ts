import { scaleLinear, scalePoint } from "d3-scale";
import { area, curveMonotoneX, line } from "d3-shape";
import { roundScore } from "../../../score/round.js";
import type { RollUp } from "../../../score/scored.js";
import { formatNumber } from "../../localise/number.js";
import type { ReportTexts } from "../../localise/report-texts.js";
import { type Html, html } from "../html.js";
import { toneOf } from "../tone.js";

const width = 460;
const height = 190;
const left = 30;
const right = 14;
const top = 10;
const bottom = 22;

/** More names than this would run into one another. */
const mostNames = 6;

/** The mean from one stretch of time to the next, with its interval as a band. @param names of the stretches, short */
export function trendChart(
  rolls: readonly RollUp[],
  names: readonly string[],
  label: string,
  texts: ReportTexts,
): Html {
  const x = scalePoint(
    rolls.map(({ name }) => name),
    [left + 8, width - right],
  );
  const lowest = Math.min(...rolls.map((roll) => boundsOf(roll)[0]));
  const y = scaleLinear([Math.min(90, Math.floor(lowest / 10) * 10), 100], [height - bottom, top]);
  const at = ({ name }: RollUp) => x(name) as number;
  const band = area<RollUp>()
    .x(at)
    .y0((roll) => y(boundsOf(roll)[0]))
    .y1((roll) => y(boundsOf(roll)[1]))
    .curve(curveMonotoneX)
    .digits(1);
  const mean = line<RollUp>()
    .x(at)
    .y((roll) => y(roll.mean))
    .curve(curveMonotoneX)
    .digits(1);
  const every = Math.ceil(rolls.length / mostNames);
  const told = rolls.map((roll, index) => `${names[index]}: ${formatNumber(roundScore(roll.mean), texts)}`);
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}. ${told.join("; ")}">
${y.ticks(4).map(
  (
    tick,
  ) => html`<line class="grid" x1="${left}" x2="${width - right}" y1="${y(tick).toFixed(1)}" y2="${y(tick).toFixed(1)}"/>
<text x="${left - 6}" y="${(y(tick) + 4).toFixed(1)}" text-anchor="end">${tick}</text>`,
)}
<path class="band" d="${band(rolls) ?? ""}"/><path class="line" d="${mean(rolls) ?? ""}"/>
${rolls.map(
  (
    roll,
    index,
  ) => html`<circle class="${toneOf(roll.mean)}" cx="${at(roll).toFixed(1)}" cy="${y(roll.mean).toFixed(1)}" r="4"><title>${told[index] as string}</title></circle>
${index % every === 0 ? html`<text x="${at(roll).toFixed(1)}" y="${height - 5}" text-anchor="${anchorOf(index, rolls.length)}">${names[index] as string}</text>` : ""}`,
)}</svg>`;
}

/** One conversation says nothing of the spread: the mean may be anything. */
function boundsOf({ interval, count }: RollUp): readonly [number, number] {
  return count > 1 ? interval : [0, 100];
}

function anchorOf(index: number, count: number): string {
  if (index === 0) return "start";
  return index === count - 1 ? "end" : "middle";
}
