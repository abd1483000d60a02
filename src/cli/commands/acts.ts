import { safeJson } from "../../safe-json.js";
import type { CliCommand } from "../command.js";
import { declareInputOptions } from "../input-options.js";
import { keepHeapSmall } from "../small-heap.js";

export const command: CliCommand = {
  name: "acts",
  description: "print what was understood: a line per message with its speech acts",
  declare(acts) {
    acts.argument("[paths...]", "files, folders or globs");
    declareInputOptions(acts);
    acts.option("--locale <it|en>", "language of what is said of the inputs; default: the environment's");
  },
  async run(paths, options, terminal) {
    keepHeapSmall();
    const { eachUnderstood } = await import("../each-understood.js");
    return eachUnderstood(paths, options, terminal, async (conversation) => {
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
        await terminal.out(
          `${safeJson({ conversationId: conversation.id, messageId, language: message.language, acts })}\n`,
        );
      }
    });
  },
};
