import type { CliCommand } from "../command.js";
import { configOf, declareInputOptions, inputsOf } from "../input-options.js";

export const command: CliCommand = {
  name: "acts",
  description: "print what was understood: a line per message with its speech acts",
  declare(acts) {
    acts.argument("[paths...]", "files, folders or globs");
    declareInputOptions(acts);
  },
  async run(paths, options, terminal) {
    const { readAll } = await import("../../galateo.js");
    const { Understanding } = await import("../../understand/understand.js");
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
        const acts = message.acts.map(({ act, start, end, confidence }) => {
          return {
            act,
            start,
            end,
            text: message.text.slice(start, end),
            confidence: Math.round(confidence * 100) / 100,
          };
        });
        const messageId = conversation.isTemplate ? null : message.id;
        terminal.out(
          `${JSON.stringify({ conversationId: conversation.id, messageId, language: message.language, acts })}\n`,
        );
      }
    }
    return problems > 0 ? 2 : 0;
  },
};
