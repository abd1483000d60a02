import type { Phrase } from "./syntax.js";

/**
 * The parts of a phrase between its gaps, each of which must stand in a sentence for the phrase to stand there. Looking for
 * parts without gaps keeps the automaton small: with gaps, every phrase that has begun and might go on would multiply
 * its states.
 * @returns the whole phrase where it has no part that must be there and holds no gap
 */
export function segmentsOf(phrase: Phrase): readonly Phrase[] {
  if (!holdsGap(phrase)) return [phrase];
  if (phrase.type !== "sequence") return [phrase];
  const segments: Phrase[] = [];
  let parts: Phrase[] = [];
  const close = () => {
    if (parts.some(mustMatch)) segments.push(parts.length === 1 ? (parts[0] as Phrase) : { type: "sequence", parts });
    parts = [];
  };
  for (const part of phrase.parts) {
    if (part.type === "gap" || holdsGap(part)) close();
    else parts.push(part);
  }
  close();
  return segments.length > 0 ? segments : [phrase];
}

function holdsGap(phrase: Phrase): boolean {
  switch (phrase.type) {
    case "gap":
      return true;
    case "atom":
      return false;
    case "optional":
      return holdsGap(phrase.part);
    case "choice":
      return phrase.options.some(holdsGap);
    case "sequence":
      return phrase.parts.some(holdsGap);
  }
}

/** Whether a phrase takes at least one word. */
function mustMatch(phrase: Phrase): boolean {
  switch (phrase.type) {
    case "atom":
      return true;
    case "gap":
    case "optional":
      return false;
    case "choice":
      return phrase.options.every(mustMatch);
    case "sequence":
      return phrase.parts.some(mustMatch);
  }
}
