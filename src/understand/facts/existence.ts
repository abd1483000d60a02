import { latin } from "../text/latin.js";
import type { Sentence } from "../text/sentences.js";
import { sifted } from "../text/sieve/sieve.js";
import type { Answer } from "./answer.js";
import type { Fact } from "./fact.js";
import { mayMatch } from "./may-match.js";

/**
 * That there is something, or none: "sui nostri treni il wifi non c'è", "we don't stock goat's milk". It stands only against an
 * answer in the same words to the same customer.
 */
export function existenceOf(answer: Answer, sentence: Sentence, read: readonly Fact[]): Fact[] {
  const { message } = answer;
  if (message.conversation.conversation.customerId === undefined) return [];
  if (!mayMatch(none, message, sentence) && !mayMatch(some, message, sentence)) return [];
  if (read.some((fact) => fact.kind === "possible" || fact.kind === "happened")) return [];
  const said = message.text.slice(sentence.start, sentence.end);
  const low = none.test(said) ? 0 : some.test(said) ? 1 : undefined;
  if (low === undefined || ofTrouble.test(said)) return [];
  return [{ ...answer.fact({ kind: "possible", low, high: low }, sentence, sentence), loose: true }];
}

const none = sifted(
  /(?<!\p{L})(?:there(?:['’]s| is| are) (?:no|not? any|none)|there (?:isn['’]?t|aren['’]?t)|(?:we|they) (?:don['’]?t|do not|no longer) (?:have|stock|do|sell|offer|carry|provide)|we(?:['’]ve| have) (?:no|none)|non (?:c['’]è|ci sono|ce n['’]è|abbiamo|ne abbiamo|teniamo|ne teniamo|vendiamo|esiste|esistono|è previst[oa]|sono previst[ie])|non (?:mi |ci )?risult(?:a|ano) (?:alcun|nessun))(?!\p{L})/iu,
);
const some = sifted(
  /(?<!\p{L})(?:there(?:['’]s| is| are) (?:an?|some|one|two|plenty|free)|we (?:have|stock|sell|offer|provide|carry)|we(?:['’]ve| have) got|(?<!non )(?:c['’]è|ci sono|abbiamo|teniamo|vendiamo|offriamo|è previst[oa]|sono previst[ie]))(?!\p{L})/iu,
);
/** A fault, a doubt, news, a place in a queue: of one moment. */
const ofTrouble = latin(
  /\b(?:problem\p{L}*|guast\p{L}*|ritard\p{L}*|delay\p{L}*|fault|issue\p{L}*|news|novità|dubb\p{L}*|doubt|left|more|altr[oi]|moment\p{L}*|now|adesso|ora|oggi|today|errore|error\p{L}*|queue|coda|appena|just|been|\p{L}+ed by|scus\p{L}*|apolog\p{L}*|un['’]altra|mai vist\p{L}|(?:abbiamo|avete) \p{L}+(?:ato|ata|ati|ate|uto|uta))\b/iu,
);
