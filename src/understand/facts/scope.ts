import { memoized } from "../../memoized.js";
import { latin } from "../text/latin.js";
import type { Sentence } from "../text/sentences.js";
import { stem } from "../text/stem.js";
import type { Token } from "../text/tokens.js";
import type { UnderstoodMessage } from "../understood.js";
import { contentStems, isContent, isDeterminer } from "./nouns.js";

/**
 * Stems of what a statement is confined to: the phrase that it opens with ("For the gas hob …", "Per la tiroide …"), the
 * account or tariff that it holds with, and the thing that is covered or allowed. Two statements that are each confined, to
 * things of which the other knows nothing, do not contradict each other.
 */
export function scopeOf(message: UnderstoodMessage, sentence: Sentence): readonly string[] {
  const { tokens, language } = message;
  const first = opener(message, sentence);
  const stems = new Set<string>();
  const add = (from: number, end: number) => {
    for (let index = from; index < end; index += 1) {
      const token = tokens[index] as Token;
      if (isContent(token) && !offers.test(token.form)) stems.add(stem(token.form, language));
    }
  };
  const opening = openingOf(message, sentence, first);
  if (opening) add(opening.first, opening.end);
  for (let index = first; index < sentence.endToken; index += 1) {
    const { form } = tokens[index] as Token;
    const role = roleOf(form);
    if (role === "with") {
      const end = phraseEnd(message, index + 1, sentence.endToken);
      if (tokens.slice(index + 1, end).some((token) => offers.test(token.form))) add(index + 1, end);
    } else if (role === "covers") {
      const next = tokens[index + 1]?.form ?? "";
      const from = tooWords.test(next) ? index + 2 : index + 1;
      add(from, phraseEnd(message, from, sentence.endToken));
    }
  }
  return [...stems];
}

/**
 * Stems of the case in which a statement holds: what stands behind "if", "se", "in caso di", and those for whom it holds
 * ("for NHS staff", "per chi prenota in agenzia"), at the beginning of the sentence.
 */
export function caseOf(message: UnderstoodMessage, sentence: Sentence): readonly string[] {
  const { tokens, language, text } = message;
  const first = opener(message, sentence);
  const said = text.slice((tokens[first] as Token).start, sentence.end);
  if (forSome.test(said)) {
    const end = phraseEnd(message, first + 1, sentence.endToken);
    return contentStems(tokens, first + 1, end, language, 5);
  }
  const match = cases.exec(said);
  if (!match) return nothing;
  const comma = said.search(/[,;:]/);
  const until = comma < 0 ? sentence.end : (tokens[first] as Token).start + comma;
  let end = first + 1;
  while (end < sentence.endToken && (tokens[end] as Token).start < until) end += 1;
  return contentStems(tokens, first + 1, end, language, 5);
}

const nothing: readonly string[] = [];
const cases = /^(?:if|in case of|se|in caso di|nel caso|qualora)\s/iu;
/** Those for whom it holds. */
export const forSome = latin(
  /^(?:for|per|with|con)\s+(?:(?:i|gli|le|chi|la|il|the|those|anyone|all|our|other)\s+)?(?:[\p{L}-]+\s+)?(?:under|over|minor\p{L}+|maggior\p{L}+|bambin\p{L}+|stranier\p{L}+|non\s|chi\s|children|kids|student\p{L}*|members|soci|resident\p{L}*|those|anyone|people|staff|holders|titolari|dipendenti|pensionat\p{L}+|pensioners|workers|lavorator\p{L}+|abbonat\p{L}+|iscritt\p{L}+|convenzion\p{L}+|bookings?|prenotazioni|client\p{L}+ (?:business|aziend\p{L}+|privat\p{L}+))/iu,
);

/** The first word behind "sì", "allora", a salutation's comma. */
function opener({ tokens }: UnderstoodMessage, sentence: Sentence): number {
  let first = sentence.firstToken;
  while (first < sentence.endToken - 1 && fillers.test((tokens[first] as Token).form)) first += 1;
  return first;
}

/** "For the thyroid scan you can …": up to the comma or the verb; only where something follows. */
function openingOf(
  message: UnderstoodMessage,
  sentence: Sentence,
  first: number,
): { first: number; end: number } | undefined {
  const { tokens } = message;
  if (!openers.test(tokens[first]?.form ?? "")) return undefined;
  const end = phraseEnd(message, first + 1, sentence.endToken);
  return end < sentence.endToken && end > first + 1 ? { first: first + 1, end } : undefined;
}

/** Where a noun phrase ends: at a mark, a verb, a pronoun or another preposition than those that join nouns. */
function phraseEnd({ tokens, text }: UnderstoodMessage, first: number, end: number): number {
  for (let index = first; index < Math.min(end, first + 7); index += 1) {
    const token = tokens[index] as Token;
    const before = tokens[index - 1];
    const isApart = index > first && before !== undefined && /[,;:()]/.test(text.slice(before.end, token.start));
    const begins = index > first && isDeterminer(token) && !/^(?:of|di|d|del|dei|non)$/.test(before?.form ?? "");
    if (
      isApart ||
      begins ||
      token.kind === "boundary" ||
      (stops.test(token.form) && !(index === first && !isContent(token)))
    )
      return index;
  }
  return Math.min(end, first + 7);
}

const fillers = /^(?:si|no|allora|guardi|senta|certo|yes|yeah|well|ok|okay|so|and|but|e|ma|invece)$/;
const openers = /^(?:per|con|su|sul|sullo|sulla|sulle|sui|sugli|nel|nello|nella|nelle|nei|negli|for|with|on|in|at)$/;
const withs = /^(?:con|with|on)$/;
const offers =
  /^(?:cont[oi]|tariff[ae]|piano|piani|carta|carte|tessera|abbonament[oi]|pacchett[oi]|polizz[ae]|contratt[oi]|account|plan|tariff|card|pass|subscription|membership|policy|fare|package|bundle|contract)$/;
const covering =
  /^(?:copre|coprono|comprende|comprendono|include|includono|esclude|escludono|covers?|includes?|excludes?|insures?)$/;
const roleOf = memoized((form) => (withs.test(form) ? "with" : covering.test(form) ? "covers" : undefined));
const tooWords = /^(?:anche|pure|solo|soltanto|only|also|just|even)$/;
const stops =
  /^(?:e|ed|o|ma|è|sono|era|ha|hanno|si|ci|ce|non|serve|servono|occorre|occorrono|basta|bastano|deve|devono|puo|possono|viene|vengono|va|vanno|costa|costano|vale|valgono|paga|pagano|bisogna|entro|da|dal|dalla|fino|per|con|a|al|alla|in|se|quando|i|we|you|they|he|she|it|its|theres|there|is|are|was|will|can|cant|must|may|has|have|need|needs|costs?|takes?|and|or|but|to|from|by|at|on|for|with|if|when|someone|somebody|nobody|everyone|within|until|up)$/;
