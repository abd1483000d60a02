import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Command, Option } from "commander";
import type { Language } from "../conversation/conversation.js";
import type { LoadedRule } from "../lint/loaded-rule.js";
import type { Stopwatch } from "../lint/stopwatch.js";
import { packageVersion } from "../package-version.js";
import { chunksOf } from "../report/chunks.js";
import { loadReportFormat } from "../report/registry.js";
import type { ReportContext, ReportFile, ReportFormat } from "../report/report.js";
import { both, say, UserError } from "../said.js";
import type { LargeRun } from "../score/scored.js";
import { usesColor } from "./color.js";
import { type Terminal, UsageError } from "./command.js";
import { collect } from "./input-options.js";
import { checkOutput, isFolder } from "./output-place.js";
import { writeOutput } from "./write-output.js";

type Options = Readonly<Record<string, unknown>>;

/** A report to write: which, and where to (undefined: to the terminal). */
export interface WantedReport {
  readonly format: ReportFormat;
  readonly output?: string;
}

/** Declares which reports are written and where to. */
export function declareReportOptions(command: Command): void {
  command
    .option("-f, --format <name>", "report format; may be repeated, in pairs with --output", collect, [])
    .option(
      "-o, --output <file>",
      "where the report goes; may be repeated, in pairs with --format; csv into a folder/: five tables",
      collect,
      [],
    )
    .addOption(
      new Option("--by <agent>", "for coaching: what each agent does well beside what to mend").choices(["agent"]),
    );
}

/** Declares how reports look. */
export function declareLookOptions(command: Command): void {
  command
    .option("--locale <it|en>", "language of the report; default: the environment's")
    .option("--color", "colour, even where no terminal is")
    .option("--no-color", "no colour")
    .option("--quiet", "tell errors only");
}

/** Pairs formats with outputs, in their order; a format without an output goes to the terminal. @throws UsageError */
export async function wantedReports(options: Options): Promise<WantedReport[]> {
  const formats = options.format as string[];
  const outputs = options.output as string[];
  if (outputs.length > Math.max(1, formats.length)) {
    throw new UsageError(
      both(
        "more --output than --format: give each report its format",
        "ci sono più --output che --format: dai a ogni report il suo formato",
      ),
    );
  }
  if (formats.length - outputs.length > 1) {
    throw new UsageError(
      both(
        "only one report can go to the terminal: give the others an --output",
        "un solo report può andare al terminale: dai agli altri un --output",
      ),
    );
  }
  const names = formats.length === 0 ? ["stylish"] : formats;
  return Promise.all(
    names.map(async (name, index) => {
      const format = await loadReportFormat(name);
      const output = outputs[index];
      if (output === undefined) return { format };
      checkOutput(output, format);
      return { format, output };
    }),
  );
}

/**
 * Renders each report and writes it to where it goes. One that fails holds up no other.
 * @throws UsageError where a file cannot be written, and where a report fails: of several the first
 */
export async function writeReports(
  run: LargeRun,
  reports: readonly WantedReport[],
  rules: readonly Pick<LoadedRule, "id" | "texts">[],
  locale: Language,
  options: Options,
  terminal: Terminal,
  watch?: Stopwatch,
): Promise<void> {
  let failed: unknown;
  for (const { format, output } of reports) {
    const begun = watch?.now() ?? 0;
    const toFile = output !== undefined;
    const links = !toFile && terminal.isTerminal && options.color !== false && (await showsLinks());
    const context = contextOf(options, terminal, rules, locale, toFile, links);
    try {
      if (output !== undefined && format.files && isFolder(output)) writeFiles(output, format.files(run, context));
      else {
        const content = format.parts?.(run, context) ?? (await format.render(run, context));
        if (output !== undefined) writeOutput(output, content);
        else for (const chunk of chunksOf(content)) await terminal.out(chunk);
      }
    } catch (error) {
      failed ??= error instanceof UserError ? error : reportFailed(format.name, error);
    }
    watch?.since(begun, `report ${format.name}`);
  }
  if (failed !== undefined) throw failed;
}

function reportFailed(name: string, error: unknown): UserError {
  const kind = error instanceof Error ? `${error.constructor.name}: ${error.message}` : typeof error;
  const it = `il report ${name} non è riuscito (${kind}): segnalalo, per favore`;
  return new UsageError(both(`the report ${name} failed (${kind}): please report it`, it));
}

/** Whether the terminal makes links of what is marked as one; others might print the marks. */
async function showsLinks(): Promise<boolean> {
  const { default: supportsHyperlinks } = await import("supports-hyperlinks");
  return supportsHyperlinks.stdout;
}

/** @throws UsageError where the folder cannot be made or written */
function writeFiles(folder: string, files: Iterable<ReportFile>): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new UsageError(
      say`${both("cannot make the folder", "non si può creare la cartella")} ${folder}: ${(error as Error).message}`,
    );
  }
  for (const { name, content } of files) writeOutput(join(folder, name), content);
}

function contextOf(
  options: Options,
  terminal: Terminal,
  rules: readonly Pick<LoadedRule, "id" | "texts">[],
  locale: Language,
  toFile: boolean,
  links: boolean,
): ReportContext {
  const color = !toFile && usesColor(options.color as boolean | undefined, terminal);
  return {
    locale,
    version: packageVersion(),
    texts: new Map(
      rules.flatMap((rule) => (rule.texts.has(locale) ? [[rule.id, rule.texts.get(locale) as never]] : [])),
    ),
    color,
    width: terminal.columns,
    quiet: options.quiet === true,
    ...(options.transcripts === undefined ? {} : { transcripts: true }),
    ...(options.by === "agent" ? { by: "agent" as const } : {}),
    links,
  };
}
