import { roundScore } from "../../../score/round.js";
import type { LargeRun, RuleTally } from "../../../score/scored.js";
import { costliestRules } from "../../costliest-rules.js";
import { fillWith } from "../../localise/fill-text.js";
import { formatNumber, formatPercent } from "../../localise/number.js";
import { plural } from "../../localise/plural.js";
import type { ReportTexts } from "../../localise/report-texts.js";
import type { ReportContext } from "../../report.js";
import { type Html, html, nothing } from "../html.js";

/** So many rules are shown at once; the others can be opened. */
const most = 10;

/** Rules that found something, by the points they took off, with how often they were broken where they counted. */
export function fixFirst(run: LargeRun, texts: ReportTexts, context: ReportContext): Html {
  const rules = costliestRules(run);
  if (rules.length === 0) return nothing;
  const worst = Math.max(1, ...rules.map(({ pointsLost }) => pointsLost));
  const rest = rules.slice(most);
  const table = (
    list: readonly RuleTally[],
  ) => html`<div class="scroll"><table class="fix"><thead><tr><th scope="col">${texts.rule}</th><th scope="col"><span class="unseen">${texts.points}</span></th><th scope="col" class="number">${texts.points}</th>
<th scope="col" class="number">${texts.rate}</th><th scope="col" class="number">${texts.everyConversation}</th><th scope="col" class="number">${texts.findings}</th></tr></thead><tbody>
${list.map((rule) => row(rule, worst, texts, context))}</tbody></table></div>`;
  return html`<section class="card wide" aria-labelledby="fix-first"><h2 id="fix-first">${texts.fixFirst}</h2><p class="quiet">${texts.fixFirstNote}</p>
${table(rules.slice(0, most))}${rest.length > 0 ? html`<details class="more"><summary>${plural(texts.more, rest.length, texts)}</summary>${table(rest)}</details>` : nothing}</section>`;
}

function row(rule: RuleTally, most: number, texts: ReportTexts, context: ReportContext): Html {
  const { ruleId, findings, opportunities, conversations, pointsLost } = rule;
  const rate = opportunities > 0 ? formatPercent(conversations / opportunities, texts) : "–";
  const of = opportunities > 0 ? fillWith(texts.ofOpportunities, { conversations, opportunities }, texts) : "–";
  return html`<tr><th scope="row"><a href="#conversations" data-filter="rule" data-value="${ruleId}">${context.texts.get(ruleId)?.title ?? ruleId}</a></th>
<td class="wide"><span class="bar"><i style="width:${((100 * pointsLost) / most).toFixed(1)}%"></i></span></td>
<td class="number">${formatNumber(roundScore(pointsLost), texts)}</td><td class="number"><b>${rate}</b></td><td class="number quiet">${of}</td><td class="number">${formatNumber(findings, texts)}</td></tr>
`;
}

/** What the rules that found something mean, and why they matter. */
export function ruleMeanings(run: LargeRun, texts: ReportTexts, context: ReportContext): Html {
  const known = costliestRules(run).flatMap(({ ruleId }) => {
    const rule = context.texts.get(ruleId);
    return rule ? [{ ruleId, ...rule }] : [];
  });
  if (known.length === 0) return nothing;
  return html`<section class="meanings" aria-labelledby="meanings"><h2 id="meanings">${texts.whatItMeans}</h2>${known.map(
    ({ ruleId, title, description, why }) => html`<article id="rule-${ruleId}"><h3>${title} <code>${ruleId}</code></h3>
<p>${description.trim()}</p><p class="quiet">${why.trim()}</p></article>
`,
  )}</section>`;
}
