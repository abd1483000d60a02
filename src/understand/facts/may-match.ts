import type { SaidText } from "../per-text.js";
import type { Sentence } from "../text/sentences.js";
import { Sifting } from "../text/sieve/sieve.js";

let lastMessage: SaidText["said"] | undefined;
let lastSentence: Sentence | undefined;
let lastSifting: Sifting | undefined;

/** Whether a sifted pattern may match in a sentence. The last sentence's answers are kept: each is asked about by dozens of patterns. */
export function mayMatch(pattern: RegExp, message: SaidText, sentence: Sentence): boolean {
  if (sentence !== lastSentence || message.said !== lastMessage || !lastSifting) {
    lastSifting = new Sifting(message.text, sentence.start, sentence.end);
    lastMessage = message.said;
    lastSentence = sentence;
  }
  return lastSifting.may(pattern);
}

/** Whether a sifted pattern matches in a sentence. */
export function matches(pattern: RegExp, message: SaidText, sentence: Sentence): boolean {
  return mayMatch(pattern, message, sentence) && pattern.test(message.text.slice(sentence.start, sentence.end));
}
