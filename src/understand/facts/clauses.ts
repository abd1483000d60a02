import type { Sentence } from "../text/sentences.js";
import type { Span } from "../understood.js";

/** Marks and words that begin another clause. Commas inside figures are none. */
const borders =
  /[,:()–—](?!\d)|\s(?:and|but|so|while|whereas|because|although|e|ed|ma|però|mentre|quindi|invece|allora|poi|perché|anche se)\s/giu;

/** The clause of a sentence that holds a stretch. */
export function clauseAround(text: string, sentence: Sentence, span: Span): Span {
  let start = sentence.start;
  let end = sentence.end;
  borders.lastIndex = 0;
  const whole = text.slice(sentence.start, sentence.end);
  for (const border of whole.matchAll(borders)) {
    const from = sentence.start + border.index;
    if (from + border[0].length <= span.start) start = from + border[0].length;
    else if (from >= span.end) {
      end = from;
      break;
    }
  }
  return { start, end };
}
