import type { Severity } from "../../../lint/api.js";
import { formatDateTime } from "../../localise/date.js";
import { pluralForm } from "../../localise/plural-form.js";
import type { ReportTexts } from "../../localise/report-texts.js";
import { severityMarks } from "../../severity-marks.js";
import { type Html, html, nothing } from "../html.js";
import type { PageData, PageFinding, PageQuote } from "./page-data.js";

/**
 * A finding: what is wrong, why it matters, how to say it instead, and what it contradicts, beside it.
 * @param isFirst whether its rule was not told before in the conversation: why it matters is told once
 */
export function findingHtml(finding: PageFinding, number: number, isFirst: boolean, { texts, rules }: PageData): Html {
  const { severity, message, better, related, line, column } = finding;
  const rule = rules[finding.rule];
  const isPaired = related.some(({ isNear }) => !isNear);
  return html`<section class="finding ${severity}${isPaired ? " paired" : ""}" data-rule="${rule?.id ?? ""}" lang="${texts.code}">
<h3><span class="mark" aria-hidden="true">${severityMarks[severity]}</span><span class="unseen">${severityName(severity, texts)}: </span><span class="number">${number}</span> ${message}</h3>
<div class="told">${better === undefined ? nothing : html`<p class="better"><b>${texts.better}</b> ${better}</p>`}
${rule && rule.why !== "" && isFirst ? html`<p class="why"><b>${texts.why}</b> ${rule.why}</p>` : nothing}</div>
${related.length === 0 ? nothing : html`<div class="beside">${related.map((quote) => quoteHtml(quote, severity, texts))}</div>`}
<p class="rule"><a href="#rule-${rule?.id ?? ""}"><code>${rule?.id ?? ""}</code></a>${line === undefined ? nothing : html` <code>${line}:${column ?? 1}</code>`}</p></section>
`;
}

/** Words in their place: who said them, on which channel, when. */
export function quoteHtml(quote: PageQuote, severity: Severity, texts: ReportTexts): Html {
  const { before, excerpt, after, speaker, conversation, channel, message, at } = quote;
  if (quote.isNear) return nearHtml(quote, severity, texts);
  const where = [texts.channels[channel], ...(at === undefined ? [] : [formatDateTime(at, texts)])].join(" · ");
  return html`<figure class="quote"><figcaption><b>${speaker}</b> <span>${where}</span> <code>${conversation}${message === undefined ? "" : ` ${message}`}</code></figcaption>
<blockquote>${before}<mark class="${severity}">${excerpt}</mark>${after}</blockquote></figure>
`;
}

/** Words that the transcript shows too: only so much of them that one knows them again. */
function nearHtml({ excerpt, speaker, at }: PageQuote, severity: Severity, texts: ReportTexts): Html {
  const time = at === undefined ? nothing : html` <span>${formatDateTime(at, texts)}</span>`;
  return html`<figure class="quote near"><figcaption><b>${speaker}</b>${time}</figcaption>
<blockquote><mark class="${severity}">${excerpt}</mark></blockquote></figure>
`;
}

/** "error", "avviso": a severity's name without its count. */
export function severityName(severity: Severity, texts: ReportTexts): string {
  return pluralForm(texts.severities[severity], 1).replace(/^\{.*?\}\s*/, "");
}
