import { createHash } from "node:crypto";
import { roundScore } from "../../score/round.js";
import type { LargeRun, RollUp } from "../../score/scored.js";
import { ByteWriter } from "../byte-writer.js";
import { histogram } from "../html/charts/histogram.js";
import { type Html, html, nothing } from "../html/html.js";
import { type BuiltPage, buildPageData } from "../html/page/build-page-data.js";
import { conversationHtml } from "../html/page/conversation-html.js";
import { embedData } from "../html/page/embed-data.js";
import { findingHtml } from "../html/page/finding-html.js";
import { perPage } from "../html/page/per-page.js";
import { pageScript } from "../html/page-script.js";
import { coaching } from "../html/sections/coaching.js";
import { filters } from "../html/sections/filters.js";
import { fixFirst, ruleMeanings } from "../html/sections/fix-first.js";
import { notices } from "../html/sections/notices.js";
import { overview } from "../html/sections/overview.js";
import { rollUpCard } from "../html/sections/roll-up-card.js";
import { trendCard } from "../html/sections/trend-card.js";
import { style } from "../html/style/style.js";
import { fillWith } from "../localise/fill-text.js";
import { namesOf } from "../localise/names.js";
import { formatNumber } from "../localise/number.js";
import type { ReportTexts } from "../localise/report-texts.js";
import { reportTextsOf } from "../localise/texts-of.js";
import type { ReportContext, ReportFormat } from "../report.js";
import { fewLast, worstFirst } from "../worst-first.js";

/** A page of more conversations would be too large to mail; of more, the worst are shown. */
const mostConversations = 5000;

/** One page that needs nothing else: no network, no script of others. It can be mailed, printed and kept. */
export const format: ReportFormat = {
  name: "html",
  description: "one self-contained page with charts, transcripts and filters",
  transcripts: mostConversations,
  render(run: LargeRun, context: ReportContext): Uint8Array {
    const texts = reportTextsOf(context.locale);
    const built = buildPageData(run, texts, context, mostConversations);
    const script = pageScript();
    const writer = new ByteWriter();
    const write = ({ markup }: Html) => writer.write(`${markup}\n`);
    writer.write(`<!DOCTYPE html>\n<html lang="${context.locale}"><head><meta charset="utf-8">\n`);
    writer.write(`<meta http-equiv="Content-Security-Policy" content="${policyFor(script)}">\n`);
    writer.write('<meta name="viewport" content="width=device-width, initial-scale=1">\n');
    write(html`<title>${titleOf(run, texts)}</title>`);
    writer.write(`<style>${style}</style></head><body>\n`);
    write(html`<a class="skip" href="#conversations">${texts.skip}</a>`);
    write(overview(run, texts));
    writer.write("<main>\n");
    write(html`${fixFirst(run, texts, context)}${comparisons(run, texts)}`);
    if (context.by === "agent") write(coaching(run, texts, context));
    write(conversations(built, texts));
    write(wholeRun(built, texts));
    if (context.by !== "agent") write(coaching(run, texts, context));
    write(notices(run, texts));
    write(ruleMeanings(run, texts, context));
    writer.write("</main>\n");
    write(html`<footer><p class="quiet">${fillWith(texts.footer, { version: context.version }, texts)}</p></footer>`);
    writer.write(`${embedData(built.data)}\n<script>${script}</script></body></html>\n`);
    return writer.finish();
  },
};

function titleOf({ score }: LargeRun, texts: ReportTexts): string {
  return score ? `${texts.title}: ${formatNumber(roundScore(score.mean), texts)}` : texts.title;
}

/** The scores of each dimension side by side, how they are spread, and how they went. */
function comparisons(run: LargeRun, texts: ReportTexts): Html {
  if (!run.score) return nothing;
  const { mean } = run.score;
  const named = (rolls: readonly RollUp[], names: Readonly<Record<string, string>> = namesOf({})) =>
    fewLast(worstFirst(rolls)).map((roll) => ({ ...roll, label: names[roll.name] ?? roll.name }));
  const several = <Roll>(rolls: readonly Roll[]) => (rolls.length > 1 ? rolls : []);
  return html`<div class="side-by-side">${rollUpCard(texts.byChannel, named(run.channels, texts.channels), mean, texts, "channel")}
<section class="card"><h2>${texts.distribution}</h2>${histogram(
    run.conversations.map(({ score }) => score),
    texts,
  )}<p class="quiet small">${texts.distributionNote}</p></section>${trendCard(run, texts)}
${rollUpCard(texts.byAgent, named(run.agents), mean, texts, "agent")}
${rollUpCard(texts.byCategory, named(run.categories, texts.categories), undefined, texts)}
${rollUpCard(texts.byLanguage, named(several(run.languages), texts.languages), mean, texts, "language")}
</div>${rollUpCard(texts.byFile, named(several(run.files)), mean, texts)}<p class="quiet small">${texts.intervalNote}</p>`;
}

/** The list of conversations. Its first page is written out, for readers that run no scripts. */
function conversations({ data, left }: BuiltPage, texts: ReportTexts): Html {
  const total = data.conversations.length;
  if (total === 0) return nothing;
  const first = data.conversations.slice(0, perPage);
  return html`<section id="conversations" aria-labelledby="conversations-title"><h2 id="conversations-title">${texts.everyConversation}</h2>
${left > 0 ? html`<p class="quiet">${fillWith(texts.left, { count: left }, texts)}</p>` : nothing}${filters(data, texts)}
<p id="status" class="quiet" role="status">${total > first.length ? fillWith(texts.noScript, { shown: first.length }, texts) : nothing}</p>
<div id="list">${first.map((one) => conversationHtml(one, data))}</div>
<nav id="pager" aria-label="${texts.everyConversation}" hidden><button type="button">← ${texts.previous}</button> <span></span> <button type="button">${texts.nextPage} →</button></nav></section>`;
}

/** Findings about the run as a whole. */
function wholeRun({ data, elsewhere }: BuiltPage, texts: ReportTexts): Html {
  if (elsewhere.length === 0) return nothing;
  return html`<section aria-labelledby="whole-run"><h2 id="whole-run">${texts.wholeRun}</h2><div class="card">${elsewhere.map((finding, index) => findingHtml(finding, index + 1, true, data))}</div></section>`;
}

/** Only the page's own style and script may run, whatever a transcript holds. */
function policyFor(script: string): string {
  const hash = createHash("sha256").update(script).digest("base64");
  return `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}
