import type { Channel, Problem } from "../conversation/conversation.js";
import type { LeftOut } from "../conversation/left-out.js";
import type { SampleShare } from "../conversation/sample-share.js";
import type { List } from "../spill/list.js";
import type { Finding } from "./finding.js";
import type { SetAside } from "./set-aside/set-aside.js";
import type { Times } from "./stopwatch.js";

/** What a run keeps of a conversation once it is linted. */
export interface LintedConversation {
  readonly id: string;
  readonly kind: "conversation" | "template";
  readonly path: string;
  readonly line: number;
  readonly channel: Channel;
  readonly language: string;
  readonly customerId?: string;
  readonly caseId?: string;
  readonly company?: string;
  /** Names of the humans who spoke for the company, in order of appearance. */
  readonly agents: readonly string[];
  /** How many messages. */
  readonly messages: number;
  /** When it began, as ISO 8601 in its own zone; undefined where no time or only offsets are known. */
  readonly start?: string;
  /** What it stands for, where it was drawn by `galateo sample`. */
  readonly sample?: SampleShare;
  /** Ids of the rules that could have fired here. */
  readonly opportunities: readonly string[];
}

/** What linting yields, before scores: all in a stable order (path, line, column, rule). It may be too large for memory. */
export interface LargeResult {
  readonly conversations: List<LintedConversation>;
  readonly findings: List<Finding>;
  readonly problems: readonly Problem[];
  /** What was taken for granted and is said once: "read as whatsapp; Marta taken for the agent". */
  readonly assumptions: readonly string[];
  /** What stands in the inputs and is no part of their conversations. */
  readonly leftOut?: LeftOut;
  /** Ids of the rules that ran. */
  readonly rules: readonly string[];
  /** What comments, the configuration and the baseline silenced. */
  readonly setAside?: SetAside;
  /** What the parts of the run took, where that was asked for. */
  readonly times?: Times;
}

/** What linting yields, all in memory. */
export interface LintResult extends LargeResult {
  readonly conversations: readonly LintedConversation[];
  readonly findings: readonly Finding[];
}
