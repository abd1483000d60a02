import type { Channel, Role } from "../../../conversation/conversation.js";
import type { Severity } from "../../../lint/api.js";
import type { ReportTexts } from "../../localise/report-texts.js";

/** What the page's script needs to know: plain data, written into the page as JSON. */
export interface PageData {
  readonly texts: ReportTexts;
  /** Findings name their rule by its place here. */
  readonly rules: readonly PageRule[];
  /** The worst first. */
  readonly conversations: readonly PageConversation[];
}

export interface PageRule {
  readonly id: string;
  readonly title: string;
  readonly why: string;
}

export interface PageConversation {
  readonly id: string;
  readonly path: string;
  readonly line: number;
  readonly kind: "conversation" | "template";
  readonly channel: Channel;
  readonly language: string;
  readonly agents: readonly string[];
  /** ISO 8601. */
  readonly start?: string;
  /** To one decimal. */
  readonly score: number;
  /** Its messages, where the run kept them. */
  readonly transcript?: readonly PageMessage[];
  readonly findings: readonly PageFinding[];
}

export interface PageMessage {
  readonly id: string;
  readonly role: Role;
  readonly author?: string;
  readonly at?: string;
  readonly text: string;
}

export interface PageFinding {
  readonly rule: number;
  readonly severity: Severity;
  readonly message: string;
  readonly better?: string;
  readonly line?: number;
  readonly column?: number;
  /** The words in the transcript: the message's place in it, and offsets in its text (UTF-16 units). */
  readonly words?: { readonly message: number; readonly start: number; readonly end: number };
  /** The words by themselves, where the transcript does not show them. */
  readonly quote?: PageQuote;
  readonly related: readonly PageQuote[];
}

/** Words with those around them, and who said them where and when. */
export interface PageQuote {
  readonly before: string;
  readonly excerpt: string;
  readonly after: string;
  readonly speaker: string;
  readonly conversation: string;
  readonly channel: Channel;
  readonly message?: string;
  readonly at?: string;
  /** Whether they stand in the transcript that is shown. */
  readonly isNear?: true;
}
