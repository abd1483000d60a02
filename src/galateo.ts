import { resolve } from "node:path";
import type { BusinessHours, Override } from "./config/config.js";
import { layersOf, readingOf } from "./config/layers.js";
import type { Channel, Conversation, Language, Problem } from "./conversation/conversation.js";
import { mergeOutcomes } from "./lint/lint.js";
import { loadBuiltInRules } from "./lint/load-rules.js";
import { addressOf, type LoadedRule, type RuleAddress } from "./lint/loaded-rule.js";
import { type Outcome, outcomesOf } from "./lint/outcome.js";
import type { Baseline } from "./lint/set-aside/baseline.js";
import { hasComments } from "./lint/set-aside/directives.js";
import type { IgnoreTest } from "./lint/set-aside/ignore.js";
import { takeOut } from "./lint/set-aside/take-out.js";
import { type LintSettings, layeredSettings, type RuleSetting, type SettingsLayer } from "./lint/settings.js";
import { Stopwatch } from "./lint/stopwatch.js";
import { untilStopped } from "./lint/until-stopped.js";
import { type TemplateTexts, textsOf } from "./read/commented-texts.js";
import type { FieldMapping, InputFormat, ReadItem } from "./read/format.js";
import { expandPaths } from "./read/paths.js";
import { prepared } from "./read/prepared.js";
import { readInput } from "./read/read.js";
import { type ByteSource, fileSource } from "./read/source.js";
import { toldProblem } from "./read/told.js";
import type { EngineEvent } from "./scale/engine/engine-event.js";
import type { LintJob } from "./scale/lint-job.js";
import { keepTranscripts } from "./score/keep-transcripts.js";
import { scoreRun } from "./score/score-run.js";
import type { LargeRun, ScoredRun, Scoring } from "./score/scored.js";
import { scoresOf } from "./score/scores-of.js";
import { filterList } from "./spill/list.js";
import { Spill } from "./spill/spill.js";
import type { HousePhrases } from "./understand/acts/house.js";
import { Understanding } from "./understand/understand.js";

/** What to lint, and how. */
export interface LintOptions {
  /** Files, folders and globs. */
  readonly paths?: readonly string[];
  /** Inputs that are no files: standard input, texts in memory. */
  readonly sources?: readonly ByteSource[];
  /** Severity and options by rule id. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Other settings for some files, channels, languages or companies; each lies on top of those before it. */
  readonly overrides?: readonly Override[];
  /** Severity and options by rule id that lie on top of all others. */
  readonly forced?: Readonly<Record<string, RuleSetting>>;
  /** When the company answers; without it waits count round the clock. */
  readonly businessHours?: BusinessHours;
  /** What the company's answers must agree with, by topic: {"returns.window": "14 days"}. */
  readonly policies?: Readonly<Record<string, string | number | boolean>>;
  /** Phrases beside the built-in lexicons: a company's own words for an act. */
  readonly phrases?: readonly HousePhrases[];
  /** Findings to leave out, each with where that is said. */
  readonly ignore?: readonly IgnoreTest[];
  /** The findings of an earlier run: only others count. */
  readonly baseline?: Baseline;
  /** Read only these files of those that the paths stand for (absolute paths). */
  readonly onlyFiles?: ReadonlySet<string>;
  /** Run these rules only. */
  readonly only?: readonly string[];
  /** The language of inputs that do not say it themselves. */
  readonly language?: string;
  readonly channel?: Channel;
  readonly inputFormat?: string;
  /** The input formats to choose from; default: the built-in ones. */
  readonly formats?: readonly InputFormat[];
  readonly template?: boolean;
  readonly agents?: readonly string[];
  readonly agentDomains?: readonly string[];
  readonly bots?: readonly string[];
  readonly mapping?: FieldMapping;
  /** For each key of a customer, the key that is kept. */
  readonly customers?: Readonly<Record<string, string>>;
  /** The company's country (ISO 3166), for phones that are written without their country's code. */
  readonly country?: string;
  /** The language in which problems and assumptions are told; default: English. */
  readonly locale?: Language;
  readonly scoring?: Scoring;
  /** The rules to choose from; default: the built-in ones. */
  readonly available?: readonly LoadedRule[];
  /** Leave out findings less sure than this, from 0 to 1. */
  readonly minConfidence?: number;
  /** How many conversations, the worst first, keep their messages, for reports that show them. Default: none. */
  readonly transcripts?: number;
  /** Changes what was read before anything is made of it (see Redactor). What it throws on is left out, and a problem. */
  readonly prepare?: (item: ReadItem) => ReadItem;
  /** Worker threads; default: as many as the machine has cores, where the inputs are large enough. 1: none. */
  readonly jobs?: number;
  /** Lint on other machines: where workers take their shards from, redis://host:port (docs/scale.md). */
  readonly engine?: string;
  /** Is told what a run by an engine has to tell: how far it is, lost connections. */
  readonly onEngine?: (event: EngineEvent) => void;
  /** A folder in which outcomes are kept: inputs that did not change since are not linted again. */
  readonly cache?: string;
  /** Note what each stage and rule takes: the run's `times`. */
  readonly stats?: boolean;
  /** Stops linting early: the run then holds what was linted by then, and a problem says where it was stopped. */
  readonly signal?: AbortSignal;
  /** Is told how many conversations have been linted. */
  readonly onProgress?: (conversations: number) => void;
  /** Is told once when it shows that there is much to lint: before other threads or machines are asked, and after some conversations. */
  readonly onLarge?: () => void;
}

