import type { LintOptions } from "../../galateo.js";
import { both } from "../../said.js";
import { declareRuleOptions } from "../bar-options.js";
import { type CliCommand, UsageError } from "../command.js";
import { configOf, declareInputOptions, inputsOf } from "../input-options.js";
import { localeOf } from "../locale.js";
import { keepHeapSmall } from "../small-heap.js";

export const command: CliCommand = {
  name: "map",
  description: "lint a part of the inputs, for galateo reduce: a line for each conversation",
  declare(map) {
    map.argument("[paths...]", "files, folders or globs; default: standard input");
    declareInputOptions(map);
    declareRuleOptions(map);
    map
      .option("--numbered", "standard input is native JSON Lines, each line behind its number in its file and a tab")
      .option("--locale <it|en>", "language of problems; default: the environment's");
  },
  async run(paths, options, terminal) {
    keepHeapSmall();
    const { mapped } = await import("../../scale/map.js");
    const { judgingOptions } = await import("../judging-options.js");
    const config = configOf(options);
    const { judging, misnamed } = await judgingOptions(config, options);
    const locale = localeOf((options.locale as string | undefined) ?? config.locale, terminal.environment);
    for (const fault of misnamed) terminal.error(`galateo: ${fault[locale]}\n`);
    const stdin = paths.length === 0 || options.stdin === true || options.numbered === true;
    const inputs = await inputsOf(paths, { ...options, stdin }, config, terminal);
    const numbered = options.numbered === true ? await numberedInputs(inputs) : {};
    // Problems travel with the rest: reduce tells them, once and in their order.
    for await (const item of mapped({ ...inputs, ...judging, ...numbered })) {
      await terminal.out(`${JSON.stringify(item)}\n`);
    }
    return misnamed.length > 0 ? 2 : 0;
  },
};

async function numberedInputs(inputs: LintOptions): Promise<LintOptions> {
  if ((inputs.inputFormat ?? "native") !== "native" || (inputs.paths ?? []).length > 0) {
    throw new UsageError(
      both(
        "--numbered takes native JSON Lines on standard input only; map other files as a whole",
        "--numbered accetta solo JSON Lines nativo dallo standard input; gli altri file vanno dati interi a map",
      ),
    );
  }
  const { NumberError, numberedSources } = await import("../../scale/numbered.js");
  const sources = inputs.sources ?? [];
  try {
    const cut = await Promise.all(sources.map((source) => numberedSources(source.path, source)));
    return { inputFormat: "native", sources: cut.flat() };
  } catch (error) {
    if (error instanceof NumberError) throw new UsageError(error.said);
    throw error;
  }
}
