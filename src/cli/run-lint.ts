import { checkRules } from "../config/check-rules.js";
import type { Config } from "../config/config.js";
import { ruleSettings } from "../config/merge.js";
import type { Problem } from "../conversation/conversation.js";
import { type LintOptions, lint } from "../galateo.js";
import { loadBuiltInRules } from "../lint/load-rules.js";
import { exitCodeOf } from "../score/exit.js";
import type { ScoredRun, Scoring } from "../score/scored.js";
import { defaultScoring } from "../score/scores-of.js";
import type { Terminal } from "./command.js";
import type { FailOn } from "./commands/lint.js";
import { localeOf } from "./locale.js";
import { Progress } from "./progress.js";
import { type WantedReport, writeReports } from "./report-options.js";
import { ruleFlags, unknownRules } from "./rule-options.js";

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
  const available = await loadBuiltInRules();
  const forced = ruleFlags(options.rule as string[]);
  const only = options.only as string[] | undefined;
  const known = available.map((rule) => rule.id);
  const misnamed = [
    ...unknownRules([...(only ?? []), ...Object.keys(forced)], known),
    ...checkRules(config, available),
  ];
  for (const fault of misnamed) terminal.error(`galateo: ${fault}\n`);

  // 2. Lint.
  const transcripts = Math.max(
    (options.transcripts as number | undefined) ?? 0,
    ...reports.map(({ format }) => format.transcripts ?? 0),
  );
  const progress = new Progress(terminal, options.progress !== false && terminal.isTerminal);
  const run = await lint({
    ...inputs,
    available,
    rules: ruleSettings(config.rules),
    forced,
    ...(config.businessHours ? { businessHours: config.businessHours } : {}),
    ...(config.policies ? { policies: config.policies } : {}),
    scoring: scoringOf(config),
    ...(only === undefined ? {} : { only }),
    ...(options.minConfidence === undefined ? {} : { minConfidence: options.minConfidence as number }),
    ...(transcripts === 0 ? {} : { transcripts }),
    onProgress: (count) => progress.report(count),
  });
  progress.finish();

  // 3. Report: machine formats own standard output, problems go to standard error.
  const locale = localeOf((options.locale as string | undefined) ?? config.locale, terminal.environment);
  await writeReports(run, reports, available, locale, options, terminal);
  if (!reports.some((wanted) => wanted.output === undefined && showsProblems.has(wanted.format.name)))
    tellProblems(run, terminal);

  // 4. The exit code.
  const bar = {
    failOn: options.failOn as FailOn,
    ...(options.maxWarnings === undefined ? {} : { maxWarnings: options.maxWarnings as number }),
    ...(options.minScore === undefined ? {} : { minScore: options.minScore as number }),
  };
  return misnamed.length > 0 ? 2 : exitCodeOf(run, bar);
}

function scoringOf({ scoring }: Config): Scoring {
  return {
    weights: { ...defaultScoring.weights, ...definedOf(scoring?.weights) },
    rules: { ...defaultScoring.rules, ...scoring?.rules },
    repeat: scoring?.repeat ?? defaultScoring.repeat,
    ...(scoring?.critical ? { critical: scoring.critical } : {}),
  };
}

function definedOf(weights: Partial<Scoring["weights"]> | undefined): Partial<Scoring["weights"]> {
  return Object.fromEntries(Object.entries(weights ?? {}).filter(([, value]) => value !== undefined));
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
