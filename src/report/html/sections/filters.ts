import { severities } from "../../../lint/api.js";
import type { ReportTexts } from "../../localise/report-texts.js";
import { type Html, html, nothing } from "../html.js";
import { severityName } from "../page/finding-html.js";
import type { PageData } from "../page/page-data.js";

type Choice = readonly [value: string, text: string];

/** The fields by which conversations are narrowed down and put in order; of use only where scripts run. */
export function filters({ conversations, rules }: PageData, texts: ReportTexts): Html {
  const channels = sorted(conversations.map(({ channel }) => channel));
  const agents = sorted(conversations.flatMap((one) => one.agents));
  const languages = sorted(conversations.map(({ language }) => language));
  const dated = conversations.some(({ start }) => start !== undefined);
  const orders: readonly Choice[] = [
    ["worst", texts.sortWorst],
    ["best", texts.sortBest],
    ["findings", texts.sortFindings],
    ...(dated
      ? ([
          ["newest", texts.sortNewest],
          ["oldest", texts.sortOldest],
        ] as const)
      : []),
  ];
  const date = (name: string, label: string) => html`<label>${label}<input type="date" name="${name}"></label>`;
  return html`<form id="filters" hidden role="search" aria-label="${texts.filter}">
<label class="search">${texts.search}<input type="search" name="words" placeholder="${texts.searchHint}" autocomplete="off"></label>
${choice("rule", texts.rule, rules.map(({ id, title }): Choice => [id, title]).sort(byText), texts)}
${choice(
  "severity",
  texts.severity,
  severities.map((one): Choice => [one, severityName(one, texts)]),
  texts,
)}
${choice(
  "agent",
  texts.agent,
  agents.map((one): Choice => [one, one]),
  texts,
)}
${choice(
  "channel",
  texts.channel,
  channels.map((one): Choice => [one, texts.channels[one]]),
  texts,
)}
${choice(
  "language",
  texts.language,
  languages.map((one): Choice => [one, texts.languages[one] ?? one]),
  texts,
)}
${dated ? [date("from", texts.from), date("to", texts.to)] : nothing}
<label class="sort">${texts.sort}<select name="sort">${orders.map(([value, text]) => html`<option value="${value}">${text}</option>`)}</select></label>
<span class="buttons"><button type="reset">${texts.reset}</button><button type="button" id="open-all">${texts.openAll}</button><button type="button" id="close-all">${texts.closeAll}</button></span></form>`;
}

/** A choice among values; none where there is nothing to choose. */
function choice(name: string, label: string, options: readonly Choice[], texts: ReportTexts): Html {
  if (options.length < 2) return nothing;
  return html`<label class="${name}">${label}<select name="${name}"><option value="">${texts.all}</option>
${options.map(([value, text]) => html`<option value="${value}">${text}</option>`)}</select></label>
`;
}

function sorted<Text extends string>(values: readonly Text[]): Text[] {
  return [...new Set(values)].sort();
}

function byText(a: Choice, b: Choice): number {
  return a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0;
}
