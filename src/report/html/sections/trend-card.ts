import { mondayOf } from "../../../score/iso-week.js";
import type { LargeRun, RollUp } from "../../../score/scored.js";
import { formatShortDate, formatShortMonth } from "../../localise/date.js";
import type { ReportTexts } from "../../localise/report-texts.js";
import { trendChart } from "../charts/trend-chart.js";
import { type Html, html, nothing } from "../html.js";

/** Up to half a year is told by weeks, more by months. */
const mostWeeks = 26;

/** The score from week to week or month to month; nothing for less than two. */
export function trendCard({ weeks, months }: Pick<LargeRun, "weeks" | "months">, texts: ReportTexts): Html {
  const byWeek = weeks.length <= mostWeeks;
  const rolls: readonly RollUp[] = byWeek ? weeks : months;
  if (rolls.length < 2) return nothing;
  const title = byWeek ? texts.byWeek : texts.byMonth;
  const names = rolls.map(({ name }) =>
    byWeek ? formatShortDate(mondayOf(name), texts) : formatShortMonth(name, texts),
  );
  return html`<section class="card"><h2>${title}</h2>${trendChart(rolls, names, title, texts)}<p class="quiet small">${texts.trendNote}</p></section>`;
}
