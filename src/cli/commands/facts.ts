import type { CliCommand } from "../command.js";
import { configOf, declareInputOptions, inputsOf } from "../input-options.js";

export const command: CliCommand = {
  name: "facts",
  description: "print what the company stated: a line per fact, as inconsistent-answer sees it",
  declare(facts) {
    facts.argument("[paths...]", "files, folders or globs");
    declareInputOptions(facts);
  },
  async run(paths, options, terminal) {
    const { readAll } = await import("../../galateo.js");
    const { Understanding } = await import("../../understand/understand.js");
    const { readFacts } = await import("../../understand/facts/read-facts.js");
    const inputs = await inputsOf(paths, options, configOf(options), terminal);
    const understanding = new Understanding(inputs.language);
    let problems = 0;
    for await (const item of readAll(inputs)) {
      if ("problem" in item) {
        problems += 1;
        terminal.error(`galateo: ${item.problem.path}:${item.problem.line ?? 1}: ${item.problem.message}\n`);
      }
      if (!("conversation" in item)) continue;
      const conversation = await understanding.understand(item.conversation);
      for (const message of conversation.messages) {
        for (const { words: _words, start, end, ...fact } of readFacts(message)) {
          const text = message.text.slice(start, end);
          const line = { conversationId: conversation.id, messageId: message.id, ...fact, start, end, text };
          terminal.out(`${JSON.stringify(line)}\n`);
        }
      }
    }
    return problems > 0 ? 2 : 0;
  },
};
