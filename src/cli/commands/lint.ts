import { Option } from "commander";
import { type Severity, severities } from "../../lint/api.js";
import type { CliCommand } from "../command.js";
import { UsageError } from "../command.js";
import { collect, configOf, declareInputOptions, inputsOf } from "../input-options.js";

export const command: CliCommand = {
  name: "lint",
  description: "lint exports and templates, and print a scored report",
  isDefault: true,

  declare(lint) {
    lint.argument("[paths...]", "files, folders or globs");
    declareInputOptions(lint);
    lint
      .option("-f, --format <name>", "report format; may be repeated, in pairs with --output", collect, [])
      .option("-o, --output <file>", "where the report goes; may be repeated, in pairs with --format", collect, [])
      .option("--only <rules>", "run these rules only (ids, separated by commas)", commaList)
      .option("--rule <id=severity>", "error, warning, info or off for a rule (repeatable)", collect, [])
      .addOption(
        new Option("--fail-on <severity>", "exit with 1 from this severity on")
          .choices([...severities, "never"])
          .default("error"),
      )
      .option("--max-warnings <n>", "exit with 1 on more warnings", wholeNumber)
      .option("--min-score <n>", "exit with 1 on a lower score", number)
      .option("--min-confidence <n>", "leave out findings less sure than this, 0 to 1", number)
      .option("-j, --jobs <n>", "worker threads", wholeNumber)
      .option("--locale <it|en>", "language of the report; default: the environment's")
      .option("--color", "colour, even where no terminal is")
      .option("--no-color", "no colour")
      .option("--quiet", "tell errors only")
      .option("--no-progress", "show no progress");
  },

  async run(paths, options, terminal) {
    const { runLint } = await import("../run-lint.js");
    const config = configOf(options);
    const inputs = await inputsOf(paths, options, config, terminal);
    return runLint({ inputs, config, options, terminal, reports: reportsOf(options) });
  },
};

/** A report to write: which, and where to (undefined: to the terminal). */
export interface WantedReport {
  readonly format: string;
  readonly output?: string;
}

/** Pairs formats with outputs, in their order; a format without an output goes to the terminal. */
function reportsOf(options: Readonly<Record<string, unknown>>): WantedReport[] {
  const formats = options.format as string[];
  const outputs = options.output as string[];
  if (outputs.length > Math.max(1, formats.length)) {
    throw new UsageError("more --output than --format: give each report its format");
  }
  if (formats.length - outputs.length > 1) {
    throw new UsageError("only one report can go to the terminal: give the others an --output");
  }
  const wanted = formats.length === 0 ? ["stylish"] : formats;
  return wanted.map((format, index) => {
    const output = outputs[index];
    return output === undefined ? { format } : { format, output };
  });
}

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
