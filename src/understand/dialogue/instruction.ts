import { isEnglishInstruction } from "../grammar/english-instruction.js";
import { beginsIn } from "../text/in-order.js";
import type { Span, UnderstoodMessage } from "../understood.js";

/** Who is told to learn, to read or to mind something next time is being taught, not helped. */
const lesson = /\b(?:next time|before|learn|read|remember|instead|stop|calm)\b/i;

/** One clause that says who does it: what the grammar takes for a command stands inside ("I can't guess what you tick"). */
const told = /^(?:i|we|he|she|they)\b[^,;:–]*$/i;

/**
 * Whether the sentence that a place begins in tells the reader a step to take ("Open the settings and check the name"):
 * in English by its grammar, in other languages by the lexicons' phrases for steps.
 */
export function isInstruction(message: UnderstoodMessage, place: Span): boolean {
  const sentence = message.sentenceAt(place.start);
  if (!sentence) return false;
  if (message.language !== "en") {
    return message.phrases("instruction").some((span) => beginsIn(span, sentence));
  }
  const text = message.text.slice(sentence.start, sentence.end);
  return !lesson.test(text) && !told.test(text.trim()) && isEnglishInstruction(text);
}
