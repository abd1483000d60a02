import { scaleBand, scaleLinear } from "d3-scale";
import { formatNumber } from "../../localise/number.js";
import type { ReportTexts } from "../../localise/report-texts.js";
import { type Html, html } from "../html.js";
import { toneOf } from "../tone.js";

const width = 460;
const height = 170;
const top = 18;
const bottom = 20;

/** Ten steps of ten points, and full marks by themselves. */
const steps = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100] as const;

/** How many conversations have each score. @param scores from 0 to 100 */
export function histogram(scores: readonly number[], texts: ReportTexts): Html {
  const counts = steps.map(() => 0);
  for (const score of scores) {
    const step = score >= 100 ? 10 : Math.max(0, Math.floor(score / 10));
    counts[step] = (counts[step] as number) + 1;
  }
  const x = scaleBand(
    steps.map((step) => String(step)),
    [0, width],
  ).padding(0.14);
  const y = scaleLinear([0, Math.max(1, ...counts)], [height - bottom, top]);
  const names = steps.map((step) => (step === 100 ? "100" : `${step}–${step + 9}`));
  const bars = steps.map((step, index) => {
    const count = counts[index] as number;
    const left = x(String(step)) as number;
    const middle = (left + x.bandwidth() / 2).toFixed(1);
    return html`<g><title>${names[index] as string}: ${formatNumber(count, texts)}</title>
<rect class="${toneOf(step)}" x="${left.toFixed(1)}" y="${y(count).toFixed(1)}" width="${x.bandwidth().toFixed(1)}" height="${(height - bottom - y(count)).toFixed(1)}" rx="2"/>
${count > 0 ? html`<text class="value" x="${middle}" y="${(y(count) - 5).toFixed(1)}" text-anchor="middle">${formatNumber(count, texts)}</text>` : ""}
<text x="${middle}" y="${height - 5}" text-anchor="middle">${step}</text></g>`;
  });
  const told = names.map((name, index) => `${name}: ${formatNumber(counts[index] as number, texts)}`).join("; ");
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${texts.distributionNote} ${told}">
<line class="axis" x1="0" x2="${width}" y1="${height - bottom}" y2="${height - bottom}"/>${bars}</svg>`;
}
