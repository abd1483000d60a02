import { severities } from "../../../lint/api.js";
import { countSeverities } from "../../../score/exit.js";
import { roundScore } from "../../../score/round.js";
import type { LargeRun, MeanScore } from "../../../score/scored.js";
import { countRun } from "../../count-run.js";
import { formatDate } from "../../localise/date.js";
import { fillWith } from "../../localise/fill-text.js";
import { formatNumber } from "../../localise/number.js";
import { plural } from "../../localise/plural.js";
import type { ReportTexts } from "../../localise/report-texts.js";
import { severityMarks } from "../../severity-marks.js";
import { type Html, html, nothing } from "../html.js";
import { toneOf } from "../tone.js";

/** The head of the page: the score, how sure it is, what it was made from. */
export function overview(run: LargeRun, texts: ReportTexts): Html {
  const found = countSeverities(run.findings);
  const counts = severities.map(
    (one) =>
      html`<li class="${one}"><span aria-hidden="true">${severityMarks[one]}</span> ${plural(texts.severities[one], found[one], texts)}</li>`,
  );
  return html`<header class="top">${run.score ? scoreHtml(run.score, texts) : nothing}
<div><p class="brand">galateo</p><h1>${texts.title}</h1><p class="quiet">${[...sizeOf(run, texts), ...periodOf(run, texts)].join(" · ")}</p>
${run.score ? html`<ul class="severities">${counts}</ul>` : html`<p>${texts.nothing}</p>`}${run.score && run.findings.length === 0 ? html`<p>${texts.clean}</p>` : nothing}</div>
<button type="button" id="theme" hidden aria-label="${texts.theme}" title="${texts.theme}"><span aria-hidden="true">◐</span></button></header>`;
}

function sizeOf(run: LargeRun, texts: ReportTexts): string[] {
  const counts = countRun(run);
  return [
    ...(counts.conversations > 0 ? [plural(texts.conversations, counts.conversations, texts)] : []),
    ...(counts.templates > 0 ? [plural(texts.templates, counts.templates, texts)] : []),
    plural(texts.messages, counts.messages, texts),
  ];
}

/** From the first day to the last. */
function periodOf({ conversations }: LargeRun, texts: ReportTexts): string[] {
  let first: string | undefined;
  let last: string | undefined;
  for (const { start } of conversations) {
    if (start === undefined) continue;
    const day = start.slice(0, 10);
    if (first === undefined || day < first) first = day;
    if (last === undefined || day > last) last = day;
  }
  if (first === undefined || last === undefined) return [];
  const days = first === last ? [first] : [first, last];
  return [days.map((day) => formatDate(day, texts)).join(" – ")];
}

function scoreHtml({ mean, interval }: MeanScore, texts: ReportTexts): Html {
  const length = 2 * Math.PI * 52;
  const score = formatNumber(roundScore(mean), texts);
  const [from, to] = interval.map((bound) => formatNumber(roundScore(bound), texts)) as [string, string];
  // The ring's arc is the score; the thin arc outside it the interval.
  const turn = (share: number) => ((share / 100) * length).toFixed(2);
  const outer = 2 * Math.PI * 60;
  const [low, high] = interval;
  return html`<div class="score-ring ${toneOf(mean)}"><svg viewBox="0 0 128 128" role="img" aria-label="${texts.score} ${score}; ${fillWith(texts.interval, { from, to }, texts)}">
<g transform="rotate(-90 64 64)" fill="none"><circle class="track" cx="64" cy="64" r="52"/><circle class="arc" cx="64" cy="64" r="52" stroke-dasharray="${turn(mean)} ${length.toFixed(2)}"/>
<circle class="sure" cx="64" cy="64" r="60" stroke-dasharray="${(((high - low) / 100) * outer).toFixed(2)} ${outer.toFixed(2)}" stroke-dashoffset="${((-low / 100) * outer).toFixed(2)}"/></g>
<text x="64" y="74" text-anchor="middle">${score}</text></svg><p class="quiet">${fillWith(texts.interval, { from, to }, texts)}</p></div>`;
}
