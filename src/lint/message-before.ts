import { hashText } from "../understand/text/hash.js";
import type { UnderstoodMessage } from "../understand/understood.js";
import { normaliseWords } from "./fingerprint.js";

const known = new WeakMap<UnderstoodMessage, string>();

/**
 * A short name of what was said just before a message; undefined at the start. It tells apart findings of the same words.
 * What comes after is left out: a conversation that goes on keeps its findings.
 */
export function nameOfMessageBefore(message: UnderstoodMessage): string | undefined {
  const before = message.conversation.messages[message.index - 1];
  if (!before) return undefined;
  let name = known.get(before);
  if (name === undefined) {
    name = (hashText(normaliseWords(before.text)) >>> 0).toString(16).padStart(8, "0");
    known.set(before, name);
  }
  return name;
}