/** From so many conversations on there is much to lint. */
const many = 100;

/**
 * Lints conversations and templates: reads, understands, judges, scores. Prints nothing and never exits.
 * @returns the run with its findings, scores and problems; what could not be read is among the problems
 */
export async function lint(options: LintOptions): Promise<ScoredRun> {
  return inMemory(await lintLarge(options, new Spill()));
}

/**
 * Lints inputs of any size. Of the run, what finds no room in memory lies in temporary files.
 * @param spill is to be closed when the run is no longer needed
 * @throws SpillError where the temporary folder takes no more
 */
export async function lintLarge(options: LintOptions, spill: Spill): Promise<LargeRun> {
  const judging = await judgingOf(options);
  return runOf(await outcomesFor(options, judging.settings), judging, options, spill);
}

/** A run with all its lists in memory. */
export function inMemory(run: LargeRun): ScoredRun {
  return { ...run, conversations: [...run.conversations], findings: [...run.findings] };
}

/** The rules to choose from, and the settings of those that run. */
export interface Judging {
  readonly available: readonly LoadedRule[];
  readonly settings: LintSettings;
}

/** Loads the rules that the options ask for. */
export async function judgingOf(options: LintOptions): Promise<Judging> {
  const available = options.available ?? (await loadBuiltInRules());
  const chosen = options.only ? available.filter((rule) => options.only?.includes(rule.id)) : available;
  return { available, settings: layeredSettings(chosen, layersFor(options), options.language) };
}

/**
 * Brings outcomes together to a run: cases, the run as a whole, what is silenced, scores.
 * @param templateTexts the text of files that may hold comments, by path; default: read from the inputs
 */
export async function runOf(
  outcomes: AsyncIterable<Outcome>,
  { available, settings }: Judging,
  options: LintOptions,
  spill: Spill,
  templateTexts?: TemplateTexts,
): Promise<LargeRun> {
  const watch = options.stats ? new Stopwatch() : undefined;
  const score = (conversations: Parameters<typeof scoresOf>[0], findings: Parameters<typeof scoresOf>[1]) =>
    scoresOf(conversations, findings, options.scoring);
  const { signal, paths } = options;
  const until = signal ? untilStopped(outcomes, signal, paths?.[0]) : outcomes;
  const onConversation = (count: number) => {
    if (count === many) options.onLarge?.();
    options.onProgress?.(count);
  };
  const result = await mergeOutcomes(until, settings, score, { onConversation, watch, spill });
  const begun = watch?.now() ?? 0;
  const least = options.minConfidence ?? 0;
  const findings = least > 0 ? filterList(result.findings, ({ confidence }) => confidence >= least) : result.findings;
  const templates = new Set<string>();
  for (const { kind, path } of result.conversations) if (kind === "template") templates.add(path);
  const problems = result.problems.map((problem) => toldProblem(problem, options.locale));
  const told = takeOut(
    { ...result, findings, problems },
    {
      texts: templateTexts ?? (await textsOf(templates, options.sources ?? [], hasComments)),
      knownRules: new Set(available.map((rule) => rule.id)),
      ignore: options.ignore ?? [],
      ...(options.baseline ? { baseline: options.baseline } : {}),
    },
  );
  const scored = scoreRun(told, options.scoring);
  watch?.since(begun, "score");
  const run = watch ? { ...scored, times: watch.times() } : scored;
  return options.transcripts ? keepTranscripts(run, conversationsOf(options), options.transcripts) : run;
}

/** The company's phrases, and those that rules which are not built in look for. */
export function housePhrasesOf(options: Pick<LintOptions, "phrases">, rules: readonly LoadedRule[]): HousePhrases[] {
  return [...(options.phrases ?? []), ...rules.flatMap((rule) => rule.phrases ?? [])];
}

/** Lints in worker threads where the inputs are many enough to pay for them, else here. */
async function outcomesFor(options: LintOptions, settings: LintSettings): Promise<AsyncIterable<Outcome>> {
  if (options.cache !== undefined && !options.prepare && !options.formats) return cachedOutcomes(options, settings);
  // What cannot travel to a worker, and what only the whole run needs, stays here.
  const {
    paths = [],
    sources = [],
    available: _,
    formats,
    onProgress,
    onLarge,
    ignore,
    baseline,
    prepare,
    signal,
    engine,
    onEngine,
    ...others
  } = options;
  if (engine !== undefined) return engineOutcomes(engine, { options: others, rules: addressesOf(settings) }, options);
  if (sources.length === 0 && options.jobs !== 1 && !prepare && !formats && !options.onlyFiles) {
    const { planShards, workersFor, outcomesInParallel } = await import("./scale/scale.js");
    const plan = await planShards(paths, options);
    const workers = workersFor(plan, options.jobs);
    const rules = settings.rules.flatMap((rule) => addressOf(rule) ?? []);
    if (workers > 1 && rules.length === settings.rules.length) {
      onLarge?.();
      return outcomesInParallel(plan, { options: others, rules }, workers, signal);
    }
  }
  return outcomesOf(
    readAll(options),
    new Understanding(options.language, housePhrasesOf(options, settings.rules)),
    settings,
    options.stats ? new Stopwatch() : undefined,
  );
}

