import { roundScore } from "../../score/round.js";
import type { RollUp } from "../../score/scored.js";
import { formatMonth } from "../localise/date.js";
import { formatNumber } from "../localise/number.js";
import type { ReportTexts } from "../localise/report-texts.js";
import { type Html, html, nothing } from "./html.js";

const width = 600;
const height = 150;

/** The score from month to month, with its confidence interval as a band; nothing for less than two months. */
export function monthCard(months: readonly RollUp[], texts: ReportTexts): Html {
  if (months.length < 2) return nothing;
  const points = months.map((month, index) => ({ month, x: 10 + (index / (months.length - 1)) * (width - 20) }));
  const path = (of: (month: RollUp) => number, list = points) =>
    list.map(({ month, x }) => `${x.toFixed(1)},${yOf(of(month)).toFixed(1)}`).join(" ");
  const band = `${path(({ interval }) => interval[1])} ${path(({ interval }) => interval[0], [...points].reverse())}`;
  const name = (month: RollUp | undefined) => formatMonth(month?.name ?? "", texts);
  return html`<section class="card"><h3>${texts.byMonth}</h3>
<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${texts.byMonth}">
<polygon points="${band}" fill="var(--info)" opacity=".18"/>
<polyline points="${path(({ mean }) => mean)}" fill="none" stroke="var(--info)" stroke-width="2.5"/>
${points.map(
  ({ month, x }) => html`<circle cx="${x.toFixed(1)}" cy="${yOf(month.mean).toFixed(1)}" r="4" fill="var(--info)">
<title>${name(month)}: ${formatNumber(roundScore(month.mean), texts)}</title></circle>`,
)}</svg>
<p class="quiet">${name(months[0])} – ${name(months[months.length - 1])}</p></section>`;
}

function yOf(score: number): number {
  return height - 10 - (score / 100) * (height - 20);
}
