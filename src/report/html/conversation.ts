import type { Place } from "../../lint/api.js";
import type { Finding } from "../../lint/finding.js";
import { roundScore } from "../../score/round.js";
import type { ScoredConversation } from "../../score/scored.js";
import { formatDate, formatDateTime } from "../localise/date.js";
import { formatNumber } from "../localise/number.js";
import type { ReportTexts } from "../localise/report-texts.js";
import type { ReportContext } from "../report.js";
import { speakerOf } from "../speaker.js";
import { tellFinding } from "../told-finding.js";
import { type Html, html, nothing } from "./html.js";
import { toneOf } from "./tone.js";

/** A conversation with its findings, to be opened and closed. */
export function conversationHtml(
  conversation: ScoredConversation,
  findings: readonly Finding[],
  texts: ReportTexts,
  context: ReportContext,
): Html {
  const { id, path, line, kind, channel, start, agents, score } = conversation;
  const facts = [
    kind === "template" ? texts.template : texts.channels[channel],
    ...(start === undefined ? [] : [formatDate(start, texts)]),
    ...agents,
  ].join(" · ");
  return html`<details open class="card" data-channel="${channel}" data-agents="${JSON.stringify(agents)}" data-text="${id} ${path}">
<summary><b>${id}</b> <span class="quiet">${facts}</span> <code>${path}:${line}</code>
<span class="score ${toneOf(score)}">${formatNumber(roundScore(score), texts)}</span></summary>
${findings.map((finding) => findingHtml(finding, texts, context))}</details>
`;
}

/** A finding: the words in their place, what is wrong, how to say it instead, what stands beside it. */
export function findingHtml(finding: Finding, texts: ReportTexts, context: ReportContext): Html {
  const { place, related, ruleId, severity } = finding;
  const told = tellFinding(finding, context);
  return html`<article class="${severity}" data-severity="${severity}" data-rule="${ruleId}">
${place ? quote(place, texts) : nothing}<h4>${told.message}</h4>
${told.suggestion === null ? nothing : html`<p><span class="better">${texts.better}</span> ${told.suggestion}</p>`}
${related.map((other) => html`<p><span class="quiet">${texts.seeAlso}</span> ${relatedOf(other, texts)}</p>`)}
<p><code>${place ? `${place.region.line}:${place.region.column} ` : ""}<a href="#rule-${ruleId}">${ruleId}</a></code></p></article>
`;
}

function quote(place: Place, texts: ReportTexts): Html {
  const who =
    place.messageId === null
      ? nothing
      : html`<p class="quiet"><b>${speakerOf(place, texts)}</b> · ${place.messageId}${
          place.at === undefined ? "" : ` · ${formatDateTime(place.at, texts)}`
        }</p>`;
  return html`${who}<blockquote>${place.before}<mark>${place.excerpt}</mark>${place.after}</blockquote>`;
}

function relatedOf(place: Place, texts: ReportTexts): Html {
  const where = [
    ...(place.at === undefined ? [] : [formatDate(place.at, texts)]),
    texts.channels[place.channel],
    speakerOf(place, texts),
  ].join(", ");
  const [open, close] = texts.quotes;
  return html`${where} <code>${place.conversationId} ${place.messageId ?? ""}</code>: ${open}${place.excerpt}${close}`;
}
