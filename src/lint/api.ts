/**
 * The rule API: all that a rule, built-in or a stranger's, may import.
 *
 * A rule looks at a message, a conversation, a case (the conversations of one customer) or the whole run, and returns
 * reports: a place in a text, which of its messages to show, and the values for it. Texts are data, in the rule's
 * it.yaml and en.yaml; a rule builds no strings.
 */
import type { Channel, Language, Role } from "../conversation/conversation.js";
import type { Region } from "../conversation/position.js";
import type { List } from "../spill/list.js";
import type { UnderstoodConversation, UnderstoodMessage } from "../understand/understood.js";

export type { Channel, Language, Role } from "../conversation/conversation.js";
export { type List, mapList } from "../spill/list.js";
export type { Act, ActName } from "../understand/acts/act.js";
export type { Sentence } from "../understand/text/sentences.js";
export type { Token } from "../understand/text/tokens.js";
export type { Span } from "../understand/understood.js";
export { UnderstoodConversation, UnderstoodMessage } from "../understand/understood.js";
export { placeOf } from "./place.js";

export const severities = ["error", "warning", "info"] as const;
export type Severity = (typeof severities)[number];

export const categories = ["empathy", "responsiveness", "effort", "consistency"] as const;
export type Category = (typeof categories)[number];

/**
 * A stretch of a message and all that a report says of it. It is plain data (it can be written as JSON), so that a case
 * rule can keep places of conversations that are long gone.
 */
export interface Place {
  readonly conversationId: string;
  /** null for a template. */
  readonly messageId: string | null;
  readonly path: string;
  readonly region: Region;
  /** The words. */
  readonly excerpt: string;
  /** What stands just before and behind them in the message, so that a reader sees them in place. */
  readonly before: string;
  readonly after: string;
  /** A short name of what was said just before; undefined at the start of a conversation. */
  readonly answers?: string;
  readonly role: Role;
  /** The speaker's name. */
  readonly author?: string;
  /** The speaker's name, where an agent speaks. */
  readonly agent?: string;
  readonly channel: Channel;
  readonly language: string;
  /** When the message was sent, as ISO 8601 in its own zone. */
  readonly at?: string;
}

/** A value in a report's text; numbers are formatted by the text's own word ("{gap, duration}"). */
export type Value = string | number;

/** What a rule found. */
export interface Report {
  /** undefined: about the run as a whole. */
  readonly place?: Place;
  /** Which of the rule's messages to show; default "default". */
  readonly message?: string;
  /** Which of the rule's suggestions to show; default: the same name as the message's, where there is one. */
  readonly suggestion?: string;
  readonly values?: Readonly<Record<string, Value>>;
  /** Other places that the finding stands on; of more than twenty the first and the last nineteen are kept. */
  readonly related?: readonly Place[];
  /** From 0 to 1; default 1. */
  readonly confidence?: number;
  /** Where it departs from the rule's own. */
  readonly severity?: Severity;
}

/** An option of a rule: its default, what it means, and where the default comes from. */
export interface RuleOption {
  readonly default: unknown;
  readonly description: string;
  /** A study of docs/sources.md ("S1") or a sentence. */
  readonly source?: string;
}

export type Options = Readonly<Record<string, unknown>>;

/** A conversation's record within its case. */
export interface CaseEntry<Data> {
  readonly conversationId: string;
  readonly channel: Channel;
  readonly company?: string;
  /** What tells the customer (or the case) apart; undefined where the export tells neither. */
  readonly customer?: string;
  /** Time of the first message that has one, in milliseconds since the epoch; undefined: unknown. */
  readonly start?: number;
  readonly end?: number;
  readonly path: string;
  readonly line: number;
  readonly data: Data;
}

/** Judging all conversations of one customer together. */
export interface CaseScope<Data = unknown> {
  /** What to keep of a conversation; undefined: nothing. Must be JSON. */
  collect(conversation: UnderstoodConversation, options: Options): Data | undefined;
  /** Judges a case: its records in order of time (then of file and line). */
  judge(entries: readonly CaseEntry<Data>[], options: Options): readonly Report[];
}

/** Judging the whole run: records are folded one by one in any order; the result must not depend on it. */
export interface RunScope<Data = unknown, Sum = unknown> {
  collect(conversation: UnderstoodConversation, options: Options): Data | undefined;
  start(): Sum;
  /** Adds a record (with its conversation's score once the run knows it). */
  add(sum: Sum, entry: CaseEntry<Data> & { readonly score: number }, options: Options): Sum;
  judge(sum: Sum, options: Options): readonly Report[];
}

/**
 * Judging the whole run topic by topic: what is alike is summed up, and sums that share a topic are judged together. All that
 * is kept may lie on disk, and one sum is in memory at a time; the result must not depend on the order of the records.
 */
