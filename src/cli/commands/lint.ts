import { Option } from "commander";
import { type Severity, severities } from "../../lint/api.js";
import type { CliCommand } from "../command.js";
import { UsageError } from "../command.js";
import { collect, configOf, declareInputOptions, inputsOf } from "../input-options.js";
import { declareLookOptions, declareReportOptions, wantedReports } from "../report-options.js";

export const command: CliCommand = {
  name: "lint",
  description: "lint exports and templates, and print a scored report",
  isDefault: true,

  declare(lint) {
    lint.argument("[paths...]", "files, folders or globs");
    declareInputOptions(lint);
    declareReportOptions(lint);
    lint
      .option("--only <rules>", "run these rules only (ids, separated by commas)", commaList)
      .option("--rule <id=severity>", "error, warning, info or off for a rule (repeatable)", collect, [])
      .addOption(
        new Option("--fail-on <severity>", "exit with 1 from this severity on")
          .choices([...severities, "never"])
          .default("error"),
      )
      .option("--max-warnings <n>", "exit with 1 on more warnings", wholeNumber)
      .option("--min-score <n>", "exit with 1 on a lower score", number)
      .option("--transcripts <n>", "keep the messages of the n worst conversations in json reports", wholeNumber)
      .option("--min-confidence <n>", "leave out findings less sure than this, 0 to 1", number)
      .option("--fix", "mend templates in their files, as the configuration's fix says")
      .option("--fix-dry-run", "show what --fix would mend, as a diff")
      .option("--baseline <file>", "leave out the findings that this file holds: only new ones count")
      .option("--update-baseline", "write the findings of now to the baseline (galateo-baseline.json)")
      .option("--changed-since <ref>", "read only files that differ from this commit or branch")
      .option("--fail-on-unused", "exit with 1 on comments and ignore entries that silence nothing any more")
      .option("--redact", "put pseudonyms in the place of personal data, in every report")
      .option("--cache", "lint only inputs whose content, or settings, changed since the last run with --cache")
      .option("--cache-location <folder>", "where the cache lies", ".galateo-cache")
      .option("--watch", "lint again whenever a file changes, until interrupted")
      .option("-j, --jobs <n>", "worker threads", wholeNumber)
      .option("--print-config <file>", "show the settings that hold for a file, and lint nothing");
    declareLookOptions(lint);
    lint.option("--no-progress", "show no progress");
  },

  async run(paths, options, terminal) {
    const { runLint } = await import("../run-lint.js");
    const config = configOf(options);
    if (typeof options.printConfig === "string") {
      const { printConfig } = await import("../print-config.js");
      return printConfig(options.printConfig, config, options, terminal);
    }
    const once = async () => {
      const now = configOf(options);
      const inputs = await inputsOf(paths, options, now, terminal);
      return runLint({ inputs, config: now, options, terminal, reports: await wantedReports(options) });
    };
    if (options.watch !== true) return once();
    if (options.stdin === true) throw new UsageError("--watch needs files: standard input is read once");
    const { lintOnChange } = await import("../watch.js");
    return lintOnChange(paths, options.output as string[], once, terminal);
  },
};

function commaList(value: string): string[] {
  return value
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

function wholeNumber(value: string): number {
  const parsed = Number(value);
  if (!Number.isInteger(parsed) || parsed < 0) throw new UsageError(`expected a whole number, found "${value}"`);
  return parsed;
}

function number(value: string): number {
  const parsed = Number(value);
  if (!Number.isFinite(parsed)) throw new UsageError(`expected a number, found "${value}"`);
  return parsed;
}

/** What may stand behind --fail-on. */
export type FailOn = Severity | "never";
