import { latin } from "../text/latin.js";
import type { Sentence } from "../text/sentences.js";
import { sifted } from "../text/sieve/sieve.js";
import type { Answer } from "./answer.js";
import type { Fact } from "./fact.js";
import { mayMatch } from "./may-match.js";

const day = 24;
/** How many hours lie between one time and the next. */
const spans: readonly (readonly [hours: number, words: RegExp])[] = [
  [365 * day, /annual|yearly|ann[oi]\b|years?\b/iu],
  [182 * day, /semestral|six monthly|half-?yearly|twice a year|due volte all['’]anno/iu],
  [90 * day, /trimestral|quarter/iu],
  [60 * day, /bimestral/iu],
  [30 * day, /mensil|monthly|mes[ei]\b|months?\b/iu],
  [14 * day, /fortnight|quindicinal/iu],
  [7 * day, /settiman|week/iu],
  [day, /giorn|dai?ly|day\b/iu],
];

/** How often something is done, where no figure says so: "il richiamo è annuale", "boosters are every year", "once a month". */
export function frequencyOf(answer: Answer, sentence: Sentence): Fact[] {
  if (!mayMatch(often, answer.message, sentence)) return [];
  const said = answer.message.text.slice(sentence.start, sentence.end);
  const match = ofTime.test(said) ? often.exec(said) : null;
  if (!match || ofPrices.test(said)) return [];
  const twice = /twice|due volte/i.test(match[0]) ? 2 : 1;
  const span = spans.find(([, words]) => words.test(match[0]));
  if (!span) return [];
  const hours = span[0] / (/twice a year|due volte all/i.test(match[0]) && span[0] < 365 * day ? 1 : twice);
  const start = sentence.start + match.index;
  return [
    answer.fact({ kind: "duration", low: hours, high: hours, aspect: "every" }, sentence, {
      start,
      end: start + match[0].length,
    }),
  ];
}

const ofTime = /ann[uo]|mens|mes[ei]|settim|giorn|trimes|semes|year|month|week|day|dail|quart/i;
const often = sifted(
  /(?<!\p{L})(?:(?:è|sono|ha cadenza|con cadenza|is|are|it['’]s|done|due|needed) (?:annual[ei]|semestral[ei]|trimestral[ei]|bimestral[ei]|mensil[ei]|settimanal[ei]|giornalier[oaie]|yearly|annually|annual|quarterly|monthly|fortnightly|weekly|daily)|(?:ogni|every) (?:anno|mese|settimana|giorno|year|month|week|day|fortnight|quarter|semestre|trimestre)(?!\p{L})|(?:tutti gli anni|tutti i mesi|tutte le settimane|tutti i giorni)(?!\p{L})|(?:una volta|due volte) (?:all['’]anno|al mese|alla settimana|al giorno)|(?:once|twice) (?:a|an|every|per) (?:year|month|week|day|fortnight|quarter))/iu,
);
/** "Forty euros every month" is a price. */
const ofPrices = latin(
  /[€£$]|\b(?:euro|pounds?|quid|dollars?|naira|open|apert[oi]|cost\p{L}*|pag\p{L}+|pay\p{L}*)\b/iu,
);
