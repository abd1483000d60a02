import { readAll } from "../galateo.js";
import { Understanding } from "../understand/understand.js";
import type { UnderstoodConversation } from "../understand/understood.js";
import type { Terminal } from "./command.js";
import { configOf, inputsOf } from "./input-options.js";
import { problemLine } from "./problem-line.js";

/** Reads and understands what the arguments name, one conversation after another. @returns the exit code */
export async function eachUnderstood(
  paths: readonly string[],
  options: Readonly<Record<string, unknown>>,
  terminal: Terminal,
  use: (conversation: UnderstoodConversation) => void | Promise<void>,
): Promise<number> {
  const inputs = await inputsOf(paths, options, configOf(options), terminal);
  const understanding = new Understanding(inputs.language, inputs.phrases);
  let problems = 0;
  for await (const item of readAll(inputs)) {
    if ("conversation" in item) await use(await understanding.understand(item.conversation));
    else if ("problem" in item) {
      problems += 1;
      terminal.error(problemLine(item.problem));
    }
  }
  return problems > 0 ? 2 : 0;
}
