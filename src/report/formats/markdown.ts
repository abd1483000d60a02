import type { Place } from "../../lint/api.js";
import type { Finding } from "../../lint/finding.js";
import { countSeverities } from "../../score/exit.js";
import { roundScore } from "../../score/round.js";
import type { LargeRun, RollUp, ScoredConversation } from "../../score/scored.js";
import { type CoachedAgent, coachedAgents } from "../coached-agents.js";
import { countRun } from "../count-run.js";
import { formatDateTime } from "../localise/date.js";
import { fillWith } from "../localise/fill-text.js";
import { formatNumber } from "../localise/number.js";
import { plural } from "../localise/plural.js";
import type { ReportTexts } from "../localise/report-texts.js";
import { reportTextsOf } from "../localise/texts-of.js";
import { codeSpan, escapeMarkdown } from "../markdown/escape.js";
import type { ReportContext, ReportFormat } from "../report.js";
import { selectWorst } from "../select-worst.js";
import { speakerOf } from "../speaker.js";
import { tellFinding } from "../told-finding.js";

const marks = { error: "🔴", warning: "🟡", info: "🔵" } as const;

/** A comment may hold 65,536 characters; so many conversations, with so many findings each, stay well below. */
const mostConversations = 15;
const mostFindings = 8;

/** A comment for a pull or merge request: the score, its parts, the worst conversations. */
export const format: ReportFormat = {
  name: "markdown",
  description: "a comment for a pull request: the score and the worst conversations",
  render(run: LargeRun, context: ReportContext): string {
    const texts = reportTextsOf(context.locale);
    const { shown, total, elsewhere } = selectWorst(run, run.findings, mostConversations);
    const parts = [
      headingOf(run, texts),
      ...(run.findings.length > 0 ? [categoryTable(run.categories.map(named(texts)), texts)] : [texts.clean]),
      ...(context.by === "agent"
        ? coachedAgents(run, context)
            .slice(0, mostConversations)
            .map((agent) => agentPart(agent, texts))
        : shown.map(({ conversation, findings }) => conversationPart(conversation, findings, texts, context))),
      ...(elsewhere.length > 0
        ? [`### ${texts.wholeRun}\n\n${elsewhere.map((finding) => findingPart(finding, texts, context)).join("\n")}`]
        : []),
      ...(total > shown.length ? [fillWith(texts.worstConversations, { shown: shown.length, total }, texts)] : []),
      ...problemsPart(run, texts),
      `<sub>${escapeMarkdown(fillWith(texts.footer, { version: context.version }, texts))}</sub>`,
    ];
    return `${parts.join("\n\n")}\n`;
  },
};

function headingOf(run: LargeRun, texts: ReportTexts): string {
  const counts = countSeverities(run.findings);
  const score = run.score
    ? `${texts.score} **${show(run.score.mean, texts)}** · ${fillWith(
        texts.interval,
        { from: show(run.score.interval[0], texts), to: show(run.score.interval[1], texts) },
        texts,
      )}`
    : texts.nothing;
  const found = (["error", "warning", "info"] as const)
    .map((severity) => `${marks[severity]} ${plural(texts.severities[severity], counts[severity], texts)}`)
    .join(" · ");
  return `## ${texts.title}\n\n${[score, ...sizeOf(run, texts)].join(" · ")}\n\n${found}`;
}

function sizeOf(run: LargeRun, texts: ReportTexts): string[] {
  const { conversations, templates } = countRun(run);
  return [
    ...(conversations > 0 ? [plural(texts.conversations, conversations, texts)] : []),
    ...(templates > 0 ? [plural(texts.templates, templates, texts)] : []),
  ];
}

function categoryTable(rolls: readonly RollUp[], texts: ReportTexts): string {
  const rows = rolls.map(
    (roll) => `| ${escapeMarkdown(roll.name)} | ${show(roll.mean, texts)} | ${formatNumber(roll.findings, texts)} |`,
  );
  return [`| ${texts.byCategory} | ${texts.score} | ${texts.findings} |`, "| --- | --: | --: |", ...rows].join("\n");
}

