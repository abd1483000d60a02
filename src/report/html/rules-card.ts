import { roundScore } from "../../score/round.js";
import type { ScoredRun } from "../../score/scored.js";
import { costliestRules } from "../costliest-rules.js";
import { formatNumber } from "../localise/number.js";
import type { ReportTexts } from "../localise/report-texts.js";
import type { ReportContext } from "../report.js";
import { type Html, html, nothing } from "./html.js";

/** Rules that found something, by the points they took off, each with what it means. */
export function rulesCard(run: ScoredRun, texts: ReportTexts, context: ReportContext): Html {
  const rules = costliestRules(run);
  if (rules.length === 0) return nothing;
  return html`<section class="card"><h3>${texts.byRule}</h3><table>
<tr><th>${texts.rule}</th><th class="number">${texts.points}</th><th class="number">${texts.findings}</th></tr>
${rules.map(
  ({ ruleId, pointsLost, findings }) => html`<tr title="${context.texts.get(ruleId)?.description.trim() ?? ""}">
<td>${context.texts.get(ruleId)?.title ?? ruleId} <code>${ruleId}</code></td>
<td class="number">${formatNumber(roundScore(pointsLost), texts)}</td><td class="number">${formatNumber(findings, texts)}</td></tr>`,
)}</table></section>`;
}

/** What the rules that found something mean, and why they matter. */
export function ruleMeanings(run: ScoredRun, texts: ReportTexts, context: ReportContext): Html {
  const known = costliestRules(run).flatMap(({ ruleId }) => {
    const rule = context.texts.get(ruleId);
    return rule ? [{ ruleId, ...rule }] : [];
  });
  if (known.length === 0) return nothing;
  return html`<h2>${texts.whatItMeans}</h2>${known.map(
    ({ ruleId, title, description, why }) => html`<section id="rule-${ruleId}"><h4>${title} <code>${ruleId}</code></h4>
<p>${description.trim()}</p><p class="quiet">${why.trim()}</p></section>
`,
  )}`;
}
