import { hashText } from "../hash-text.js";
import { perText } from "../understand/per-text.js";
import type { UnderstoodMessage } from "../understand/understood.js";
import { normaliseWords } from "./fingerprint.js";

const nameOf = perText(({ text }) => (hashText(normaliseWords(text)) >>> 0).toString(16).padStart(8, "0"));

/**
 * A short name of what was said just before a message; undefined at the start. It tells apart findings of the same words.
 * What comes after is left out: a conversation that goes on keeps its findings.
 */
export function nameOfMessageBefore(message: UnderstoodMessage): string | undefined {
  const before = message.conversation.messages[message.index - 1];
  return before && nameOf(before);
}
