import type { Role } from "../conversation/conversation.js";
import type { Category } from "../lint/api.js";
import type { Finding } from "../lint/finding.js";
import type { LargeResult, LintedConversation } from "../lint/result.js";
import type { List } from "../spill/list.js";

/** A mean score with its 95% confidence interval (bounds within 0–100), over `count` conversations. */
export interface MeanScore {
  readonly mean: number;
  readonly interval: readonly [number, number];
  readonly count: number;
  /** How many findings stand behind it. */
  readonly findings: number;
  /** Where the conversations are a sample: how many the score is an estimate for. */
  readonly population?: number;
}

/** The score of one value of a dimension: a channel, an agent, a file … */
export interface RollUp extends MeanScore {
  readonly name: string;
}

export interface RuleTally {
  readonly ruleId: string;
  readonly findings: number;
  /** Conversations in which the rule could have fired. */
  readonly opportunities: number;
  /** Conversations in which it did. */
  readonly conversations: number;
  /** Points it took off, summed over conversations. */
  readonly pointsLost: number;
}

/** What each rule found in one agent's conversations, and where it could have. */
export interface AgentCard {
  readonly name: string;
  readonly rules: readonly RuleTally[];
}

/** A message as a report shows it. */
export interface TranscriptMessage {
  readonly id: string;
  readonly role: Role;
  readonly author?: string;
  /** ISO 8601 in its own zone; undefined where no time or only an offset is known. */
  readonly at?: string;
  readonly text: string;
}

export interface ScoredConversation extends LintedConversation {
  /** 0–100. */
  readonly score: number;
  /** All its messages, where a report asked for them (see keepTranscripts). */
  readonly transcript?: readonly TranscriptMessage[];
}

/** A run with its scores: what every report is made from. It may be too large for memory. */
export interface LargeRun extends Omit<LargeResult, "conversations"> {
  /** How findings were weighed. */
  readonly scoring: Scoring;
  readonly conversations: List<ScoredConversation>;
  /** undefined where nothing was linted. */
  readonly score?: MeanScore;
  readonly channels: readonly RollUp[];
  readonly agents: readonly RollUp[];
  readonly files: readonly RollUp[];
  /** "2026-03", in order. */
  readonly months: readonly RollUp[];
  /** ISO weeks, "2026-W10", in order. */
  readonly weeks: readonly RollUp[];
  readonly languages: readonly RollUp[];
  /** For each category the mean of the score that its findings alone would leave. */
  readonly categories: readonly (RollUp & { readonly name: Category })[];
  readonly tallies: readonly RuleTally[];
  /** A card for each agent, for coaching. */
  readonly agentCards: readonly AgentCard[];
}

/** A run with its scores, all in memory. */
export interface ScoredRun extends LargeRun {
  readonly conversations: readonly ScoredConversation[];
  readonly findings: readonly Finding[];
}

/** How findings are weighed. */
export interface Scoring {
  /** Points that a first finding takes off. Default: error 15, warning 7, info 2. */
  readonly weights: { readonly error: number; readonly warning: number; readonly info: number };
  /** Points by rule id, instead of the severity's. */
  readonly rules: Readonly<Record<string, number>>;
  /** What a repeat of a rule in the same conversation takes off, as a share of the first. Default 0.5. */
  readonly repeat: number;
  /** Rules of which one finding caps the conversation's score, and at what. */
  readonly critical?: Readonly<Record<string, number>>;
}
