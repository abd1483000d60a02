import type { ByteSource } from "../../read/source.js";
import { declareBarOptions, declareRuleOptions } from "../bar-options.js";
import { type CliCommand, UsageError } from "../command.js";
import { configOf, declareInputOptions, readingOptions } from "../input-options.js";
import { declareLookOptions, declareReportOptions, wantedReports } from "../report-options.js";

export const command: CliCommand = {
  name: "reduce",
  description: "put what galateo map wrote, in any order, together to one report",
  declare(reduce) {
    reduce.argument("[paths...]", "files that galateo map wrote; default: standard input");
    declareInputOptions(reduce);
    declareReportOptions(reduce);
    declareRuleOptions(reduce);
    declareBarOptions(reduce);
    declareLookOptions(reduce);
    reduce.option("--no-progress", "show no progress");
  },
  async run(paths, options, terminal) {
    const { runLint } = await import("../run-lint.js");
    const { expandPaths } = await import("../../read/paths.js");
    const { told } = await import("../../read/told.js");
    const { fileSource } = await import("../../read/source.js");
    const { reduced } = await import("../../scale/reduce.js");
    const config = configOf(options);
    const sources: ByteSource[] = [];
    for (const item of await expandPaths(paths)) {
      if ("problem" in item) throw new UsageError(told(item.problem.message));
      sources.push(fileSource(item.path));
    }
    const input = terminal.input as AsyncIterable<Uint8Array> & NodeJS.ReadableStream;
    if (paths.length === 0) sources.push({ path: "<stdin>", stream: () => input, encoding: "utf-8" });
    return runLint({
      inputs: await readingOptions(options, config, terminal),
      config,
      options,
      terminal,
      reports: await wantedReports(options),
      lint: (asked, spill) => reduced(sources, asked, spill),
    });
  },
};