/** Reads here, and lints where the engine's workers are. */
async function engineOutcomes(address: string, job: LintJob, options: LintOptions): Promise<AsyncIterable<Outcome>> {
  const { outcomesByEngine, itemShards, sizeOf } = await import("./scale/engine/engine.js");
  const { signal, onEngine: onEvent, onLarge } = options;
  const prepare = preparing(options);
  onLarge?.();
  let total: number | undefined = 0;
  for await (const source of sourcesOf(options)) {
    if (!("problem" in source))
      total = source.file === undefined || total === undefined ? undefined : total + (await sizeOf(source.path));
  }
  async function* read(source: ByteSource) {
    for await (const item of itemsOf(source, options)) yield prepare(item);
  }
  async function* inputs() {
    for await (const source of sourcesOf(options)) yield "problem" in source ? prepare(source) : source;
  }
  const shards = itemShards(inputs(), read, sizeOf, total);
  return outcomesByEngine({ address, job, shards, signal, onEvent });
}

/** Where the rules that run can be loaded from by others. @throws where one was made in another way */
function addressesOf(settings: LintSettings): RuleAddress[] {
  return settings.rules.map((rule) => {
    const address = addressOf(rule);
    if (!address)
      throw new TypeError(`rule "${rule.id}" lies in no folder, so that an engine's workers cannot load it`);
    return address;
  });
}

/** Lints the inputs that the cache does not know. */
async function* cachedOutcomes(options: LintOptions, settings: LintSettings): AsyncGenerator<Outcome> {
  const { OutcomeCache } = await import("./cache/outcome-cache.js");
  const { settingsKey } = await import("./cache/settings-key.js");
  const cache = new OutcomeCache(options.cache as string, await settingsKey(options, settings.rules));
  const understanding = new Understanding(options.language, housePhrasesOf(options, settings.rules));
  for await (const source of sourcesOf(options)) {
    if ("problem" in source) yield source;
    else yield* cache.outcomesOf(source, (one) => outcomesOf(itemsOf(one, options), understanding, settings));
  }
}

async function* conversationsOf(options: LintOptions): AsyncGenerator<Conversation> {
  for await (const item of readAll(options)) if ("conversation" in item) yield item.conversation;
}

/** Reads all inputs, one after another, in the order of their paths. */
export async function* readAll(options: LintOptions): AsyncGenerator<ReadItem> {
  const prepare = preparing(options);
  for await (const source of sourcesOf(options)) {
    if ("problem" in source) yield prepare(source);
    else for await (const item of itemsOf(source, options)) yield prepare(item);
  }
}

function preparing({ prepare }: LintOptions): (item: ReadItem) => ReadItem {
  return prepare ? prepared(prepare) : (item) => item;
}

/** What one input holds, read as the configuration says for its file. */
export async function* itemsOf(source: ByteSource, options: LintOptions): AsyncGenerator<ReadItem> {
  const { language, ...reading } = readingOf(options.overrides ?? [], source.path);
  for await (const item of readInput(source, { ...options, ...reading })) yield spokenIn(item, language);
}

/** An item in the language that the configuration states for its file, where the file states none. */
function spokenIn(item: ReadItem, language: string | undefined): ReadItem {
  if (language === undefined || !("conversation" in item) || item.conversation.language !== undefined) return item;
  return { conversation: { ...item.conversation, language } };
}

/** The settings of a run in layers, as lintConversations takes them. */
export function layersFor({ rules, businessHours, policies, overrides, forced }: LintOptions): SettingsLayer[] {
  const judging = {
    ...(businessHours ? { businessHours } : {}),
    ...(policies ? { policies } : {}),
    ...(overrides ? { overrides } : {}),
  };
  return [...(rules ? [{ rules }] : []), ...layersOf(judging), ...(forced ? [{ rules: forced }] : [])];
}

/** All inputs, in the order of their paths; what is wrong with a path in its place. */
export async function* sourcesOf(options: LintOptions): AsyncGenerator<ByteSource | { problem: Problem }> {
  yield* options.sources ?? [];
  for (const item of await expandPaths(options.paths ?? [])) {
    if ("problem" in item) yield { problem: toldProblem(item.problem, options.locale) };
    else if (options.onlyFiles?.has(resolve(item.path)) ?? true) yield fileSource(item.path);
  }
}
