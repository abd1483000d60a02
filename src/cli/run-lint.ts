import type { Config } from "../config/config.js";
import type { Language } from "../conversation/conversation.js";
import { type LintOptions, lintLarge } from "../galateo.js";
import { writeBaseline } from "../lint/set-aside/baseline.js";
import { Stopwatch } from "../lint/stopwatch.js";
import { ChangedFilesError, changedFiles } from "../read/changed-files.js";
import { fillWith } from "../report/localise/fill-text.js";
import { reportTextsOf } from "../report/localise/texts-of.js";
import { say } from "../said.js";
import { type Bar, exitCodeOf } from "../score/exit.js";
import type { LargeRun } from "../score/scored.js";
import { Spill, usualRoom } from "../spill/spill.js";
import { baselineOf } from "./baseline-options.js";
import { type Terminal, UsageError } from "./command.js";
import type { FailOn } from "./commands/lint.js";
import { idleLines } from "./idle-lines.js";
import { interruptedCode, untilInterrupted } from "./interrupt.js";
import { judgingOptions } from "./judging-options.js";
import { localeOf } from "./locale.js";
import { Progress } from "./progress.js";
import { type WantedReport, writeReports } from "./report-options.js";
import { keepHeapSmall } from "./small-heap.js";
import { statsTable } from "./stats-table.js";
import { writeOutput } from "./write-output.js";

interface LintCall {
  readonly inputs: LintOptions;
  readonly config: Config;
  readonly options: Readonly<Record<string, unknown>>;
  readonly terminal: Terminal;
  readonly reports: readonly WantedReport[];
  /** How the run comes about; default: the inputs are linted. */
  readonly lint?: (options: LintOptions, spill: Spill) => Promise<LargeRun>;
}

/** Lints, writes the reports, and tells the exit code. Ctrl-C ends in a report of what was linted by then. */
export async function runLint(call: LintCall): Promise<number> {
  const spill = new Spill(usualRoom);
  // A format of a stranger's may run for ever, and keep Ctrl-C from being heard: there it kills, as usual.
  const maySpeak = call.lint === undefined && call.inputs.formats === undefined;
  try {
    return await (maySpeak
      ? untilInterrupted((signal) => lintAndReport(call, spill, signal))
      : lintAndReport(call, spill));
  } finally {
    spill.close();
  }
}

