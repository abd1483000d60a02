import { perText } from "../per-text.js";
import { latin } from "../text/latin.js";
import type { Sentence } from "../text/sentences.js";
import { sifted } from "../text/sieve/sieve.js";
import type { Span } from "../understood.js";
import type { Answer } from "./answer.js";
import type { Fact } from "./fact.js";
import { mayMatch } from "./may-match.js";
import { wordsOf } from "./question-kind.js";

/** A part of a sum that is said as a fraction, in per cent: between the whole numbers around it. */
export interface Share extends Span {
  readonly low: number;
  readonly high: number;
}

const parts: readonly (readonly [start: string, of: number])[] = [
  ["hal", 2],
  ["met", 2],
  ["thi", 3],
  ["ter", 3],
  ["qua", 4],
  ["fif", 5],
  ["qui", 5],
  ["eig", 8],
  ["ott", 8],
  ["ten", 10],
  ["dec", 10],
];
const counts: Readonly<Record<string, number>> = {
  two: 2,
  due: 2,
  three: 3,
  tre: 3,
  four: 4,
  quattro: 4,
  nine: 9,
  nove: 9,
};

/** "A fifth off the month", "un quinto in meno", "we take half up front", "le restituiamo due terzi" as shares in per cent. */
export function shares(answer: Answer, sentence: Sentence): Fact[] {
  return sharesIn(answer, sentence).map(({ low, high, start, end }) =>
    answer.fact({ kind: "percent", low, high }, sentence, { start, end }),
  );
}

/** The fractions of a sentence that tell which part of a sum is paid, kept or given back. */
export function sharesIn(answer: Answer, sentence: Sentence): Share[] {
  const { message, question } = answer;
  if (!mayMatch(fraction, message, sentence)) return none;
  const said = message.text.slice(sentence.start, sentence.end);
  const found: Share[] = [];
  for (const match of said.matchAll(everyFraction)) {
    const [whole, count, part = ""] = match;
    const behind = said.slice(match.index + whole.length);
    const before = said.slice(Math.max(0, match.index - 40), match.index);
    if (ofOther.test(behind) || otherBefore.test(before)) continue;
    const isShare =
      ofSum.test(behind) ||
      takes.test(before) ||
      (question !== undefined &&
        answer.answersQuestion(sentence) &&
        sentence.endToken - sentence.firstToken <= shortAnswer &&
        asksShare(question));
    if (!isShare) continue;
    const of = parts.find(([start]) => part.toLowerCase().startsWith(start))?.[1];
    const counted = counts[(count ?? "").toLowerCase()] ?? 1;
    if (of === undefined || counted >= of) continue;
    const share = (100 * counted) / of;
    const start = sentence.start + match.index;
    found.push({ low: Math.floor(share), high: Math.ceil(share), start, end: start + whole.length });
  }
  return found;
}

const none: Share[] = [];

/** A longer answer says itself what its fraction is of. */
const shortAnswer = 9;

const written =
  /(?<!\p{L})(?:(?:a|an|one|un[oa]?|il|la|just|(two|three|four|nine|due|tre|quattro|nove))[ -])?((?<=(?:an?|one|two|three|four|nine|un[oa]?|il|due|tre|quattro|nove)[ -])(?:thirds?|quarters?|fifths?|eighths?|tenths?|terz[oi]|quart[oi]|quint[oi]|ottav[oi]|decim[oi])|half|metà)(?!\p{L})/iu;
/** A quick look: most sentences have none. */
const fraction = sifted(
  /(?:half|metà|third|quarter|fifth|eighth|tenth|terzo|terzi|quarto|quarti|quinto|quinti|ottavo|decimo|decimi)/iu,
);
const everyFraction = new RegExp(latin(written).source, `${latin(written).flags}g`);