/** For coaching: what an agent does well, beside what to work on. */
function agentPart({ roll, strengths, faults }: CoachedAgent, texts: ReportTexts): string {
  return [
    `### ${escapeMarkdown(roll.name)} · ${show(roll.mean, texts)}`,
    "",
    `**${texts.strengths}**`,
    "",
    ...(strengths.length === 0 ? [`- ${texts.noStrengths}`] : []),
    ...strengths.map(
      ({ text, kept, opportunities, team }) =>
        `- ${escapeMarkdown(`${text}, ${fillWith(texts.keptOf, { kept, opportunities, team }, texts)}`)}`,
    ),
    "",
    `**${texts.toMend}**`,
    "",
    ...(faults.length === 0 ? [`- ${texts.noFaults}`] : []),
    ...faults.map(({ title, conversations, opportunities, example }) => {
      const told = `${title}, ${fillWith(texts.ofOpportunities, { conversations, opportunities }, texts)}`;
      return `- ${escapeMarkdown(told)}${example?.place ? `: ${codeSpan(example.place.excerpt)}` : ""}`;
    }),
  ].join("\n");
}

function conversationPart(
  conversation: ScoredConversation,
  findings: readonly Finding[],
  texts: ReportTexts,
  context: ReportContext,
): string {
  const where = `${codeSpan(`${conversation.path}:${conversation.line}`)} · ${codeSpan(conversation.id)}`;
  const rest = findings.length - mostFindings;
  return [
    `### ${where} · ${show(conversation.score, texts)}`,
    "",
    ...findings.slice(0, mostFindings).map((finding) => findingPart(finding, texts, context)),
    ...(rest > 0 ? [`- ${plural(texts.more, rest, texts)}`] : []),
  ].join("\n");
}

function findingPart(finding: Finding, texts: ReportTexts, context: ReportContext): string {
  const told = tellFinding(finding, context);
  const { place } = finding;
  const speaker = place && place.messageId !== null ? `${escapeMarkdown(speakerOf(place, texts))}: ` : "";
  return [
    `- ${marks[finding.severity]} **${escapeMarkdown(told.message)}** ${codeSpan(finding.ruleId)}`,
    ...(place ? [`  - ${speaker}${codeSpan(place.excerpt)}`] : []),
    ...finding.related.map((related) => {
      return `  - ${texts.seeAlso}: ${escapeMarkdown(placeOf(related, place, texts))}: ${codeSpan(related.excerpt)}`;
    }),
    ...(told.suggestion === null ? [] : [`  - ${texts.better}: ${escapeMarkdown(told.suggestion)}`]),
  ].join("\n");
}

/** "Renato (c-77 m4), phone, 10 February 2026, 16:43"; in the same conversation, who it was and the message. */
function placeOf(related: Place, place: Place | undefined, texts: ReportTexts): string {
  const isSame = related.conversationId === place?.conversationId && related.path === place.path;
  const id = [isSame ? "" : related.conversationId, related.messageId ?? ""].join(" ").trim();
  const speaker = id === "" ? speakerOf(related, texts) : `${speakerOf(related, texts)} (${id})`;
  if (isSame) return speaker;
  const time = related.at === undefined ? [] : [formatDateTime(related.at, texts)];
  return [speaker, texts.channels[related.channel], ...time].join(", ");
}

function problemsPart(run: LargeRun, texts: ReportTexts): string[] {
  if (run.problems.length === 0) return [];
  const lines = run.problems.slice(0, mostConversations).map(({ path, line, message }) => {
    return `- ${codeSpan(`${path}${line === undefined ? "" : `:${line}`}`)}: ${escapeMarkdown(message)}`;
  });
  const rest = run.problems.length - lines.length;
  return [
    [`### ${texts.problems}`, "", ...lines, ...(rest > 0 ? [`- ${plural(texts.more, rest, texts)}`] : [])].join("\n"),
  ];
}

function named(texts: ReportTexts) {
  return (roll: LargeRun["categories"][number]): RollUp => ({ ...roll, name: texts.categories[roll.name] });
}

function show(score: number, texts: ReportTexts): string {
  return formatNumber(roundScore(score), texts);
}
