import { severities } from "../../lint/api.js";
import type { Finding } from "../../lint/finding.js";
import type { ScoredConversation } from "../../score/scored.js";
import { pluralForm } from "../localise/plural-form.js";
import type { ReportTexts } from "../localise/report-texts.js";
import { type Html, html } from "./html.js";

/** The fields by which what is shown can be narrowed down. */
export function filters(
  shown: readonly { readonly conversation: ScoredConversation; readonly findings: readonly Finding[] }[],
  texts: ReportTexts,
): Html {
  const rules = sorted(shown.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId)));
  const channels = sorted(shown.map(({ conversation }) => conversation.channel));
  const agents = sorted(shown.flatMap(({ conversation }) => conversation.agents));
  const named = (severity: (typeof severities)[number]) =>
    pluralForm(texts.severities[severity], 0).replace(/^\{.*?\}\s*/, "");
  return html`<form hidden>
${choice(
  "severity",
  texts.severity,
  severities.map((one) => [one, named(one)] as const),
  texts,
)}
${choice(
  "rule",
  texts.rule,
  rules.map((one) => [one, one] as const),
  texts,
)}
${choice(
  "channel",
  texts.channel,
  channels.map((one) => [one, texts.channels[one]] as const),
  texts,
)}
${choice(
  "agent",
  texts.agent,
  agents.map((one) => [one, one] as const),
  texts,
)}
<input name="words" type="search" placeholder="${texts.filter}" aria-label="${texts.filter}"></form>`;
}

function choice(
  name: string,
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  texts: ReportTexts,
): Html {
  return html`<select name="${name}" aria-label="${label}"><option value="">${label}: ${texts.all}</option>
${options.map(([value, text]) => html`<option value="${value}">${text}</option>`)}</select>`;
}

function sorted<Text extends string>(texts: readonly Text[]): Text[] {
  return [...new Set(texts)].sort();
}
