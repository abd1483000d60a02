import type { TextOrigin } from "./position.js";

/** Who speaks: the customer; a human for the company; software for the company; or neither (joins, leaves). */
export const roles = ["customer", "agent", "bot", "system"] as const;
export type Role = (typeof roles)[number];

export const channels = ["phone", "in_person", "chat", "messaging", "social", "email", "unknown"] as const;
export type Channel = (typeof channels)[number];

/** The languages that rules and lexicons are written for. */
export const languages = ["it", "en"] as const;
export type Language = (typeof languages)[number];

/** When a message was sent. */
export interface Instant {
  /** Milliseconds: since the epoch; or since the conversation's start where the clock is "relative". */
  readonly time: number;
  /** Minutes that the writer's wall clock is ahead of UTC; undefined where the export names no zone. */
  readonly offset?: number;
}

export interface Message {
  /** Unique in its conversation; made from the position (`m1`, `m2`, …) where the export has none. */
  readonly id: string;
  readonly role: Role;
  /** The speaker's name as the export gives it. */
  readonly author?: string;
  /** Undefined where the export tells no time. */
  readonly at?: Instant;
  readonly text: string;
  readonly origin: TextOrigin;
  /** Fields of the native format that galateo does not know: kept when converting. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** One contact on one channel, or a reply template (which holds one agent message). */
export interface Conversation {
  readonly id: string;
  readonly kind: "conversation" | "template";
  readonly channel: Channel;
  /** What the export or the user says; undefined: detect it. */
  readonly language?: string;
  readonly customerId?: string;
  readonly caseId?: string;
  readonly company?: string;
  /** "relative": times are offsets from the start of the contact (recordings); they say nothing about the date. */
  readonly clock: "absolute" | "relative";
  readonly messages: readonly Message[];
  /** The file, as the user named it. */
  readonly path: string;
  /** Where the conversation begins in the file, from 1. */
  readonly line: number;
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** Something in an input that could not be read. Everything else is still read. */
export interface Problem {
  readonly path: string;
  /** From 1; undefined where the whole file is meant. */
  readonly line?: number;
  /** What was found, what was expected, what to do. */
  readonly message: string;
  /** What is missing from the run because of it: "1 row", "the file", … */
  readonly skipped: string;
}
