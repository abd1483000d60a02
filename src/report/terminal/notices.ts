import type { Problem } from "../../conversation/conversation.js";
import { fillWith } from "../localise/fill-text.js";
import { plural } from "../localise/plural.js";
import { safeLine } from "../safe-text.js";
import type { Terminal } from "./terminal.js";
import { wrap } from "./wrap.js";

const mostAssumptions = 10;
const mostProblems = 20;

/** What could not be read or judged; of very much, the first, and how much more: reports of data hold all of it. */
export function problemLines(problems: readonly Problem[], terminal: Terminal): string[] {
  const { texts, paint, width } = terminal;
  if (problems.length === 0) return [];
  return [
    `  ${paint.red.bold(texts.problems)}`,
    ...problems
      .slice(0, mostProblems)
      .flatMap(({ path, line, message, skipped }) => [
        `    ${safeLine(path)}${line === undefined ? "" : `:${line}`}`,
        ...wrap(safeLine(message), width - 6).map((text) => `      ${text}`),
        ...wrap(safeLine(fillWith(texts.skipped, { skipped }, texts)), width - 6).map(
          (text) => `      ${paint.dim(text)}`,
        ),
      ]),
    ...(problems.length > mostProblems ? [`    ${plural(texts.more, problems.length - mostProblems, texts)}`] : []),
    "",
  ];
}

/** What was taken for granted. */
export function assumptionLines(assumptions: readonly string[], terminal: Terminal): string[] {
  const { texts, paint, width } = terminal;
  if (assumptions.length === 0) return [];
  const rest = assumptions.length - mostAssumptions;
  return [
    `  ${paint.bold(texts.assumptions)}`,
    ...assumptions
      .slice(0, mostAssumptions)
      .flatMap((text) =>
        wrap(safeLine(text), width - 6).map((line, index) => `    ${index === 0 ? "– " : "  "}${paint.dim(line)}`),
      ),
    ...(rest > 0 ? [`    ${paint.dim(plural(texts.more, rest, texts))}`] : []),
    "",
  ];
}
