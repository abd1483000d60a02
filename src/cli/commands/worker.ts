import { hostname } from "node:os";
import { both } from "../../said.js";
import { type CliCommand, UsageError } from "../command.js";
import { untilInterrupted } from "../interrupt.js";
import { localeOf } from "../locale.js";
import { threads } from "../option-values.js";

export const command: CliCommand = {
  name: "worker",
  description: "lint what galateo --engine sends, until interrupted",
  declare(worker) {
    worker
      .option("--engine <url>", "where the work comes from: redis://host:port")
      .option(
        "-j, --jobs <n>",
        "how many parts to lint at a time, each in a process; default: the machine's cores",
        threads,
      )
      .option("--locale <it|en>", "language of messages; default: the environment's");
  },
  async run(_args, options, terminal) {
    const { availableParallelism } = await import("node:os");
    const { serve } = await import("../../scale/engine/worker.js");
    const locale = localeOf(options.locale as string | undefined, terminal.environment);
    if (options.engine === undefined) {
      throw new UsageError(
        both(
          "a worker needs --engine redis://host:port, the address that galateo --engine is given",
          "a un worker serve --engine redis://host:porta, l'indirizzo dato a galateo --engine",
        ),
      );
    }
    const linted = await untilInterrupted(
      (signal) =>
        serve({
          address: options.engine as string,
          processes: (options.jobs as number | undefined) ?? availableParallelism(),
          name: `${hostname()}:${process.pid}`,
          signal,
          tell: (notice) => terminal.error(`galateo: ${notice[locale]}\n`),
        }),
      ["SIGINT", "SIGTERM"],
    );
    const done = both(`leaves; parts linted: ${linted}`, `se ne va; parti analizzate: ${linted}`);
    terminal.error(`galateo: ${hostname()}:${process.pid}: ${done[locale]}\n`);
    return 0;
  },
};
