import type { Problem } from "../../conversation/conversation.js";
import type { LeftOut } from "../../conversation/left-out.js";
import { leftOutLine } from "../left-out-line.js";
import { fillWith } from "../localise/fill-text.js";
import { plural } from "../localise/plural.js";
import { safeLine } from "../safe-text.js";
import type { Terminal } from "./terminal.js";
import { wrap } from "./wrap.js";

const mostNotices = 10;

/** So many places of one problem are named. */
const mostPlaces = 4;

/**
 * What could not be read or judged, each reason once with the places it holds for; of very much, the first, and how much
 * more: reports of data hold all of it.
 * @param most how many reasons
 */
export function problemLines(problems: readonly Problem[], terminal: Terminal, most: number = mostNotices): string[] {
  const { texts, paint, width } = terminal;
  if (problems.length === 0) return [];
  const groups = [...groupByReason(problems).values()];
  const rest = groups.slice(most).reduce((sum, group) => sum + group.length, 0);
  return [
    `  ${paint.red.bold(texts.problems)}`,
    ...groups.slice(0, most).flatMap((group) => {
      const [{ message, skipped }] = group as [Problem];
      return [
        ...wrap(placesOf(group, terminal), width - 4).map((text) => `    ${text}`),
        ...wrap(safeLine(message), width - 6).map((text) => `      ${text}`),
        ...wrap(safeLine(fillWith(texts.skipped, { skipped }, texts)), width - 6).map(
          (text) => `      ${paint.dim(text)}`,
        ),
      ];
    }),
    ...(rest > 0 ? [`    ${plural(texts.more, rest, texts)}`] : []),
    "",
  ];
}

function groupByReason(problems: readonly Problem[]): Map<string, Problem[]> {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const reason = JSON.stringify([problem.path, problem.message, problem.skipped]);
    const group = groups.get(reason);
    if (group) group.push(problem);
    else groups.set(reason, [problem]);
  }
  return groups;
}

/** "march.csv:311", "march.csv:311, :405 and 12 more". */
function placesOf(group: readonly Problem[], { texts }: Terminal): string {
  const [first, ...others] = group as [Problem, ...Problem[]];
  const line = ({ line }: Problem) => (line === undefined ? "" : `:${line}`);
  const named = others.slice(0, mostPlaces - 1).map((one) => line(one) || one.path);
  const rest = others.length - named.length;
  const list = [`${first.path}${line(first)}`, ...named].map(safeLine).join(", ");
  return rest > 0 ? `${list} ${plural(texts.more, rest, texts)}` : list;
}

/** What was taken for granted and what was left out. @param most how much of what was taken for granted is told */
export function assumptionLines(
  { assumptions, leftOut = {} }: { readonly assumptions: readonly string[]; readonly leftOut?: LeftOut },
  terminal: Terminal,
  most: number = mostNotices,
): string[] {
  const { texts, paint, width } = terminal;
  const left = leftOutLine(leftOut, texts);
  if (assumptions.length === 0 && left === undefined) return [];
  const rest = assumptions.length - most;
  const item = (text: string): string[] =>
    wrap(safeLine(text), width - 6).map((line, index) => `    ${index === 0 ? "– " : "  "}${paint.dim(line)}`);
  return [
    `  ${paint.bold(texts.assumptions)}`,
    ...assumptions.slice(0, most).flatMap(item),
    ...(rest > 0 ? [`    ${paint.dim(plural(texts.more, rest, texts))}`] : []),
    ...(left === undefined ? [] : item(left)),
    "",
  ];
}
