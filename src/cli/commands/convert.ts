import type { CliCommand } from "../command.js";
import { configOf, declareInputOptions, inputsOf } from "../input-options.js";
import { problemLine } from "../problem-line.js";
import { keepHeapSmall } from "../small-heap.js";

export const command: CliCommand = {
  name: "convert",
  description: "write any input format as native JSON Lines",
  declare(convert) {
    convert.argument("[paths...]", "files, folders or globs");
    declareInputOptions(convert);
    convert.option("--locale <it|en>", "language of what is said of the inputs; default: the environment's");
  },
  async run(paths, options, terminal) {
    keepHeapSmall();
    const { readAll } = await import("../../galateo.js");
    const { writeNative } = await import("../../read/write-native.js");
    const inputs = await inputsOf(paths, options, configOf(options), terminal);
    let problems = 0;
    for await (const item of readAll(inputs)) {
      if ("conversation" in item) await terminal.out(`${writeNative(item.conversation)}\n`);
      else if ("assumption" in item) terminal.error(`galateo: ${item.assumption}\n`);
      else {
        problems += 1;
        terminal.error(problemLine(item.problem));
      }
    }
    return problems > 0 ? 2 : 0;
  },
};
