import type { Channel, Language, Role } from "../../conversation/conversation.js";
import type { LeftOutKind } from "../../conversation/left-out.js";
import type { Category, Severity } from "../../lint/api.js";

/** A text that depends on a count; `{count}` stands for it. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}

/** All that reports say by themselves, in one language. `{name}` and `{name, format}` stand for values. */
export interface ReportTexts {
  /** The language they are in. */
  readonly code: Language;
  /** Names of languages by code. */
  readonly languages: Readonly<Record<string, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly roles: Readonly<Record<Role, string>>;
  readonly categories: Readonly<Record<Category, string>>;
  readonly severities: Readonly<Record<Severity, Plural>>;
  /** Full names, and names of three letters, from January. */
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  /** How spreadsheets show times, in their own terms. */
  readonly sheetTime: string;
  readonly and: string;
  readonly decimalMark: string;
  readonly groupMark: string;
  /** How quotations are marked. */
  readonly quotes: readonly [string, string];
  readonly days: Plural;
  readonly hours: Plural;

  readonly template: string;
  readonly why: string;
  readonly better: string;
  readonly seeAlso: string;
  readonly score: string;
  readonly scorecard: string;
  readonly overall: string;
  readonly interval: string;
  readonly byCategory: string;
  readonly byChannel: string;
  readonly byAgent: string;
  readonly byMonth: string;
  readonly byLanguage: string;
  readonly byFile: string;
  readonly byRule: string;
  readonly points: string;
  readonly conversationsWithFindings: string;
  readonly more: Plural;
  readonly worstConversations: string;
  readonly fullReport: string;
  readonly wholeRun: string;
  readonly findings: string;
  readonly conversations: Plural;
  readonly templates: Plural;
  readonly messages: Plural;
  readonly findingCount: Plural;
  readonly inConversations: string;
  readonly clean: string;
  readonly cleanErrors: string;
  readonly nothing: string;
  readonly problems: string;
  readonly skipped: string;
  readonly assumptions: string;
  /** Before what was left out, and each kind of it. */
  readonly leftOut: string;
  readonly leftOutKinds: Readonly<Record<LeftOutKind, Plural>>;
  readonly next: string;
  readonly nextExplain: string;
  readonly nextReport: string;
  readonly nextJson: string;
  readonly nextOff: string;
  readonly rule: string;
  readonly severity: string;
  readonly channel: string;
  readonly agent: string;
  readonly title: string;
  readonly filter: string;
  readonly all: string;
  readonly confidence: string;
  readonly whatItMeans: string;
  readonly footer: string;

  readonly fixFirst: string;
  readonly fixFirstNote: string;
  readonly ofOpportunities: string;
  readonly rate: string;
  readonly distribution: string;
  readonly distributionNote: string;
  readonly byWeek: string;
  readonly trendNote: string;
  readonly intervalNote: string;
  readonly coaching: string;
  readonly coachingNote: string;
  readonly strengths: string;
  readonly toMend: string;
  readonly noStrengths: string;
  readonly noFaults: string;
  readonly keptOf: string;
  readonly everyConversation: string;
  readonly search: string;
  readonly searchHint: string;
  readonly language: string;
  readonly from: string;
  readonly to: string;
  readonly sort: string;
  readonly sortWorst: string;
  readonly sortBest: string;
  readonly sortFindings: string;
  readonly sortNewest: string;
  readonly sortOldest: string;
  readonly reset: string;
  readonly shownOf: string;
  readonly shownHere: string;
  readonly noneMatch: string;
  readonly pageOf: string;
  readonly previous: string;
  readonly nextPage: string;
  readonly openAll: string;
  readonly closeAll: string;
  readonly theme: string;
  readonly skip: string;
  readonly left: string;
  readonly noScript: string;
  readonly mean: string;
  readonly intervalHead: string;
  readonly size: string;
  readonly name: string;
  readonly agents: string;
  readonly channelsTitle: string;
  readonly rules: string;
  readonly start: string;
  readonly messagesTitle: string;
  readonly messageTitle: string;
  readonly customer: string;
  readonly line: string;
  readonly columnTitle: string;
  readonly conversation: string;
  readonly speaker: string;
  readonly when: string;
  readonly words: string;
  readonly finding: string;
  readonly confidenceTitle: string;
  readonly lower: string;
  readonly upper: string;
  readonly opportunities: string;
}
