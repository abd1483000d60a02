import { createHash } from "node:crypto";
import type { RollUp, ScoredRun } from "../../score/scored.js";
import { ByteWriter } from "../byte-writer.js";
import { conversationHtml, findingHtml } from "../html/conversation.js";
import { filters } from "../html/filters.js";
import { type Html, html, nothing } from "../html/html.js";
import { monthCard } from "../html/month-card.js";
import { overview } from "../html/overview.js";
import { rollUpCard } from "../html/roll-up-card.js";
import { ruleMeanings, rulesCard } from "../html/rules-card.js";
import { script } from "../html/script.js";
import { style } from "../html/style.js";
import { fillWith } from "../localise/fill-text.js";
import type { ReportTexts } from "../localise/report-texts.js";
import { reportTextsOf } from "../localise/texts-of.js";
import type { ReportContext, ReportFormat } from "../report.js";
import { selectWorst } from "../select-worst.js";
import { worstFirst } from "../worst-first.js";

/** A page of more conversations would be too slow to open; of more, the worst are shown. */
const mostConversations = 500;

/** One page that needs nothing else: no network, no script of others. It can be mailed, printed and kept. */
export const format: ReportFormat = {
  name: "html",
  description: "one self-contained page with charts, quotations and filters",
  render(run: ScoredRun, context: ReportContext): Uint8Array {
    const texts = reportTextsOf(context.locale);
    const { shown, total, elsewhere } = selectWorst(run, run.findings, mostConversations);
    const writer = new ByteWriter();
    const write = ({ markup }: Html) => writer.write(`${markup}\n`);
    writer.write("<!DOCTYPE html>\n");
    writer.write(`<html lang="${context.locale}"><head><meta charset="utf-8">\n`);
    writer.write(`<meta http-equiv="Content-Security-Policy" content="${policy()}">\n`);
    writer.write('<meta name="viewport" content="width=device-width, initial-scale=1">\n');
    write(html`<title>${texts.title}</title>`);
    writer.write(`<style>${style}</style></head><body>\n`);
    write(overview(run, texts));
    write(cards(run, texts, context));
    write(problemsOf(run, texts));
    if (shown.length > 0) write(html`<h2>${texts.conversationsWithFindings}</h2>`);
    if (total > shown.length)
      write(html`<p>${fillWith(texts.worstConversations, { shown: shown.length, total }, texts)}</p>`);
    if (shown.length > 0) write(filters(shown, texts));
    for (const { conversation, findings } of shown) write(conversationHtml(conversation, findings, texts, context));
    if (elsewhere.length > 0) write(html`<h2>${texts.wholeRun}</h2>`);
    for (const finding of elsewhere) write(findingHtml(finding, texts, context));
    write(ruleMeanings(run, texts, context));
    write(html`<footer><p class="quiet">${fillWith(texts.footer, { version: context.version }, texts)}</p></footer>`);
    writer.write(`<script>${script}</script></body></html>\n`);
    return writer.finish();
  },
};

function cards(run: ScoredRun, texts: ReportTexts, context: ReportContext): Html {
  const categories = run.categories.map((roll): RollUp => ({ ...roll, name: texts.categories[roll.name] }));
  const channels = worstFirst(run.channels).map((roll) => ({
    ...roll,
    name: texts.channels[roll.name as keyof typeof texts.channels] ?? roll.name,
  }));
  const languages = run.languages.map((roll) => ({ ...roll, name: texts.languages[roll.name] ?? roll.name }));
  return html`<h2>${texts.scorecard}</h2><div class="grid">
${rollUpCard(texts.byCategory, categories, texts)}${rulesCard(run, texts, context)}
${rollUpCard(texts.byChannel, channels, texts)}${rollUpCard(texts.byAgent, worstFirst(run.agents), texts)}
${monthCard(run.months, texts)}${run.languages.length > 1 ? rollUpCard(texts.byLanguage, languages, texts) : nothing}
${run.files.length > 1 ? rollUpCard(texts.byFile, worstFirst(run.files), texts) : nothing}</div>`;
}

function problemsOf(run: ScoredRun, texts: ReportTexts): Html {
  if (run.problems.length === 0) return nothing;
  return html`<h2>${texts.problems}</h2><ul>${run.problems.map(
    ({
      path,
      line,
      message,
      skipped,
    }) => html`<li><code>${path}${line === undefined ? "" : `:${line}`}</code> ${message}
<span class="quiet">${fillWith(texts.skipped, { skipped }, texts)}</span></li>`,
  )}</ul>`;
}

/** Only the page's own style and script may run, whatever a transcript holds. */
function policy(): string {
  const hash = createHash("sha256").update(script).digest("base64");
  return `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}
