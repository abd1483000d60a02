import { within } from "../text/in-order.js";
import { latin } from "../text/latin.js";
import type { Sentence } from "../text/sentences.js";
import { sifted } from "../text/sieve/sieve.js";
import type { Answer } from "./answer.js";
import { clauseAround } from "./clauses.js";
import { daysIn } from "./days.js";
import type { Fact } from "./fact.js";
import { mayMatch } from "./may-match.js";

/**
 * Whether anybody is there, comes out or delivers on a day of the week as a rule, in words other than "open" and "closed": "il sabato
 * lo sportello non riceve", "we don't do Saturday drops", "we've been shut of a Sunday".
 */
export function servedDays(answer: Answer, sentence: Sentence): Fact[] {
  const { message, concepts } = answer;
  const pattern = message.language === "it" ? italian : english;
  if (!mayMatch(pattern.day, message, sentence)) return [];
  const day = pattern.day.exec(message.text.slice(sentence.start, sentence.end));
  if (!day || concepts.has("status", sentence) || concepts.has("condition", sentence)) return [];
  const start = sentence.start + day.index;
  const span = { start, end: start + day[0].length };
  const clause = clauseAround(message.text, sentence, span);
  const said = message.text.slice(clause.start, clause.end);
  if (ofOnce.test(said)) return [];
  const isDenied = pattern.denied.test(said);
  if (!isDenied && !pattern.granted.test(said)) return [];
  const tokens = within(message.tokens, clause);
  const named = daysIn(tokens, 0, tokens.length).map(String);
  if (named.length === 0) return [];
  const low = isDenied ? 0 : 1;
  const topic = delivers.test(said) ? "delivery" : "opening-hours";
  const topics = [...new Set([...concepts.names("topic-", sentence), topic])].sort();
  return [answer.fact({ kind: "open", low, high: low, named, topics }, sentence, span)];
}

const italian = {
  day: sifted(
    /(?<!\p{L})(?:(?:il|la|di|del|al|ogni|tutti i|tutte le|i|le|anche|neanche|nemmeno|neppure|dal) (?:luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabat[oi]|domenic(?:a|he)))(?![\p{L}]| \d| (?:prossim|scors|mattina prossim))/iu,
  ),
  denied: latin(
    /(?<!\p{L})(?:(?:non|mica|nn|nessuno)(?: [\p{L}'’]+){0,2} (?:ricev\p{L}+|lavor\p{L}+|consegn\p{L}+|usc\p{L}+|effettu\p{L}+|siamo|apr\p{L}+|viagg\p{L}+|facciamo (?:consegne|uscite|servizio|ricevimento)|funzion\p{L}+|raccogl\p{L}+|ritiriamo|opera|operano|operiamo)|chius[oaie]|di riposo)(?!\p{L})/iu,
  ),
  granted: latin(
    /(?<!\p{L})(?:ricev(?:e|ono|iamo)|lavor(?:a|ano|iamo)|consegn(?:a|ano|iamo)|usciamo|escono|si effettua\p{L}*|siamo (?:qui|qua|in sede|in ufficio|operativi|presenti)|apriamo|(?:sabato|domenica|luned[iì]) s[iì](?=[\s,.!]|$))(?!\p{L})/iu,
  ),
};
const english = {
  day: sifted(
    /(?<!\p{L})(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days|(?:on|of) an? (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:every|each|any|no) (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues|wednes)day (?:to|through|till|until) (?:thurs|fri|satur|sun)day|(?:satur|sun|mon|fri)day (?:drops?|deliver\p{L}+|service|opening|visits?|collections?|surger\p{L}+|appointments?))(?!\p{L})/iu,
  ),
  denied: latin(
    /(?<!\p{L})(?:(?:don['’]?t|do not|doesn['’]?t|does not|never|no longer|aren['’]?t|are not|isn['’]?t|is not|won['’]?t|nobody|no one)(?: \p{L}+){0,2} (?:do|does|run|runs|open|deliver\p{L}*|work|works|come|comes|trade|trades|collect|operate|operates|ship|go|goes|in|here|there|about)|shut|closed|no (?:satur|sun|mon|fri)day (?:drops?|deliver\p{L}+|service|opening|visits?|collections?))(?!\p{L})/iu,
  ),
  granted: latin(
    /(?<!\p{L})(?:(?:we|they)(?: do| also| still)? (?:deliver|run|open|work|trade|collect|come out|operate|ship)|(?:we|they)(?:['’]re| are) (?:in|here|out|open)|trades?|delivers)(?!\p{L})/iu,
  ),
};
/** One day, and no rule. */
const ofOnce = latin(
  /(?<!\p{L})(?:this|next|last|quest[oa]|prossim[oa]|scors[oa]|today|tomorrow|oggi|domani|bank holiday|christmas|easter|natale|pasqua|ferragosto)(?!\p{L})/iu,
);
const delivers = latin(/(?<!\p{L})(?:deliver\p{L}*|drops?|consegn\p{L}+|ship\p{L}*)(?!\p{L})/iu);
