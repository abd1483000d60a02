import type { LargeRun } from "../../score/scored.js";
import { filterList } from "../../spill/list.js";
import { fillWith } from "../localise/fill-text.js";
import type { ReportContext, ReportFormat } from "../report.js";
import { type Selected, selectWorst } from "../select-worst.js";
import { coachingLines } from "../terminal/coaching-lines.js";
import { conversationLines } from "../terminal/conversation-lines.js";
import { fileHeading } from "../terminal/file-heading.js";
import { findingLines } from "../terminal/finding-lines.js";
import { fullReportCommand, nextSteps } from "../terminal/next-steps.js";
import { assumptionLines, problemLines } from "../terminal/notices.js";
import { scorecardLines, severityCounts } from "../terminal/scorecard.js";
import { type Terminal, terminalOf } from "../terminal/terminal.js";
import { worstLines } from "../terminal/worst-lines.js";

/** Up to so many conversations with findings are shown, all of them; of more, the worst few. */
const mostShown = 40;
const worstShown = 10;

/** Of very many conversations, so many channels, agents and rules are shown. */
const fewRolls = 5;
const fewNotices = 2;

/** For people at a terminal: every finding in its place, then the scorecard, then what to do next. */
export const format: ReportFormat = {
  name: "stylish",
  description: "for the terminal: findings with their words, a scorecard, next steps",
  render(run: LargeRun, context: ReportContext): string {
    const terminal = terminalOf(context);
    const findings = context.quiet ? filterList(run.findings, ({ severity }) => severity === "error") : run.findings;
    const selection = selectWorst(run, findings, worstShown, mostShown);
    const reasons = new Set<string>();
    const isLarge = selection.shown.length < selection.total;
    const lines = [
      ...(context.by === "agent" ? coachingLines(run, terminal) : conversationLists(selection, reasons, terminal)),
      ...wholeRunParts(selection, reasons, terminal),
      ...problemLines(run.problems, terminal, isLarge ? fewNotices : undefined),
      ...(context.quiet
        ? quietEnd(run, findings.length, terminal)
        : fullEnd(run, terminal, isLarge ? fewRolls : undefined)),
    ];
    return `\n${lines.join("\n").trimEnd()}\n\n`;
  },
};

/** Each conversation with its findings; of very many, a line for each of the worst: all must fit on a screen. */
function conversationLists(selection: Selected, reasons: Set<string>, terminal: Terminal): string[] {
  if (selection.shown.length === selection.total) return conversationParts(selection, reasons, terminal);
  const [heading, ...rest] = moreLines(selection, terminal);
  return [heading as string, "", ...worstLines(selection, terminal), "", ...rest];
}

function conversationParts({ shown }: Selected, reasons: Set<string>, terminal: Terminal): string[] {
  const lines: string[] = [];
  let path: string | undefined;
  for (const { conversation, findings } of shown) {
    if (conversation.path !== path) lines.push(fileHeading(conversation.path, terminal), "");
    path = conversation.path;
    lines.push(...conversationLines(conversation, findings, reasons, terminal), "");
  }
  return lines;
}

/** Findings about the run as a whole. */
function wholeRunParts({ elsewhere }: Selected, reasons: Set<string>, terminal: Terminal): string[] {
  if (elsewhere.length === 0) return [];
  const seen = { reasons, suggestions: new Set<string>() };
  return [
    `  ${terminal.paint.bold(terminal.texts.wholeRun)}`,
    "",
    ...elsewhere.flatMap((finding) => [...findingLines(finding, undefined, seen, terminal, "    "), ""]),
  ];
}

/** Where the conversations are that are not shown. */
function moreLines({ shown, total }: Selected, { texts, paint }: Terminal): string[] {
  if (shown.length >= total) return [];
  return [
    `  ${paint.bold(fillWith(texts.worstConversations, { shown: shown.length, total }, texts))}`,
    `  ${fillWith(texts.fullReport, { command: paint.cyan(fullReportCommand) }, texts)}`,
    "",
  ];
}

function fullEnd(run: LargeRun, terminal: Terminal, most: number | undefined): string[] {
  const clean = run.score && run.findings.length === 0;
  return [
    ...assumptionLines(run, terminal, most === undefined ? undefined : fewNotices),
    ...scorecardLines(run, terminal, most),
    "",
    ...(clean ? [`  ${terminal.paint.green(terminal.texts.clean)}`] : nextSteps(run, terminal)),
  ];
}

function quietEnd(run: LargeRun, errors: number, terminal: Terminal): string[] {
  return errors === 0 ? [`  ${terminal.texts.cleanErrors}`] : severityCounts(run, terminal);
}
