import { Option } from "commander";
import { both, say } from "../../said.js";
import type { CliCommand } from "../command.js";
import { UsageError } from "../command.js";
import { writeOutput } from "../write-output.js";

export const command: CliCommand = {
  name: "compare",
  description: "what became better or worse between two runs, and what is noise",
  declare(compare) {
    compare
      .argument("<before>", "a report that lint wrote with --format json or jsonl")
      .argument("<after>", "another one, later")
      .addOption(
        new Option("-f, --format <name>", "how to tell it").choices(["text", "json", "markdown"]).default("text"),
      )
      .option("-o, --output <file>", "where it goes; default: standard output")
      .option("--fail-on-worse", "exit with 1 where the score, a channel, an agent or a rule is worse for sure")
      .option("--locale <it|en>", "language; default: the environment's");
  },
  async run([before = "", after = ""], options, terminal) {
    const { compareRuns } = await import("../../compare/compare.js");
    const { comparisonTable } = await import("../../compare/table.js");
    const { compareTexts } = await import("../../compare/texts.js");
    const { localeOf } = await import("../locale.js");
    const runs = [await runIn(before), await runIn(after)] as const;
    const locale = localeOf(options.locale as string | undefined, terminal.environment);
    if (runs.some((run) => run.conversations.length === 0))
      throw new UsageError(both(compareTexts.en.nothing, compareTexts.it.nothing));
    const comparison = compareRuns(...runs);
    const format = options.format as "text" | "json" | "markdown";
    const told = format === "json" ? jsonOf(comparison) : comparisonTable(comparison, locale, format);
    if (typeof options.output === "string") writeOutput(options.output, told);
    else terminal.out(told);
    const all = [comparison.score, ...comparison.channels, ...comparison.agents, ...comparison.rules];
    return options.failOnWorse === true && all.some(({ verdict }) => verdict === "worse") ? 1 : 0;
  },
};

async function runIn(path: string) {
  const { linesOfFile } = await import("../../report/stored/lines-of-file.js");
  const { readStoredLines, StoredRunError } = await import("../../report/stored/read-run.js");
  const { Spill } = await import("../../spill/spill.js");
  const { inMemory } = await import("../../galateo.js");
  try {
    return inMemory(readStoredLines(linesOfFile(path), new Spill()).run);
  } catch (error) {
    if (error instanceof StoredRunError) throw new UsageError(say`${path}: ${error.said}`);
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT")
      throw new UsageError(
        both(
          `${path}: there is no such file; lint with -f json -o ${path} writes one`,
          `${path}: il file non esiste; lo scrive lint con -f json -o ${path}`,
        ),
      );
    if (code !== undefined) throw new UsageError(say`${path}: ${message}`);
    throw error;
  }
}

/** Rounded, so that the same runs give the same bytes on every machine. */
function jsonOf(comparison: unknown): string {
  const round = (_key: string, value: unknown) => (typeof value === "number" ? Math.round(value * 1e6) / 1e6 : value);
  return `${JSON.stringify({ version: 1, ...(comparison as object) }, round, 2)}\n`;
}
