import type { Sentence } from "../text/sentences.js";
import type { NamedDate } from "../values/read-dates.js";
import type { Answer } from "./answer.js";
import type { Fact } from "./fact.js";
import { wordsOf } from "./question-kind.js";

/** What asks for the last day of something: "quando scade la domanda?", "by when must I pay?". */
const asksForEnd =
  /\b(?:(?:quando|che giorno|che data) (?:\w+ ){0,3}(?:scad\w*|chiud\w*|termin\w*|finisc\w*)|scade(?:nza)? (?:quando|qual)|qual e la scadenza|(?:entro|fino a) (?:quando|che (?:giorno|data))|ultimo giorno|termine ultimo|deadline|(?:when|what (?:day|date)) (?:\w+ ){0,5}(?:close|closes|closing|end|ends|expire|expires|run out|runs out|due)|(?:by|until|till|up to) (?:when|what (?:day|date)|which (?:day|date))|(?:last|closing|final) (?:day|date)|how long (?:have i got|do i have))\b/;

/** What may stand before a day that is the whole answer. */
const opening =
  /^(?:(?:si|certo|allora|buongiorno|ciao|hi|hello|yes|sure|well|il|lo|la|the|l|on|e|its|it is|that is|thats) ?){0,4}$/;

/** A day that answers, by itself, until when something can be done: with a word such as "entro" it is read elsewhere. */
export function askedDeadline(answer: Answer, sentence: Sentence, date: NamedDate): Fact[] {
  const { message, question } = answer;
  if (!question || date.month === 0 || !answer.answersQuestion(sentence)) return [];
  if (!question.sentences.some((one) => asksForEnd.test(wordsOf(question, one)))) return [];
  const before = wordsOf(message, { ...sentence, endToken: date.firstToken });
  if (!opening.test(before)) return [];
  const day = date.month * 100 + date.day;
  return [answer.askedFact({ kind: "date", low: day, high: day }, sentence, { start: date.start, end: date.end })];
}
