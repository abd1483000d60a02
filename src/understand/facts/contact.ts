import { latin } from "../text/latin.js";
import type { Sentence } from "../text/sentences.js";
import { sifted } from "../text/sieve/sieve.js";
import type { Answer } from "./answer.js";
import type { Fact } from "./fact.js";
import { mayMatch } from "./may-match.js";
import { nameRuns } from "./name-runs.js";

/** Whom to turn to: "chiami il geometra Luzi", "you need to ring Elektra Maintenance". */
export function contactOf(answer: Answer, sentence: Sentence): Fact[] {
  const { message, question } = answer;
  if (!mayMatch(cues, message, sentence)) return [];
  const said = message.text.slice(sentence.start, sentence.end);
  const cue = cues.exec(said);
  if (!cue || /\b(?:non|not|don['’]?t)\b/i.test(said)) return [];
  const isAsked = question !== undefined && asksWhom.test(question.text) && answer.answersQuestion(sentence);
  if (!isAsked && !/^(?:deve|you)/i.test(cue[0])) return [];
  const from = sentence.start + cue.index + cue[0].length;
  const digits = number.exec(message.text.slice(from, sentence.end));
  if (digits) {
    const named = [digits[0].replace(/\D/g, "")];
    const said = { kind: "named" as const, low: 0, high: 0, slot: "number", named, objects: [] };
    const start = from + digits.index;
    const span = { start, end: start + digits[0].length };
    return [isAsked ? answer.askedFact(said, sentence, span) : answer.fact(said, sentence, span)];
  }
  const run = nameRuns(message, sentence, answer.concepts, false).find(
    (one) => one.start >= from && one.start - from <= 40,
  );
  if (!run) return [];
  const statement = { kind: "named" as const, low: 0, high: 0, slot: "contact", named: run.names, objects: [] };
  const span = { start: sentence.start, end: sentence.end };
  return [isAsked ? answer.askedFact(statement, sentence, span) : answer.fact(statement, sentence, span)];
}

const cues = sifted(
  /\b(?:deve (?:chiamare|contattare|sentire|avvisare)|chiami|chiama|contatti|contatta|senta|you(?:['’]ll)? (?:need|have) to (?:ring|call|contact)|ring|call|contact)\b/iu,
);
/** The number of a telephone. */
const number = /(?<!\d)\+?(?:\d[ ./-]?){6,14}\d(?!\d)/u;
const asksWhom = latin(
  /\b(?:(?:a )?chi (?:devo|dobbiamo|posso|bisogna|si deve)?\s?(?:chiam\p{L}+|contatt\p{L}+|sent\p{L}+|avvis\p{L}+)|who(?:m)? (?:do|should|can) (?:i|we) (?:ring|call|contact|phone)|(?:which|what) (?:phone |telephone )?number|(?:che|quale|qual è il) numero|chi chiam\p{L}+)\b/iu,
);
