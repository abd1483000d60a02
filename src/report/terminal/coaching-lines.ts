import { roundScore } from "../../score/round.js";
import type { LargeRun } from "../../score/scored.js";
import { textWidth } from "../../text-width.js";
import { type CoachedAgent, type CoachedFault, coachedAgents } from "../coached-agents.js";
import { fillWith } from "../localise/fill-text.js";
import { formatNumber } from "../localise/number.js";
import { plural } from "../localise/plural.js";
import { safeLine } from "../safe-text.js";
import { tellFinding } from "../told-finding.js";
import { labelled } from "./labelled.js";
import { scoreColor, type Terminal } from "./terminal.js";
import { truncate, wrap } from "./wrap.js";

/** Up to so many agents are shown; of more, those with the lowest scores. */
const most = 20;

/** For coaching: for each agent what goes well, beside what to work on. */
export function coachingLines(run: LargeRun, terminal: Terminal): string[] {
  const { texts, paint } = terminal;
  const agents = coachedAgents(run, terminal.context);
  if (agents.length === 0) return [];
  const rest = agents.length - most;
  return [
    `  ${paint.bold(texts.coaching)}`,
    "",
    ...agents.slice(0, most).flatMap((agent) => [...agentLines(agent, terminal), ""]),
    ...(rest > 0 ? [`  ${paint.dim(plural(texts.more, rest, texts))}`, ""] : []),
  ];
}

function agentLines({ roll, strengths, faults }: CoachedAgent, terminal: Terminal): string[] {
  const { texts, paint, width } = terminal;
  const score = `● ${formatNumber(roundScore(roll.mean), texts)}`;
  const name = truncate(safeLine(roll.name), width - score.length - 6);
  const behind = plural(texts.conversations, roll.count, texts);
  const room = width - 4 - textWidth(name) - score.length;
  const about = textWidth(behind) + 4 <= room ? `  ${behind}` : "";
  const gap = " ".repeat(Math.max(2, room + 2 - textWidth(about)));
  const list = (lines: readonly (readonly string[])[], none: string) =>
    lines.length === 0 ? [`      ${paint.dim(none)}`] : lines.flat();
  return [
    `  ${paint.bold(name)}${paint.dim(about)}${gap}${scoreColor(roll.mean, terminal)(score)}`,
    `    ${paint.green(texts.strengths)}`,
    ...list(
      strengths.map(({ text, kept, opportunities, team }) =>
        item(`${text}, ${fillWith(texts.keptOf, { kept, opportunities, team }, texts)}`, paint.green("+"), terminal),
      ),
      texts.noStrengths,
    ),
    `    ${paint.red(texts.toMend)}`,
    ...list(
      faults.map((fault) => faultLines(fault, terminal)),
      texts.noFaults,
    ),
  ];
}

function faultLines({ title, conversations, opportunities, example }: CoachedFault, terminal: Terminal): string[] {
  const { texts, paint } = terminal;
  const [open, close] = texts.quotes;
  const better = example && tellFinding(example, terminal.context).suggestion;
  return [
    ...item(
      `${title}, ${fillWith(texts.ofOpportunities, { conversations, opportunities }, texts)}`,
      paint.red("−"),
      terminal,
    ),
    ...(example?.place
      ? wrap(safeLine(`${open}${example.place.excerpt}${close}`), terminal.width - 8).map(
          (line) => `        ${paint.dim(line)}`,
        )
      : []),
    ...(better ? labelled(texts.better, safeLine(better), terminal, "        ", paint.green) : []),
  ];
}

function item(text: string, mark: string, { width }: Terminal): string[] {
  return wrap(safeLine(text), width - 8).map((line, index) => `      ${index === 0 ? mark : " "} ${line}`);
}
