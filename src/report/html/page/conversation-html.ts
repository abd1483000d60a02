import { formatDate, formatDateTime } from "../../localise/date.js";
import { formatNumber } from "../../localise/number.js";
import { plural } from "../../localise/plural.js";
import type { ReportTexts } from "../../localise/report-texts.js";
import { severitiesByWeight, severityMarks } from "../../severity-marks.js";
import { speakerOf } from "../../speaker.js";
import { type Html, html, nothing } from "../html.js";
import { toneOf } from "../tone.js";
import { findingHtml, quoteHtml } from "./finding-html.js";
import { isWhole, markedText } from "./marked-text.js";
import type { PageConversation, PageData, PageFinding, PageMessage } from "./page-data.js";

/** A rule's name stands beside a conversation so many times; the others are counted. */
const mostNamed = 3;

/** A conversation, to be opened and closed: its transcript with what was found below each message. */
export function conversationHtml(conversation: PageConversation, data: PageData): Html {
  const { texts } = data;
  const { id, path, line, kind, channel, start, agents, score, findings, transcript } = conversation;
  const facts = [
    kind === "template" ? texts.template : texts.channels[channel],
    ...(start === undefined ? [] : [formatDate(start, texts)]),
    ...agents,
  ].join(" · ");
  return html`<details class="conversation"><summary>
<span class="score ${toneOf(score)}"><span class="unseen">${texts.score} </span>${formatNumber(score, texts)}</span>
<span class="about"><b>${id}</b> <span class="quiet">${facts}</span>${namedRules(findings, data)}</span>
<span class="counts">${countsOf(findings, texts)}</span></summary>
<div class="inside">${transcript ? transcriptHtml(transcript, conversation, data) : quotesHtml(findings, data)}
<p class="place"><code>${path}:${line}</code></p></div></details>
`;
}

function transcriptHtml(transcript: readonly PageMessage[], { findings, language }: PageConversation, data: PageData) {
  const numbered = numberedOf(findings);
  const apart = numbered.filter(({ finding }) => !finding.words);
  return html`<ol class="transcript" lang="${language}">${transcript.map((message, index) =>
    messageHtml(
      message,
      numbered.filter(({ finding }) => finding.words?.message === index),
      data,
    ),
  )}</ol>${apart.flatMap(({ finding, number, isFirst }) => [quoteOf(finding, data.texts), findingHtml(finding, number, isFirst, data)])}`;
}

function messageHtml(message: PageMessage, found: readonly Numbered[], data: PageData): Html {
  const { texts } = data;
  const words = found.flatMap(({ finding, number }) =>
    finding.words ? [{ ...finding.words, severity: finding.severity, number }] : [],
  );
  const whole = words.find(({ start, end }) => isWhole(message.text, start, end));
  const time =
    message.at === undefined
      ? nothing
      : html` <time datetime="${message.at}">${formatDateTime(message.at, texts)}</time>`;
  return html`<li class="message ${message.role}"><p class="speaker"><b>${speakerOf(message, texts)}</b>${time}</p>
<p class="text${whole ? ` whole ${whole.severity}` : ""}">${markedText(message.text, words)}</p>
${found.map(({ finding, number, isFirst }) => findingHtml(finding, number, isFirst, data))}</li>
`;
}

/** Where no transcript was kept: the words that were found, each with its finding. */
function quotesHtml(findings: readonly PageFinding[], data: PageData): Html {
  return html`${numberedOf(findings).flatMap(({ finding, number, isFirst }) => [quoteOf(finding, data.texts), findingHtml(finding, number, isFirst, data)])}`;
}

interface Numbered {
  readonly finding: PageFinding;
  /** What it is known by in its conversation. */
  readonly number: number;
  /** Whether no finding before it is of its rule. */
  readonly isFirst: boolean;
}

function numberedOf(findings: readonly PageFinding[]): Numbered[] {
  return findings.map((finding, index) => ({
    finding,
    number: index + 1,
    isFirst: findings.findIndex(({ rule }) => rule === finding.rule) === index,
  }));
}

function quoteOf({ quote, severity }: PageFinding, texts: ReportTexts): Html {
  return quote ? quoteHtml(quote, severity, texts) : nothing;
}

/** "✖ 2 ▲ 1", told in words to those who hear the page. */
function countsOf(findings: readonly PageFinding[], texts: ReportTexts): Html[] {
  return severitiesByWeight.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    if (count === 0) return [];
    const told = plural(texts.severities[severity], count, texts);
    return [
      html`<span class="count ${severity}" title="${told}"><span aria-hidden="true">${severityMarks[severity]} ${count}</span><span class="unseen">${told} </span></span>`,
    ];
  });
}

function namedRules(findings: readonly PageFinding[], { rules, texts }: PageData): Html {
  const named = [...new Set(findings.map(({ rule }) => rule))];
  if (named.length === 0) return html`<span class="named">${texts.clean}</span>`;
  const rest = named.length - mostNamed;
  const list = named.slice(0, mostNamed).map((rule) => rules[rule]?.title ?? "");
  return html`<span class="named">${list.join(" · ")}${rest > 0 ? ` · ${plural(texts.more, rest, texts)}` : ""}</span>`;
}
