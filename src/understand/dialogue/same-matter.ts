import { sameFigures, wholeFigures } from "./subject.js";

/** What tells what a conversation is about. */
export interface Matter {
  /** Order numbers and the like. */
  readonly identifiers: readonly string[];
  /** The words of its first messages, stemmed. */
  readonly words: readonly string[];
}

/** A matter as it is compared: each is compared with many. */
interface Compared {
  readonly identifiers: ReadonlySet<string>;
  readonly figures: readonly string[];
  readonly words: ReadonlySet<string>;
}

/** How much of the shorter text's words two texts about one matter share. */
const sharedPart = 0.2;

/** Whether two conversations are about the same: the same number is named, or enough of the same words. */
export function sameMatter(a: Matter, b: Matter): boolean {
  const [left, right] = [compared(a), compared(b)];
  for (const one of left.identifiers) if (right.identifiers.has(one)) return true;
  if (left.figures.some((one) => right.figures.some((other) => sameFigures(one, other)))) return true;
  let shared = 0;
  for (const word of left.words) if (right.words.has(word)) shared += 1;
  return shared >= 2 && shared >= sharedPart * Math.min(left.words.size, right.words.size);
}

const known = new WeakMap<Matter, Compared>();

function compared(matter: Matter): Compared {
  let found = known.get(matter);
  if (!found) {
    const { identifiers, words } = matter;
    found = { identifiers: new Set(identifiers), figures: identifiers.flatMap(wholeFigures), words: new Set(words) };
    known.set(matter, found);
  }
  return found;
}
