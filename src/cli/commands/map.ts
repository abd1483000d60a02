import type { Config } from "../../config/config.js";
import type { ByteSource } from "../../read/source.js";
import { both } from "../../said.js";
import type { Mapped } from "../../scale/mapped.js";
import { declareRuleOptions } from "../bar-options.js";
import { type CliCommand, type Terminal, UsageError } from "../command.js";
import { configOf, declareInputOptions, inputsOf, readingOptions } from "../input-options.js";
import type { JudgingOptions } from "../judging-options.js";
import { localeOf } from "../locale.js";
import { keepHeapSmall } from "../small-heap.js";

/** What the command line asks of a run. */
type Run = [
  paths: readonly string[],
  options: Readonly<Record<string, unknown>>,
  config: Config,
  terminal: Terminal,
  judging: JudgingOptions["judging"],
];

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
    const { judgingOptions } = await import("../judging-options.js");
    const config = configOf(options);
    const { judging, misnamed } = await judgingOptions(config, options);
    const locale = localeOf((options.locale as string | undefined) ?? config.locale, terminal.environment);
    for (const fault of misnamed) terminal.error(`galateo: ${fault[locale]}\n`);
    // Problems travel with the rest: reduce tells them, once and in their order.
    const items = options.numbered === true ? numberedItems : namedItems;
    for await (const item of items(paths, options, config, terminal, judging)) {
      await terminal.out(`${JSON.stringify(item)}\n`);
    }
    return misnamed.length > 0 ? 2 : 0;
  },
};

/** What a run of files, folders or one input on standard input maps to. */
async function* namedItems(...[paths, options, config, terminal, judging]: Run): AsyncGenerator<Mapped> {
  const { mapped } = await import("../../scale/map.js");
  const stdin = paths.length === 0 || options.stdin === true;
  yield* mapped({ ...(await inputsOf(paths, { ...options, stdin }, config, terminal)), ...judging });
}

/** What numbered lines on standard input map to, as they come. */
async function* numberedItems(...[paths, options, config, terminal, judging]: Run): AsyncGenerator<Mapped> {
  if ((options.inputFormat ?? "native") !== "native" || paths.length > 0) {
    throw new UsageError(
      both(
        "--numbered takes native JSON Lines on standard input only; map other files as a whole",
        "--numbered accetta solo JSON Lines nativo dallo standard input; gli altri file vanno dati interi a map",
      ),
    );
  }
  const { mapped } = await import("../../scale/map.js");
  const { NumberError, numberedSources } = await import("../../scale/numbered.js");
  const reading = await readingOptions(options, config, terminal);
  const path = options.stdinFilename as string;
  const input: ByteSource = { path, stream: () => terminal.input as NodeJS.ReadStream };
  try {
    yield* mapped({ ...reading, ...judging, inputFormat: "native" }, numberedSources(path, input));
  } catch (error) {
    if (error instanceof NumberError) throw new UsageError(error.said);
    throw error;
  }
}
