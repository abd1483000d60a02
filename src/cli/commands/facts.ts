import { safeJson } from "../../safe-json.js";
import type { CliCommand } from "../command.js";
import { declareInputOptions } from "../input-options.js";
import { keepHeapSmall } from "../small-heap.js";

export const command: CliCommand = {
  name: "facts",
  description: "print what the company stated: a line per fact, as inconsistent-answer sees it",
  declare(facts) {
    facts.argument("[paths...]", "files, folders or globs");
    declareInputOptions(facts);
    facts.option("--pairs", "print which two answers of a customer were compared, and why they are no contradiction");
    facts.option("--locale <it|en>", "language of what is said of the inputs; default: the environment's");
  },
  async run(paths, options, terminal) {
    keepHeapSmall();
    const { eachUnderstood } = await import("../each-understood.js");
    if (options.pairs === true) {
      const { FactPairs } = await import("../fact-pairs.js");
      const pairs = new FactPairs();
      const code = await eachUnderstood(paths, options, terminal, (conversation) => pairs.add(conversation));
      for (const pair of pairs.records()) await terminal.out(`${JSON.stringify(pair)}\n`);
      return code;
    }
    const { factRecord } = await import("../fact-record.js");
    const { readFacts } = await import("../../understand/facts/read-facts.js");
    return eachUnderstood(paths, options, terminal, async (conversation) => {
      for (const message of conversation.messages) {
        for (const fact of readFacts(message)) await terminal.out(`${safeJson(factRecord(message, fact))}\n`);
      }
    });
  },
};
