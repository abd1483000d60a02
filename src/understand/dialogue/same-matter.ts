import { sameIdentifier } from "./subject.js";

/** What tells what a conversation is about. */
export interface Matter {
  /** Order numbers and the like. */
  readonly identifiers: readonly string[];
  /** The words of its first messages, stemmed. */
  readonly words: readonly string[];
}

/** How much of the shorter text's words two texts about one matter share. */
const sharedPart = 0.2;

/** Whether two conversations are about the same: the same number is named, or enough of the same words. */
export function sameMatter(a: Matter, b: Matter): boolean {
  if (a.identifiers.some((one) => b.identifiers.some((other) => sameIdentifier(one, other)))) return true;
  const shared = a.words.filter((word) => b.words.includes(word)).length;
  return shared >= 2 && shared >= sharedPart * Math.min(a.words.length, b.words.length);
}
