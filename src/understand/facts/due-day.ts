import { latin } from "../text/latin.js";
import type { Sentence } from "../text/sentences.js";
import { sifted } from "../text/sieve/sieve.js";
import type { Answer } from "./answer.js";
import { daysIn } from "./days.js";
import { moved } from "./event-day.js";
import type { Fact } from "./fact.js";
import { matches, mayMatch } from "./may-match.js";

/** By which day of the week the customer has to do something: "you've got till Tuesday", "l'abito va riconsegnato lunedì". */
export function dueDay(answer: Answer, sentence: Sentence): Fact[] {
  const { message, question, concepts } = answer;
  const pattern = message.language === "it" ? italian : english;
  if (!mayMatch(pattern, message, sentence)) return [];
  const said = message.text.slice(sentence.start, sentence.end);
  const match = pattern.exec(said);
  if (!match || matches(ofOthers, message, sentence) || concepts.has("status", sentence)) return [];
  if (moved.test(said) || moved.test(question?.text ?? "")) return [];
  const days = daysIn(message.tokens, sentence.firstToken, sentence.endToken).map(String);
  if (days.length !== 1) return [];
  const start = sentence.start + match.index;
  const span = { start, end: start + match[0].length };
  const statement = { kind: "named" as const, low: 0, high: 0, slot: "due-weekday", named: days, objects: [] };
  const fact = answer.fact(statement, sentence, span);
  return [{ ...fact, subject: fact.subject.some((name) => weekday.test(name)) ? [] : fact.subject, loose: true }];
}

/** Stems of the days of the week. */
const weekday = /^(?:luned|marted|mercoled|gioved|venerd|sabat|domen|(?:mon|tues|wednes|thurs|fri|satur|sun)dai)/;

const english = sifted(
  /\b(?:(?:got|have|has|'ve|need it|must|need to|has to|have to|due|due back|back|in|returned|paid|handed in|collected|deadline is)(?: (?:it|them|us|with us|again|for it))? (?:until|till|til|by|on|before|no later than)(?: next| this| the)? (?:mon|tues|wednes|thurs|fri|satur|sun)day(?! (?:to|and|or|till|until|through))|(?:by|until|till) (?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:at the latest|latest|to (?:bring|return|pay|send|cancel|decide|confirm|hand|book|collect)))\b/iu,
);
const italian = sifted(
  /(?<!\p{L})(?:(?:ha|hai|avete|c['’]è) (?:tempo )?(?:fino a|entro|sino a)|(?:va|vanno|deve|devono|dovete|devi|bisogna|occorre)(?: \p{L}+){0,5}(?: entro| per| non oltre| fino a)?|(?:entro|non oltre)(?: e non oltre)?)(?: il| la)? (?:luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica)(?! e(?!\p{L}))(?!\p{L})/iu,
);
/** What the company does, or what comes by itself, has no such end. */
const ofOthers = sifted(
  latin(
    /(?<!\p{L})(?:apr\p{L}+|apert\p{L}+|chius\p{L}+|chiud\p{L}+|open\p{L}*|clos\p{L}+|arriv\p{L}+|consegn(?:a|iamo|eremo|erà|eranno)|deliver(?:y|ed|ing)?|rimbors\p{L}+|refund\p{L}*|(?:we|i)(?:['’]ll| will| can|['’]ve)|le (?:farò|facciamo|mando|scrivo|scriviamo)|la (?:richiamo|richiamiamo|chiamo|chiamiamo)|ready|pront[oaie]|appuntament\p{L}+|appointment)(?!\p{L})/iu,
  ),
);
