import type { Sentence } from "../text/sentences.js";
import type { Span } from "../understood.js";

/** Marks and words that begin another clause. Commas inside figures are none. */
const borders =
  /[,:()–—](?!\d)|\s(?:and|but|so|while|whereas|because|although|e|ed|ma|però|mentre|quindi|invece|allora|poi|perché|anche se)\s/giu;

/** The clause of a sentence that holds a stretch. */
export function clauseAround(text: string, sentence: Sentence, span: Span): Span {
  const places = bordersIn(text, sentence);
  let start = sentence.start;
  let end = sentence.end;
  for (let at = 0; at < places.length; at += 2) {
    const [from, to] = [places[at] as number, places[at + 1] as number];
    if (to <= span.start) start = to;
    else if (from >= span.end) {
      end = from;
      break;
    }
  }
  return { start, end };
}

let lastText: string | undefined;
let lastSentence: Sentence | undefined;
let lastPlaces: readonly number[] = [];

/** Where the borders of a sentence begin and end, one after the other. The last sentence's are kept: it is asked for again and again. */
function bordersIn(text: string, sentence: Sentence): readonly number[] {
  if (sentence === lastSentence && text === lastText) return lastPlaces;
  const places: number[] = [];
  for (const border of text.slice(sentence.start, sentence.end).matchAll(borders)) {
    const from = sentence.start + border.index;
    places.push(from, from + border[0].length);
  }
  lastText = text;
  lastSentence = sentence;
  lastPlaces = places;
  return places;
}
