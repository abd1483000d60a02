import { roundScore } from "../../../score/round.js";
import type { LargeRun } from "../../../score/scored.js";
import { type CoachedAgent, type CoachedFault, coachedAgents } from "../../coached-agents.js";
import { fillWith } from "../../localise/fill-text.js";
import { formatNumber } from "../../localise/number.js";
import { plural } from "../../localise/plural.js";
import type { ReportTexts } from "../../localise/report-texts.js";
import type { ReportContext } from "../../report.js";
import { tellFinding } from "../../told-finding.js";
import { type Html, html, nothing } from "../html.js";
import { toneOf } from "../tone.js";

/** A page of more cards would be all cards. */
const most = 60;

/** A card for each agent: what goes well beside what to work on. Open where coaching is what the page is for. */
export function coaching(run: LargeRun, texts: ReportTexts, context: ReportContext): Html {
  const agents = coachedAgents(run, context);
  if (agents.length === 0) return nothing;
  const rest = agents.length - most;
  return html`<section class="coaching" aria-labelledby="coaching"><h2 id="coaching">${texts.coaching}</h2><p class="quiet">${texts.coachingNote}</p>
<div class="cards">${agents.slice(0, most).map((agent) => card(agent, texts, context))}</div>
${rest > 0 ? html`<p class="quiet">${plural(texts.more, rest, texts)}</p>` : nothing}</section>`;
}

function card({ roll, strengths, faults }: CoachedAgent, texts: ReportTexts, context: ReportContext): Html {
  return html`<details class="coached card"${context.by === "agent" ? html` open` : nothing}><summary><span class="score ${toneOf(roll.mean)}">${formatNumber(roundScore(roll.mean), texts)}</span>
<span class="about"><b>${roll.name}</b> <span class="quiet">${plural(texts.conversations, roll.count, texts)}</span></span></summary>
<div class="inside"><h3 class="good">${texts.strengths}</h3>${
    strengths.length === 0
      ? html`<p class="quiet">${texts.noStrengths}</p>`
      : html`<ul>${strengths.map(
          (one) =>
            html`<li>${one.text} <span class="quiet">${fillWith(texts.keptOf, { kept: one.kept, opportunities: one.opportunities, team: one.team }, texts)}</span></li>`,
        )}</ul>`
  }
<h3 class="bad">${texts.toMend}</h3>${
    faults.length === 0
      ? html`<p class="quiet">${texts.noFaults}</p>`
      : html`<ul>${faults.map((fault) => faultHtml(fault, roll.name, texts, context))}</ul>`
  }</div></details>
`;
}

function faultHtml(fault: CoachedFault, agent: string, texts: ReportTexts, context: ReportContext): Html {
  const { ruleId, title, conversations, opportunities, example } = fault;
  const better = example && tellFinding(example, context).suggestion;
  const [open, close] = texts.quotes;
  return html`<li><a href="#conversations" data-filter="rule" data-value="${ruleId}" data-agent="${agent}">${title}</a> <span class="quiet">${fillWith(texts.ofOpportunities, { conversations, opportunities }, texts)}</span>
${example?.place ? html`<p class="words" lang="${example.place.language}">${open}${example.place.excerpt}${close}</p>` : nothing}
${better ? html`<p class="better"><b>${texts.better}</b> ${better}</p>` : nothing}</li>`;
}
