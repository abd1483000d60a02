import { severities } from "../../lint/api.js";
import { countSeverities } from "../../score/exit.js";
import { roundScore } from "../../score/round.js";
import type { MeanScore, ScoredRun } from "../../score/scored.js";
import { countRun } from "../count-run.js";
import { fillWith } from "../localise/fill-text.js";
import { formatNumber } from "../localise/number.js";
import { plural } from "../localise/plural.js";
import type { ReportTexts } from "../localise/report-texts.js";
import { type Html, html, nothing } from "./html.js";
import { toneOf } from "./tone.js";

/** The head of the page: the score as a ring, how sure it is, what it was made from. */
export function overview(run: ScoredRun, texts: ReportTexts): Html {
  const counts = countRun(run);
  const found = countSeverities(run.findings);
  const size = [
    ...(counts.conversations > 0 ? [plural(texts.conversations, counts.conversations, texts)] : []),
    ...(counts.templates > 0 ? [plural(texts.templates, counts.templates, texts)] : []),
    plural(texts.messages, counts.messages, texts),
  ].join(" · ");
  const severityCounts = severities.map((one) => plural(texts.severities[one], found[one], texts)).join(" · ");
  return html`<header>${run.score ? ring(run.score, texts) : nothing}
<div><h1>${texts.title}</h1>
<p>${run.score ? intervalOf(run.score, texts) : texts.nothing}</p>
<p class="quiet">${size}</p><p>${run.findings.length > 0 ? severityCounts : texts.clean}</p></div></header>`;
}

function intervalOf({ interval }: MeanScore, texts: ReportTexts): string {
  const [from, to] = interval.map((bound) => formatNumber(roundScore(bound), texts)) as [string, string];
  return `${texts.score}, ${fillWith(texts.interval, { from, to }, texts)}`;
}

function ring({ mean }: MeanScore, texts: ReportTexts): Html {
  const length = 2 * Math.PI * 42;
  const score = formatNumber(roundScore(mean), texts);
  return html`<svg class="ring ${toneOf(mean)}" viewBox="0 0 100 100" role="img" aria-label="${texts.score} ${score}">
<circle cx="50" cy="50" r="42" fill="none" stroke="var(--line)" stroke-width="9"/>
<circle cx="50" cy="50" r="42" fill="none" stroke="var(--tone)" stroke-width="9" stroke-linecap="round"
 stroke-dasharray="${((mean / 100) * length).toFixed(2)} ${length.toFixed(2)}" transform="rotate(-90 50 50)"/>
<text x="50" y="58" text-anchor="middle">${score}</text></svg>`;
}