export interface TopicScope<Item = unknown, Sum = unknown> {
  collect(conversation: UnderstoodConversation, options: Options): readonly Item[] | undefined;
  /** The sum of one item. @returns plain data */
  sumOf(entry: CaseEntry<Item>): Sum;
  /** Sums of one key are merged; the merged sum has the same. */
  keyOf(sum: Sum): string;
  /** The sum of two, of bounded size. */
  merge(one: Sum, other: Sum): Sum;
  /** Under which names a sum is judged together with others. */
  topicsOf(sum: Sum): Iterable<string>;
  /** What a sum claims of its topic: a topic whose sums all claim the same is not judged. */
  claimOf?(sum: Sum): string;
  /** Nor is one whose sums claim more different things than so many. */
  readonly mostClaims?: number;
  /**
   * Judges the sums of one topic.
   * @param sums in an order that is always the same; a walk over very many reads them anew
   * @param told what was told of the topics before: the rule's own marks, kept for the run
   */
  judge(sums: List<Sum>, told: Set<string>): readonly Report[];
}

export interface Rule {
  readonly category: Category;
  readonly severity: Severity;
  /** Whether it also judges reply templates. */
  readonly templates: boolean;
  readonly languages: readonly Language[];
  /** Ids of docs/sources.md. */
  readonly sources?: readonly string[];
  readonly options?: Readonly<Record<string, RuleOption>>;
  /** Where the rule could have fired in a conversation at all; default: everywhere. Roll-ups count only those. */
  opportunity?(conversation: UnderstoodConversation, options: Options): boolean;
  /** Whether it tells one fault of a message that may hold several; default: whether it has checkMessage. */
  readonly onePerMessage?: boolean;
  checkMessage?(message: UnderstoodMessage, options: Options): Report | readonly Report[] | undefined;
  checkConversation?(conversation: UnderstoodConversation, options: Options): Report | readonly Report[] | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: each rule has its own kind of record
  readonly inCase?: CaseScope<any>;
  // biome-ignore lint/suspicious/noExplicitAny: each rule has its own kind of record
  readonly inRun?: RunScope<any, any>;
  /** Instead of inRun. */
  // biome-ignore lint/suspicious/noExplicitAny: each rule has its own kind of record
  readonly byTopic?: TopicScope<any, any>;
}

/** Types a rule; the way every rule.ts ends. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

export { ownedApology, type ReportedProblem, reportedProblem } from "../understand/dialogue/apologies.js";
export { type Contact, contactOf, reportIn } from "../understand/dialogue/contact.js";
export { deniesBurden } from "../understand/dialogue/denies-burden.js";
export { type EarlierContacts, earlierContacts } from "../understand/dialogue/earlier-contacts.js";
export { asksSomething, expectsAnswer, isClosingCourtesy } from "../understand/dialogue/expects-answer.js";
export { isFarewell } from "../understand/dialogue/farewell.js";
export { givenIn, type Item, items } from "../understand/dialogue/given.js";
export { impliedProblem } from "../understand/dialogue/implied-problem.js";
export { type InformalRefusal, informalRefusal } from "../understand/dialogue/informal-refusal.js";
export { isInstruction } from "../understand/dialogue/instruction.js";
export { hasLink, hasQuestionMark } from "../understand/dialogue/marks.js";
export { namesRefusal } from "../understand/dialogue/names-refusal.js";
export { replyTo } from "../understand/dialogue/reply-to.js";
export { type Matter, sameMatter } from "../understand/dialogue/same-matter.js";
export { saysAny } from "../understand/dialogue/says-any.js";
export { shieldedRefusal } from "../understand/dialogue/shielded-refusal.js";
export { sharedWords, shareWords, wordCount } from "../understand/dialogue/similarity.js";
export { identifiersOf, sameIdentifier, subjectWords } from "../understand/dialogue/subject.js";
export { type Gap, gapsOf } from "../understand/dialogue/waiting.js";
export { contradictsByWords, isByWords } from "../understand/facts/by-words.js";
export { contradict, sameCase, sameQuestion } from "../understand/facts/contradict.js";
export type { Fact } from "../understand/facts/fact.js";
export { generalTopics } from "../understand/facts/general-topics.js";
export { mayMeet } from "../understand/facts/may-meet.js";
export { sharedWithNamed } from "../understand/facts/named-speaker.js";
export { type PackedFact, packFact, unpackFact } from "../understand/facts/packed-fact.js";
export { readFacts } from "../understand/facts/read-facts.js";
export { isProtestedBehind } from "../understand/facts/recalled.js";
export { isSpecific } from "../understand/facts/same-question.js";
export { contradictsPolicy, policyFacts, type StatedPolicy } from "../understand/facts/stated-policy.js";
export { weightOfTerm } from "../understand/facts/term-weights.js";
export { type Register, type RegisterMark, readRegister } from "../understand/register/register.js";
export { registers } from "../understand/register/registers.js";
export { beginsIn } from "../understand/text/in-order.js";
export { startOfDay } from "../understand/values/calendar.js";
export { namedDays, namesOfDay } from "../understand/values/named-days.js";
export { deadlinesOf, type NamedDeadline, wallClock } from "../understand/values/promised.js";
export { businessHoursOption } from "./business-hours-option.js";
export { confidenceOption } from "./confidence/confidence-option.js";
export { dayOffTest } from "./holidays.js";
export { lateGaps, waitOptions } from "./late-gaps.js";
export { meanInterval } from "./mean-interval.js";
