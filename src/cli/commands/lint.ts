import type { Severity } from "../../lint/api.js";
import { both } from "../../said.js";
import { declareBarOptions, declareRuleOptions } from "../bar-options.js";
import type { CliCommand } from "../command.js";
import { UsageError } from "../command.js";
import { configOf, declareInputOptions, inputsOf } from "../input-options.js";
import { localeOf } from "../locale.js";
import { threads } from "../option-values.js";
import { declareLookOptions, declareReportOptions, wantedReports } from "../report-options.js";

export const command: CliCommand = {
  name: "lint",
  description: "lint exports and templates, and print a scored report",
  isDefault: true,

  declare(lint) {
    lint.argument("[paths...]", "files, folders or globs");
    declareInputOptions(lint);
    declareReportOptions(lint);
    declareRuleOptions(lint);
    declareBarOptions(lint);
    lint
      .option("--fix", "mend templates in their files, as the configuration's fix says")
      .option("--fix-dry-run", "show what --fix would mend, as a diff")
      .option("--changed-since <ref>", "read only files that differ from this commit or branch")
      .option("--redact", "put pseudonyms in the place of personal data, in every report")
      .option("--cache", "lint only inputs whose content, or settings, changed since the last run with --cache")
      .option("--cache-location <folder>", "where the cache lies", ".galateo-cache")
      .option("--watch", "lint again whenever a file changes, until interrupted")
      .option("-j, --jobs <n>", "worker threads; default: the machine's cores", threads)
      .option("--engine <url>", "lint by the workers that take their work from redis://host:port (galateo worker)")
      .option("--print-config <file>", "show the settings that hold for a file, and lint nothing");
    declareLookOptions(lint);
    lint.option("--stats", "tell on standard error what each stage, rule and report took");
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
    checkEngine(options);
    if (options.watch !== true) return once();
    if (options.stdin === true) {
      throw new UsageError(
        both(
          "--watch needs files: standard input is read once",
          "--watch vuole dei file: lo standard input si legge una volta sola",
        ),
      );
    }
    const { lintOnChange } = await import("../watch.js");
    const locale = localeOf((options.locale as string | undefined) ?? config.locale, terminal.environment);
    return lintOnChange(paths, options.output as string[], once, terminal, locale);
  },
};

/** What says how this machine lints says nothing to an engine. @throws UsageError */
function checkEngine({ engine, cache, jobs }: Readonly<Record<string, unknown>>): void {
  const other = cache === true ? "--cache" : jobs === undefined ? undefined : "--jobs";
  if (engine === undefined || other === undefined) return;
  throw new UsageError(
    both(
      `--engine and ${other} exclude each other; how many parts a worker lints at a time is its own --jobs`,
      `--engine e ${other} si escludono; quante parti un worker analizza alla volta lo dice il suo --jobs`,
    ),
  );
}

/** What may stand behind --fail-on. */
export type FailOn = Severity | "never";
