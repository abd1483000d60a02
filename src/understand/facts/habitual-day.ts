import { latin } from "../text/latin.js";
import type { Sentence } from "../text/sentences.js";
import { sifted } from "../text/sieve/sieve.js";
import type { Answer } from "./answer.js";
import { daysIn } from "./days.js";
import type { Fact } from "./fact.js";
import { mayMatch } from "./may-match.js";

/** On which day of the week something always is: "il vetro passa il giovedì", "glass is collected on Thursdays". */
export function habitualDay(answer: Answer, sentence: Sentence): Fact[] {
  const { message, concepts } = answer;
  const pattern = message.language === "it" ? italian : english;
  if (!mayMatch(pattern, message, sentence)) return [];
  const said = message.text.slice(sentence.start, sentence.end);
  const match = pattern.exec(said);
  if (!match || ofHours.test(said) || concepts.has("personal", sentence) || concepts.has("status", sentence)) return [];
  const days = daysIn(message.tokens, sentence.firstToken, sentence.endToken).map(String);
  if (days.length === 0 || days.length > 4) return [];
  const statement = { kind: "named" as const, low: 0, high: 0, slot: "weekday", named: days, objects: [] };
  return [{ ...answer.fact(statement, sentence, sentence), loose: true }];
}

const italian = sifted(
  /(?<!\p{L})(?:(?:il|ogni|di|sempre|solo il|tutti i|la) (?:luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabat[oi]|domenic[ae])(?! (?:prossim|scors|\d|che viene))(?!\p{L}))/iu,
);
const english = sifted(
  /(?:\b(?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)\b|\b(?:every|each|always(?: on)?|on a) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b)/iu,
);
/** Opening hours, and what is booked, are told otherwise. */
const ofHours = latin(
  /\b(?:apr\p{L}+|apert\p{L}+|chius\p{L}+|chiud\p{L}+|open\p{L}*|clos\p{L}+|appuntament\p{L}+|appointment\p{L}*|prenotat\p{L}+|booked|il suo|la sua|your)\b/iu,
);