/** What a fraction is of, or when a part of a sum is paid. */
const ofSum = latin(
  /^(?:[ -](?:price|off|prezzo)|\s*(?:off|back|less|more|down|up ?front|in advance|now|today|first|refunded|in meno|in più|di sconto|subito|adesso|in anticipo|anticipat\p{L}|prima|al momento|all['’](?:ordine|atto|iscrizione|acquisto)|alla (?:prenotazione|firma|conferma|consegna)|when (?:you|we)|on (?:booking|order|ordering|signing|arrival|delivery)|at (?:booking|signing)|(?:of|del(?:la|lo|l['’])?|dei|delle|di) (?:the |your |what |that |its |it\b|quanto|quel|sua |suo )?(?:\p{L}+ )?(?:price|fee|fees|cost|costs|amount|sum|total|rent|fare|deposit|money|value|bill|paid|pay|refund|rate|pay|premium|instal\p{L}+|prezzo|quota|costo|cost[oi]|importo|somma|cifra|totale|canone|caparra|acconto|valore|spesa|spese|retta|tariffa|paga|biglietto|versat\p{L}|pagat\p{L}|ha (?:pagato|versato)|(?:you|they|we)(?:['’]ve)? (?:paid|pay))))(?!\p{L})/iu,
);
/** Verbs of paying, asking and giving back just before a fraction. */
const takes = latin(
  /(?<!\p{L})(?:pay|pays|paid|charge|charges|keep|keeps|retain|hold|refund|refunds|give|get|gets|ask|asks|ask for|take|takes|lose|loses|forfeit|owe|deposit is|deposit of|is|back|paga|paghi|pagate|pagano|paghiamo|chied\p{L}+|tratt\p{L}+|rend\p{L}+|restitu\p{L}+|rimbors\p{L}+|ridiamo|perde|perd\p{L}+|vers\p{L}+|lasci\p{L}*|anticip\p{L}+|serve|vuole|vogliamo|copr\p{L}+|spetta|è|prend\p{L}+)(?: (?:you|them|us|only|just|about|for|back|solo|soltanto|circa|indietro|di|per|a))* ?$/iu,
);
/** "Half an hour", "a quarter to five", "the third floor", "metà settimana": no part of a sum. */
const ofOther = latin(
  /^(?:[ -]?(?:an?|the|un['’]?|una|d['’]|di|of|of an|of a)?[ -]?(?:hours?|day|days|year|years|week|month|months|dozen|term|terms|board|way|ways|time|size|portion|mile|litre|pint|kilo|past|to|floor|party|parties|attempt|person|people|page|bottle|tank|moon|marathon|lesson|share|sister|brother|staff|team|ora|ore|giorno|giornata|settimana|mese|anno|piano|volta|porzione|litro|chilo|chilometro|strada|pensione|dose|pagina|mattina|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|january|february|march|april|may|june|july|august|september|october|november|december|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?!\p{L})|['’-]?\d)/iu,
);
const otherBefore = latin(
  /(?<!\p{L})(?:other|second|first|last|at|by|till|until|past|and|or|altra|prima|seconda|alle|le|e|o|verso|entro|a) ?$/iu,
);

/** Whether a part of a sum is asked for: how much is paid, kept or given back. */
const asksShare = perText((question): boolean =>
  question.sentences.some((one) => ofParts.test(wordsOf(question, one))),
);
const ofParts =
  /\b(?:how much (?:\w+ ){0,4}(?:back|off|refund\w*|deposit|down|up front|discount|pay|lose|keep)|what (?:percentage|share|part|deposit|discount|do (?:\w+ ){1,2}pay)|(?:a|any|the) (?:deposit|discount)|che (?:percentuale|parte|sconto|acconto|caparra)|quant\w+ (?:\w+ ){0,4}(?:acconto|caparra|sconto|anticip\w+|rimbors\w+|restitui\w+|ridate|rend\w+|trattenete|perdo|indietro|pag\w+)|(?:acconto|caparra|sconto|deposito)\b)/;
