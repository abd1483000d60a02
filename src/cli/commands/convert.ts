import type { CliCommand } from "../command.js";
import { configOf, declareInputOptions, inputsOf } from "../input-options.js";
import { keepHeapSmall } from "../small-heap.js";
import { ToldItems } from "../told-items.js";

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
    const told = new ToldItems(terminal);
    for await (const item of readAll(inputs)) {
      if ("conversation" in item) await terminal.out(`${writeNative(item.conversation)}\n`);
      else told.tell(item);
    }
    await told.end(options.locale);
    return told.problems > 0 ? 2 : 0;
  },
};
