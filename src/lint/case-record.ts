import type { Problem } from "../conversation/conversation.js";
import type { UnderstoodConversation } from "../understand/understood.js";
import type { CaseEntry } from "./api.js";
import { entryOf } from "./case-entry.js";
import type { Finding } from "./finding.js";

/** What rules tell of a case. */
export interface CaseVerdict {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

/** What all case rules keep of one conversation. Plain data. */
export interface CaseRecord {
  /** What tells the case apart; undefined: the conversation is one by itself. */
  readonly customer?: string;
  /**
   * What the rules tell where no other conversation is of the case, as most customers write once; undefined where it must be
   * judged when that is known.
   */
  readonly alone?: CaseVerdict;
  /** The records, written once by who lints: who puts outcomes together reads them where a case has several conversations. */
  readonly text: string;
}

/** The records of one conversation, as they are judged. */
export interface KeptOfConversation {
  readonly language: string;
  /** What is known of the conversation beside any rule's data. */
  readonly entry: CaseEntry<null>;
  readonly data: readonly (readonly [ruleId: string, data: unknown])[];
}

/** The text of what rules keep of a conversation. @param data by rule, each written as JSON */
export function caseText(
  conversation: UnderstoodConversation,
  data: readonly (readonly [ruleId: string, json: string])[],
): string {
  const entry = JSON.stringify(entryOf(conversation, null));
  const pairs = data.map(([ruleId, json]) => `[${JSON.stringify(ruleId)},${json}]`);
  return `{"language":${JSON.stringify(conversation.language)},"entry":${entry},"data":[${pairs.join()}]}`;
}

/** What stands in such a text. */
export function keptIn(text: string): KeptOfConversation {
  return JSON.parse(text) as KeptOfConversation;
}
