import { severities } from "../../lint/api.js";
import { countSeverities } from "../../score/exit.js";
import { roundScore } from "../../score/round.js";
import type { LargeRun } from "../../score/scored.js";
import { textWidth } from "../../text-width.js";
import { costliestRules } from "../costliest-rules.js";
import { countRun } from "../count-run.js";
import { fillWith } from "../localise/fill-text.js";
import { formatNumber } from "../localise/number.js";
import { plural } from "../localise/plural.js";
import { severityMarks } from "../severity-marks.js";
import { fewLast, worstFirst } from "../worst-first.js";
import { rollUpLines, scoreLine } from "./roll-up-lines.js";
import type { Terminal } from "./terminal.js";
import { pad, truncate, wrap } from "./wrap.js";

const mostRows = 10;

/** The run's scores: overall, by category, channel and agent; its findings by severity and by rule. @param most rows of each */
export function scorecardLines(run: LargeRun, terminal: Terminal, most: number = mostRows): string[] {
  const { texts, paint } = terminal;
  if (!run.score) return [`  ${texts.nothing}`];
  const channels = worstFirst(run.channels).map((roll) => ({
    ...roll,
    name: texts.channels[roll.name as keyof typeof texts.channels] ?? roll.name,
  }));
  const categories = run.categories.map((roll) => ({ ...roll, name: texts.categories[roll.name] }));
  return [
    `  ${paint.bold(texts.scorecard)} ${paint.dim("─".repeat(Math.max(0, terminal.width - 3 - textWidth(texts.scorecard))))}`,
    "",
    scoreLine(texts.overall, run.score, terminal, ""),
    ...wrap(`${intervalOf(run.score.interval, terminal)} · ${sizeOf(run, terminal)}`, terminal.width - 4).map(
      (line) => `    ${paint.dim(line)}`,
    ),
    ...(run.findings.length === 0 ? [] : rollUpLines(texts.byCategory, categories, terminal, most)),
    ...(channels.length < 2 ? [] : rollUpLines(texts.byChannel, channels, terminal, most)),
    ...(run.agents.length < 2 ? [] : rollUpLines(texts.byAgent, fewLast(worstFirst(run.agents)), terminal, most)),
    ...ruleLines(run, terminal, most),
    "",
    ...severityCounts(run, terminal),
  ];
}

/** "✖ 3 errors   ▲ 2 warnings   • 1 hint"; on a narrow terminal, one below the other. */
export function severityCounts(run: LargeRun, { texts, colorOf, paint, width }: Terminal): string[] {
  const counts = countSeverities(run.findings);
  const plain = severities.map((one) => `${severityMarks[one]} ${plural(texts.severities[one], counts[one], texts)}`);
  const painted = severities.map((one, index) => (counts[one] > 0 ? colorOf[one] : paint.dim)(plain[index]));
  const inOne = 2 + textWidth(plain.join("   ")) <= width;
  return inOne ? [`  ${painted.join("   ")}`] : painted.map((one) => `  ${one}`);
}

function intervalOf([low, high]: readonly [number, number], { texts }: Terminal): string {
  const from = formatNumber(roundScore(low), texts);
  const to = formatNumber(roundScore(high), texts);
  return fillWith(texts.interval, { from, to }, texts);
}

function sizeOf(run: LargeRun, { texts }: Terminal): string {
  const { conversations, templates, messages } = countRun(run);
  return [
    ...(conversations > 0 ? [plural(texts.conversations, conversations, texts)] : []),
    ...(templates > 0 ? [plural(texts.templates, templates, texts)] : []),
    plural(texts.messages, messages, texts),
  ].join(" · ");
}

function ruleLines(run: LargeRun, terminal: Terminal, most: number): string[] {
  const { paint, texts, width } = terminal;
  const rules = costliestRules(run);
  if (rules.length === 0) return [];
  const points = rules.map(({ pointsLost }) =>
    pointsLost > 0 ? `−${formatNumber(roundScore(pointsLost), texts)}` : "0",
  );
  const pointsWidth = Math.max(...points.map((text) => text.length));
  const rest = rules.length - most;
  const lines = rules.slice(0, most).map((rule, index) => {
    const found = plural(texts.findingCount, rule.findings, texts);
    const { conversations, opportunities } = rule;
    const spread = opportunities > 0 ? fillWith(texts.inConversations, { conversations, opportunities }, texts) : "";
    const line = `    ${pad(rule.ruleId, 22)} ${(points[index] as string).padStart(pointsWidth)}  `;
    return line + paint.dim(truncate(`${found} ${spread}`.trim(), width - line.length));
  });
  return [
    "",
    `  ${paint.bold(texts.byRule)}`,
    ...lines,
    ...(rest > 0 ? [`    ${paint.dim(plural(texts.more, rest, texts))}`] : []),
  ];
}
