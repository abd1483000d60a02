import type { Config } from "../config/config.js";
import type { Problem } from "../conversation/conversation.js";
import { type LintOptions, lint } from "../galateo.js";
import { loadBuiltInRules } from "../lint/load-rules.js";
import type { LoadedRule } from "../lint/loaded-rule.js";
import { loadReportFormat, UnknownReportFormatError } from "../report/registry.js";
import type { ReportContext } from "../report/report.js";
import { exitCodeOf } from "../score/exit.js";
import type { ScoredRun, Scoring } from "../score/scored.js";
import { defaultScoring } from "../score/scores-of.js";
import { usesColor } from "./color.js";
import { type Terminal, UsageError } from "./command.js";
import type { FailOn, WantedReport } from "./commands/lint.js";
import { localeOf } from "./locale.js";
import { packageVersion } from "./main.js";
import { Progress } from "./progress.js";
import { ruleSettingsOf, unknownRules } from "./rule-options.js";
import { writeOutput } from "./write-output.js";

interface LintCall {
  readonly inputs: LintOptions;
  readonly config: Config;
  readonly options: Readonly<Record<string, unknown>>;
  readonly terminal: Terminal;
  readonly reports: readonly WantedReport[];
}

/** Lints, writes the reports, and tells the exit code. */
export async function runLint({ inputs, config, options, terminal, reports }: LintCall): Promise<number> {
  // 1. What is asked for: reports and rules that exist.
  const formats = await Promise.all(reports.map((wanted) => formatOf(wanted.format)));
  const available = await loadBuiltInRules();
  const settings = ruleSettingsOf(config, options.rule as string[]);
  const only = options.only as string[] | undefined;
  const known = available.map((rule) => rule.id);
  const misnamed = unknownRules([...(only ?? []), ...Object.keys(settings)], known);
  for (const fault of misnamed) terminal.error(`galateo: ${fault}\n`);

  // 2. Lint.
  const progress = new Progress(terminal, options.progress !== false && terminal.isTerminal);
  const run = await lint({
    ...inputs,
    available,
    rules: settings,
    scoring: scoringOf(config),
    ...(only === undefined ? {} : { only }),
    ...(options.minConfidence === undefined ? {} : { minConfidence: options.minConfidence as number }),
    onProgress: (count) => progress.report(count),
  });
  progress.finish();

  // 3. Report: machine formats own standard output, problems go to standard error.
  const locale = localeOf((options.locale as string | undefined) ?? config.locale, terminal.environment);
  reports.forEach((wanted, index) => {
    const content = (formats[index] as Awaited<ReturnType<typeof formatOf>>).render(
      run,
      contextOf(options, terminal, available, locale, wanted.output !== undefined),
    );
    if (wanted.output === undefined) terminal.out(content);
    else writeOutput(wanted.output, content);
  });
  if (!reports.some((wanted) => wanted.output === undefined && showsProblems.has(wanted.format)))
    tellProblems(run, terminal);

  // 4. The exit code.
  const bar = {
    failOn: options.failOn as FailOn,
    ...(options.maxWarnings === undefined ? {} : { maxWarnings: options.maxWarnings as number }),
    ...(options.minScore === undefined ? {} : { minScore: options.minScore as number }),
  };
  return misnamed.length > 0 ? 2 : exitCodeOf(run, bar);
}

async function formatOf(name: string) {
  try {
    return await loadReportFormat(name);
  } catch (error) {
    if (error instanceof UnknownReportFormatError) throw new UsageError(error.message);
    throw error;
  }
}

function scoringOf({ scoring }: Config): Scoring {
  return {
    weights: { ...defaultScoring.weights, ...definedOf(scoring?.weights) },
    rules: { ...defaultScoring.rules, ...scoring?.rules },
    repeat: scoring?.repeat ?? defaultScoring.repeat,
  };
}

function definedOf(weights: Partial<Scoring["weights"]> | undefined): Partial<Scoring["weights"]> {
  return Object.fromEntries(Object.entries(weights ?? {}).filter(([, value]) => value !== undefined));
}

function contextOf(
  options: Readonly<Record<string, unknown>>,
  terminal: Terminal,
  rules: readonly LoadedRule[],
  locale: ReportContext["locale"],
  toFile: boolean,
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
    links: color && terminal.isTerminal,
  };
}

/** Reports for people that tell on the terminal what could not be read. */
const showsProblems = new Set(["stylish", "compact"]);

const mostTold = 20;

function tellProblems(run: ScoredRun, terminal: Terminal): void {
  for (const problem of run.problems.slice(0, mostTold)) terminal.error(`galateo: ${tell(problem)}\n`);
  const more = run.problems.length - mostTold;
  if (more > 0) terminal.error(`galateo: and ${more} more problems (--format json lists them)\n`);
}

function tell({ path, line, message, skipped }: Problem): string {
  return `${path}${line === undefined ? "" : `:${line}`}: ${message} (skipped: ${skipped})`;
}
