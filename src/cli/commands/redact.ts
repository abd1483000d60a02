import type { Kind } from "../../redact/found.js";
import { both, insteadOf, say } from "../../said.js";
import type { CliCommand } from "../command.js";
import { UsageError } from "../command.js";
import { configOf, declareInputOptions, inputsOf } from "../input-options.js";
import { keepHeapSmall } from "../small-heap.js";
import { ToldItems } from "../told-items.js";
import { writeOutput } from "../write-output.js";

export const command: CliCommand = {
  name: "redact",
  description: "replace personal data by pseudonyms, as native JSON Lines",
  declare(redact) {
    redact.argument("[paths...]", "files, folders or globs");
    declareInputOptions(redact);
    redact
      .option("--keep <kinds>", "kinds of data to leave as they are, with commas (name, order, phone, …)")
      .option("--report <file>", "write what was replaced, without the values, as JSON")
      .option("--key <file>", "write which pseudonym stands for which value: keep it to yourself")
      .option("--locale <it|en>", "language of the summary; default: the environment's")
      .option("--quiet", "print no summary on standard error");
  },
  async run(paths, options, terminal) {
    keepHeapSmall();
    const { readAll } = await import("../../galateo.js");
    const { Redactor } = await import("../../redact/redactor.js");
    const { redactionKey, redactionReport, redactionSummary } = await import("../../redact/report.js");
    const { toldIn } = await import("../../read/told.js");
    const { writeNative } = await import("../../read/write-native.js");
    const { localeOf } = await import("../locale.js");
    const redactor = new Redactor(await kindsOf(options.keep as string | undefined));
    const inputs = await inputsOf(paths, options, configOf(options), terminal);
    let conversations = 0;
    const told = new ToldItems(terminal);
    for await (const read of readAll(inputs)) {
      const item = toldIn(redactor.item(read), inputs.locale);
      if ("conversation" in item) {
        conversations += 1;
        await terminal.out(`${writeNative(item.conversation)}\n`);
      } else told.tell(item);
    }
    await told.end(options.locale);
    const replaced = redactor.pseudonyms.list();
    if (typeof options.report === "string") writeOutput(options.report, redactionReport(replaced, conversations));
    if (typeof options.key === "string") writeOutput(options.key, redactionKey(replaced), 0o600);
    const locale = localeOf(options.locale as string | undefined, terminal.environment);
    if (options.quiet !== true) terminal.error(redactionSummary(replaced, conversations, locale));
    return told.problems > 0 ? 2 : 0;
  },
};

async function kindsOf(text: string | undefined): Promise<Kind[]> {
  const { kinds } = await import("../../redact/found.js");
  const { closest } = await import("../../closest.js");
  const names = (text ?? "").split(",").map((name) => name.trim());
  return names
    .filter((name) => name !== "")
    .map((name) => {
      const kind = kinds.find((one) => one === name);
      if (kind) return kind;
      const near = closest(name, kinds);
      const unknown = both("there is no such kind", "non è un tipo di dato");
      throw new UsageError(say`--keep ${name}: ${unknown}; ${insteadOf(near, kinds)}`);
    });
}
