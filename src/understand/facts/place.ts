import { placeFrom, within } from "../text/in-order.js";
import { latin } from "../text/latin.js";
import type { Sentence } from "../text/sentences.js";
import { sifted } from "../text/sieve/sieve.js";
import type { Answer } from "./answer.js";
import type { Fact } from "./fact.js";
import { mayMatch } from "./may-match.js";
import { nameRuns } from "./name-runs.js";
import { isContent } from "./nouns.js";
import { askingOf } from "./question-kind.js";

/** Where to go: the office, branch or street that answers "dove porto il modulo?", or that somebody is sent to. */
export function place(answer: Answer, sentence: Sentence): Fact[] {
  const { message, question } = answer;
  const isAsked = question !== undefined && askingOf(question).where && answer.answersQuestion(sentence);
  const said = message.text.slice(sentence.start, sentence.end);
  if (!isAsked && !mayMatch(sent, message, sentence)) return [];
  if (denied.test(said) || /https?:|www\.|\.example\b|\b(?:app|sito|website|online)\b/i.test(said)) return [];
  if (!isAsked && !sent.test(said)) return [];
  const named = new Set(nameRuns(message, sentence, answer.concepts, false).flatMap((run) => run.names));
  for (const match of said.matchAll(streets)) {
    const start = sentence.start + match.index;
    for (const token of within(message.tokens, { start, end: start + match[0].length }))
      if (isContent(token) && !kinds.test(token.form)) named.add(token.form);
  }
  if (isAsked || named.size === 0) {
    for (const match of said.matchAll(behindAt)) {
      const end = sentence.start + match.index + match[0].length;
      const token = message.tokens[placeFrom(message.tokens, end)];
      if (token && token.end <= sentence.end && token.start - end <= 1 && isContent(token) && !kinds.test(token.form))
        named.add(token.form);
    }
  }
  if (named.size === 0) return [];
  const statement = { kind: "named" as const, low: 0, high: 0, slot: "where", named: [...named], objects: [] };
  const span = { start: sentence.start, end: sentence.end };
  return [isAsked ? answer.askedFact(statement, sentence, span) : answer.fact(statement, sentence, span)];
}

const denied = /\b(?:non|not|doesn['’]?t|isn['’]?t|no longer|né)\b/i;
const sent = sifted(
  /\b(?:deve (?:andare|recarsi|rivolgersi)|si (?:rivolga|rechi)|vada|rivolgersi|recarsi|(?:ritira|ritirano|consegna|consegnano|porta|presenta|presentano)(?: (?:in|a|al|allo|alla|presso))|you(?:['’]ll)? (?:need|want|have) (?:to go to|the)|(?:handed|collected|dropped|returned|taken) (?:in |off |back )?(?:at|to|from)|(?:go|goes) to the|(?:parte|partono|si trova|si trovano) (?:da|dal|dalla|in|al|alla)|(?:leaves?|goes|departs?) from|si porta (?:a|in|al|ai|alla)|(?:si (?:fa|fanno|conferiscono|consegnano|tiene|tengono|svolge|svolgono)|(?:li|le|lo|la) facciamo|viene fatt[oa]|vengono fatt[ie])(?: solo| soltanto)? (?:a|in|al|alla|allo|presso|nel|nella|all)|(?:are|is|get|gets|done|held|taken|carried out)(?: only| always)? at (?:the|our))(?![\p{L}])/iu,
);
const behindAt = latin(
  /\b(?:(?:all|nell|dall)['’]|(?:al|alla|allo|presso (?:il |la |l['’]|lo )?|nella|nel|dal|dalla)(?![\p{L}'’])|(?:at|from|to|in|into) (?:the|our))\s?/giu,
);
/** Words that stand beside the name of a place. */
const streets = latin(
  /\b(?:via|viale|piazza|piazzale|corso|largo|vicolo|sportello|padiglione|palazzina|palazzo)(?: \p{L}+){1,2}|(?:\p{L}+ ){1,2}(?:street|road|lane|avenue|square|way|hall|house|centre|center|office|terrace|building)\b/giu,
);
const kinds =
  /^(?:via|viale|piazza|piazzale|corso|largo|vicolo|sportello|padiglione|palazzina|palazzo|street|road|lane|avenue|square|way|hall|house|centre|center|office|terrace|building|piano|secondo|primo|terzo|service|point|branch|desk)$/;