async function lintAndReport(
  { inputs, config, options, terminal, reports, lint = lintLarge }: LintCall,
  spill: Spill,
  signal?: AbortSignal,
): Promise<number> {
  // 1. What is asked for: reports and rules that exist.
  const known = baselineOf(options);
  const { judging, available, misnamed } = await judgingOptions(config, options);
  const locale = localeOf((options.locale as string | undefined) ?? config.locale, terminal.environment);
  for (const fault of misnamed) terminal.error(`galateo: ${fault[locale]}\n`);

  // 2. Lint.
  const transcripts = Math.max(
    (options.transcripts as number | undefined) ?? 0,
    ...reports.map(({ format }) => format.transcripts ?? 0),
  );
  const progress = new Progress(terminal, locale, options.progress !== false && terminal.isTerminal);
  const asked: LintOptions = {
    ...inputs,
    ...judging,
    ...(known && "baseline" in known ? { baseline: known.baseline } : {}),
    ...(options.changedSince === undefined ? {} : { onlyFiles: filesSince(options.changedSince as string) }),
    ...(transcripts === 0 ? {} : { transcripts }),
    ...(options.redact === true ? { prepare: await redaction() } : {}),
    ...(options.cache === true ? { cache: options.cacheLocation as string } : {}),
    ...(options.jobs === undefined ? {} : { jobs: options.jobs as number }),
    ...(options.stats === true ? { stats: true } : {}),
    ...(signal ? { signal } : {}),
    ...(options.engine === undefined ? {} : { engine: options.engine as string }),
    onEngine: (event) => {
      if ("progress" in event) progress.engine(event.progress);
      else {
        progress.finish();
        terminal.error(`galateo: ${event.notice[locale]}\n`);
      }
    },
    onProgress: (count) => progress.report(count),
    // A small run ends before its heap is worth collecting.
    onLarge: keepHeapSmall,
  };
  let run = await lint(asked, spill);
  progress.finish();
  const isCut = signal?.aborted === true;

  // 3. Report: machine formats own standard output, problems go to standard error.
  if (known && "writeTo" in known) {
    if (isCut) return tellInterrupted(run, locale, terminal);
    writeOutput(known.writeTo, writeBaseline(run.findings));
    terminal.error(`galateo: ${known.writeTo}: ${baselineWritten[locale](run.findings.length)}\n`);
    tellProblems(run, locale, terminal);
    return run.problems.length > 0 || misnamed.length > 0 ? 2 : 0;
  }
  if (options.fix === true || options.fixDryRun === true) {
    if (isCut) return tellInterrupted(run, locale, terminal);
    const { fix } = await import("./fix.js");
    const { prepare: _, ...asRead } = asked;
    const inTemplates = run.findings.filter(({ place }) => place?.messageId === null);
    const written = await fix(asRead, inTemplates, config, options.fixDryRun === true, locale, terminal);
    if (options.fixDryRun === true) return misnamed.length > 0 ? 2 : exitCodeOf(run, barOf(options));
    if (written) run = await lint(asked, spill);
  }
  const watch = run.times ? new Stopwatch() : undefined;
  await writeReports(run, reports, available, locale, options, terminal, watch);
  if (!reports.some((wanted) => wanted.output === undefined && showsProblems.has(wanted.format.name)))
    tellProblems(run, locale, terminal);
  const idle = run.setAside?.idle ?? [];
  for (const line of idleLines(idle, locale)) terminal.error(`galateo: ${line}\n`);
  if (run.times) terminal.error(statsTable({ ...run.times, ...watch?.times() }, locale));

  // 4. The exit code.
  if (isCut) return interruptedCode;
  const code = misnamed.length > 0 ? 2 : exitCodeOf(run, barOf(options));
  return code === 0 && options.failOnUnused === true && idle.some((one) => one.kind !== "baseline") ? 1 : code;
}

function barOf(options: Readonly<Record<string, unknown>>): Bar {
  return {
    failOn: options.failOn as FailOn,
    ...(options.maxWarnings === undefined ? {} : { maxWarnings: options.maxWarnings as number }),
    ...(options.minScore === undefined ? {} : { minScore: options.minScore as number }),
  };
}

/** Takes personal data out of all that is read, so that no report can hold any. */
async function redaction(): Promise<NonNullable<LintOptions["prepare"]>> {
  const { Redactor } = await import("../redact/redactor.js");
  const redactor = new Redactor();
  return (item) => redactor.item(item);
}

const baselineWritten: Readonly<Record<Language, (count: number) => string>> = {
  en: (count) => `holds ${count} findings; lint with --baseline, and only new ones count`,
  it: (count) => `contiene ${count} segnalazioni; con --baseline contano solo le nuove`,
};

/** @throws UsageError */
function filesSince(ref: string): ReadonlySet<string> {
  try {
    return changedFiles(ref, process.cwd());
  } catch (error) {
    if (error instanceof ChangedFilesError) throw new UsageError(say`--changed-since ${ref}: ${error.said}`);
    throw error;
  }
}

/** Reports for people that tell on the terminal what could not be read. */
const showsProblems = new Set(["stylish", "compact"]);

/** Half a baseline, or files mended by half, help nobody. */
function tellInterrupted(run: LargeRun, locale: Language, terminal: Terminal): number {
  tellProblems(run, locale, terminal);
  return interruptedCode;
}

const mostTold = 20;

const moreProblems: Readonly<Record<Language, (count: number) => string>> = {
  en: (count) => `and ${count} more (--format json lists them)`,
  it: (count) => `e altri ${count} problemi (--format json li elenca)`,
};

function tellProblems(run: LargeRun, locale: Language, terminal: Terminal): void {
  const texts = reportTextsOf(locale);
  for (const { path, line, message, skipped } of run.problems.slice(0, mostTold)) {
    const place = `${path}${line === undefined ? "" : `:${line}`}`;
    terminal.error(`galateo: ${place}: ${message} (${fillWith(texts.skipped, { skipped }, texts)})\n`);
  }
  const more = run.problems.length - mostTold;
  if (more > 0) terminal.error(`galateo: ${moreProblems[locale](more)}\n`);
}
