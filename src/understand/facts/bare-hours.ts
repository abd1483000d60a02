import { latin } from "../text/latin.js";
import type { Sentence } from "../text/sentences.js";
import { sifted } from "../text/sieve/sieve.js";
import type { Answer } from "./answer.js";
import { daysIn } from "./days.js";
import type { Fact } from "./fact.js";
import { mayMatch } from "./may-match.js";

/** "Dal lunedì al venerdì 8.30-12.30", "orario continuato 9-18", "12 to 5 every Sunday": hours without a word before their figures. */
export function bareHours(answer: Answer, sentence: Sentence): Fact[] {
  const { message, question } = answer;
  if (!mayMatch(range, message, sentence)) return [];
  const said = message.text.slice(sentence.start, sentence.end);
  const match = range.exec(said);
  if (!match) return [];
  const own = daysIn(message.tokens, sentence.firstToken, sentence.endToken);
  const isAsked = question !== undefined && answer.answersQuestion(sentence) && asksHours.test(question.text);
  if (!isAsked && !(own.length > 0 && ofHours.test(said))) return [];
  const from = minutesOf(match[1] as string, match[2]);
  const until = minutesOf(match[3] as string, match[4]);
  if (from === until || from < earliest || until > midnight || from > midnight) return [];
  // "12 to 5" is told on a clock of twelve hours.
  const isWhole = until > from;
  const unit = isWhole && until > halfDay ? "hours" : "12";
  const start = sentence.start + match.index;
  const span = { start, end: start + match[0].length };
  const days = own.length > 0 || !question ? own : daysIn(question.tokens, 0, question.tokens.length);
  const topics = [...new Set([...answer.concepts.names("topic-", sentence), "opening-hours"])].sort();
  const common = { unit, named: days.map(String), topics };
  return [
    answer.fact({ ...common, kind: "from", low: from, high: from }, sentence, span),
    answer.fact({ ...common, kind: "until", low: until, high: until }, sentence, span),
  ].map((fact) => ({ ...fact, general: true }));
}

function minutesOf(hours: string, minutes = "0"): number {
  return Number(hours) * 60 + Number(minutes);
}

const earliest = 60;
const halfDay = 720;
const midnight = 1440;

const range = sifted(
  /(?<![\d.,:/€£$])(\d{1,2})(?:[.:](\d{2}))? ?(?:[-–]| to | till | until )\s?(\d{1,2})(?:[.:](\d{2}))?(?![\d/%€]|[.,:]\d| ?(?:days?|giorni|euro|weeks?|settimane|min\p{L}*|hours?|ore|months?|mesi|people|persone|kg|years?|anni))/iu,
);
const asksHours = latin(
  /(?<!\p{L})(?:orari[oe]?|apert\p{L}+|apr(?:e|ite|ono)|chiud\p{L}+|che ore?|fino a che ora|open\p{L}*|clos\p{L}+|hours|times?)(?!\p{L})/iu,
);
const ofHours = latin(
  /(?<!\p{L})(?:orario|apert\p{L}+|apriamo|siamo (?:qui|qua|in)|ricev\p{L}+|trova|open\p{L}*|trades?|we['’]?re (?:in|here)|every|sportello)(?!\p{L})/iu,
);
