import type { Finding } from "../../lint/finding.js";
import { FindingsByConversation } from "../../score/findings-by-conversation.js";
import { roundScore } from "../../score/round.js";
import type { LargeRun, RollUp, ScoredConversation } from "../../score/scored.js";
import { costliestRules } from "../costliest-rules.js";
import { severityName } from "../html/page/finding-html.js";
import { namesOf } from "../localise/names.js";
import { reportTextsOf } from "../localise/texts-of.js";
import type { ReportContext } from "../report.js";
import { speakerOf } from "../speaker.js";
import { tellFinding } from "../told-finding.js";
import { fewLast, worstFirst } from "../worst-first.js";
import { type Column, type Table, wallTime } from "./table.js";

const score = "0.0";

/** Rows that Excel takes in a sheet, with the header; what is beyond them is left out, the last in order. */
const mostRows = 1_048_576 - 1;

/** The sheets of a run: conversations, findings, agents, channels, rules. */
export function tablesOf(run: LargeRun, context: ReportContext): Table<never>[] {
  const texts = reportTextsOf(context.locale);
  const time = texts.sheetTime;
  const names = {
    conversations: texts.everyConversation,
    findings: texts.findings,
    agents: texts.agents,
    channels: texts.channelsTitle,
    rules: texts.rules,
  };
  const grouped = new FindingsByConversation(run.conversations, run.findings);
  // Findings stand in the order of their conversations, so that each conversation can lead to its first.
  const findings: { readonly finding: Finding; readonly owner?: number }[] = [];
  const firstRows = run.conversations.map((_, index) => {
    const row = findings.length + 2;
    for (const finding of grouped.of(index)) findings.push({ finding, owner: index });
    return row;
  });
  for (const finding of grouped.elsewhere) findings.push({ finding });

  const conversations: Table<number> = {
    name: names.conversations,
    rows: run.conversations.map((_, index) => index).slice(0, mostRows),
    columns: [
      column("Id", 22, (index) => {
        const { id } = run.conversations.at(index) as ScoredConversation;
        const row = firstRows[index] as number;
        return grouped.countOf(index) > 0 && row <= mostRows ? { text: id, sheet: names.findings, row } : id;
      }),
      column(texts.score, 10, (index) => roundScore(run.conversations.at(index)?.score ?? 0), score),
      column(texts.findings, 13, (index) => grouped.countOf(index)),
      column(texts.channel, 14, (index) => texts.channels[run.conversations.at(index)?.channel ?? "unknown"]),
      column(texts.language, 10, (index) => languageOf(run.conversations.at(index)?.language)),
      column(texts.agent, 24, (index) => run.conversations.at(index)?.agents.join(", ")),
      column(texts.start, 17, (index) => wallTime(run.conversations.at(index)?.start), time),
      column(texts.messagesTitle, 10, (index) => run.conversations.at(index)?.messages),
      column(texts.customer, 20, (index) => run.conversations.at(index)?.customerId),
      column("File", 40, (index) => run.conversations.at(index)?.path),
      column(texts.line, 8, (index) => run.conversations.at(index)?.line),
    ],
  };
  type Found = (typeof findings)[number];
  const found: Table<Found> = {
    name: names.findings,
    rows: findings.slice(0, mostRows),
    columns: [
      column(texts.severity, 11, ({ finding }) => severityName(finding.severity, texts)),
      column(texts.rule, 28, ({ finding }) => tellFinding(finding, context).title),
      column("Id", 24, ({ finding }) => finding.ruleId),
      column(texts.conversation, 22, ({ finding, owner }) => {
        const id = finding.place?.conversationId;
        return id === undefined || owner === undefined || owner + 2 > mostRows
          ? id
          : { text: id, sheet: names.conversations, row: owner + 2 };
      }),
      column(texts.messageTitle, 12, ({ finding }) => finding.place?.messageId),
      column(texts.speaker, 20, ({ finding }) => finding.place && speakerOf(finding.place, texts)),
      column(texts.channel, 14, ({ finding }) => finding.place && texts.channels[finding.place.channel]),
      column(texts.when, 17, ({ finding }) => wallTime(finding.place?.at), time),
      { ...column(texts.words, 50, ({ finding }: Found) => finding.place?.excerpt), wrap: true },
      { ...column(texts.finding, 50, ({ finding }: Found) => tellFinding(finding, context).message), wrap: true },
      { ...column(texts.better, 50, ({ finding }: Found) => tellFinding(finding, context).suggestion), wrap: true },
      column(texts.confidenceTitle, 10, ({ finding }) => finding.confidence, "0%"),
      column("File", 40, ({ finding }) => finding.place?.path),
      column(texts.line, 8, ({ finding }) => finding.place?.region.line),
      column(texts.columnTitle, 8, ({ finding }) => finding.place?.region.column),
    ],
  };
  const rolls = (
    name: string,
    list: readonly RollUp[],
    labels: Readonly<Record<string, string>> = namesOf({}),
  ): Table<RollUp> => ({
    name,
    rows: fewLast(worstFirst(list)),
    columns: [
      column(texts.name, 26, (roll) => labels[roll.name] ?? roll.name),
      column(texts.mean, 10, ({ mean }) => roundScore(mean), score),
      column(texts.lower, 12, ({ interval, count }) => (count > 1 ? roundScore(interval[0]) : null), score),
      column(texts.upper, 12, ({ interval, count }) => (count > 1 ? roundScore(interval[1]) : null), score),
      column(texts.everyConversation, 14, ({ count }) => count),
      column(texts.findings, 13, (roll) => roll.findings),
    ],
  });
  const rules: Table<LargeRun["tallies"][number]> = {
    name: names.rules,
    rows: costliestRules(run),
    columns: [
      column(texts.rule, 30, ({ ruleId }) => context.texts.get(ruleId)?.title ?? ruleId),
      column("Id", 24, ({ ruleId }) => ruleId),
      column(texts.points, 12, ({ pointsLost }) => roundScore(pointsLost), score),
      column(texts.findings, 13, (tally) => tally.findings),
      column(texts.everyConversation, 14, (tally) => tally.conversations),
      column(texts.opportunities, 14, (tally) => tally.opportunities),
      column(
        texts.rate,
        11,
        (tally) => (tally.opportunities > 0 ? tally.conversations / tally.opportunities : null),
        "0%",
      ),
      {
        ...column(texts.why, 80, ({ ruleId }: LargeRun["tallies"][number]) => context.texts.get(ruleId)?.why.trim()),
        wrap: true,
      },
    ],
  };
  return [
    conversations,
    found,
    rolls(names.agents, run.agents),
    rolls(names.channels, run.channels, texts.channels),
    rules,
  ] as unknown as Table<never>[];

  function languageOf(code = "") {
    return texts.languages[code] ?? code;
  }
}

function column<Row>(header: string, width: number, cell: Column<Row>["cell"], format?: string): Column<Row> {
  return {
    header: header.charAt(0).toUpperCase() + header.slice(1),
    width,
    cell,
    ...(format === undefined ? {} : { format }),
  };
}
