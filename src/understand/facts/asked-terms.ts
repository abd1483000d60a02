import { perText, type SaidText } from "../per-text.js";
import { latin } from "../text/latin.js";
import type { Sentence } from "../text/sentences.js";
import type { Token } from "../text/tokens.js";
import type { UnderstoodMessage } from "../understood.js";
import { weightOfTerm } from "./term-weights.js";
import { termsOf } from "./terms.js";

/** How far back a question is looked for: the company asks for a number, the customer gives it, and only then it answers. */
const mostTurns = 3;
/** A question whose words weigh less says nothing by itself of what it is about. */
const leastWeight = 1;
/** A longer message is looked at where it asks. */
const mostTokens = 48;

/** What was asked before an answer, in its terms: where the customer's last message asks nothing or names nothing, with the one before it. */
export function askedTerms(message: UnderstoodMessage): string[] {
  const terms: string[] = [];
  let asking = message.previousOther;
  for (let turn = 0; asking && turn < mostTurns; turn += 1) {
    for (const term of termsAskedIn(asking)) if (!terms.includes(term)) terms.push(term);
    if (asks(asking) && weigh(terms) >= leastWeight) break;
    asking = asking.previousOther?.previousOther;
  }
  return terms;
}

function weigh(terms: readonly string[]): number {
  return terms.reduce((sum, term) => sum + weightOfTerm(term), 0);
}

const termsAskedIn = perText((message): readonly string[] => {
  const { sentences, tokens, language } = message;
  if (tokens.length <= mostTokens) return termsOf(tokens, 0, tokens.length, language, withoutNames(message));
  const asking = sentences.filter((sentence) => isQuestion(message, sentence));
  const looked = asking.length > 0 ? asking : sentences.slice(-2);
  const isName = withoutNames(message);
  return [...new Set(looked.flatMap((one) => termsOf(tokens, one.firstToken, one.endToken, language, isName)))];
});

/** People sign with their names, and these are no part of what they ask: words with a capital that begin no sentence are taken for such. */
function withoutNames({ text, sentences }: SaidText): (token: Token, place: number) => boolean {
  const firsts = new Set(sentences.map(({ firstToken }) => firstToken));
  return (token, place) => !firsts.has(place) && isCapital.test(text.slice(token.start, token.end));
}

const isCapital = /^\p{Lu}\p{Ll}/u;

/** Whether a message asks anything. */
const asks = perText((message) => message.sentences.some((sentence) => isQuestion(message, sentence)));

function isQuestion(message: SaidText, sentence: Sentence): boolean {
  return sentence.mark === "?" || asking.test(message.text.slice(sentence.start, sentence.end));
}

const asking = latin(
  /(?<!\p{L})(?:quant[oaie]|quando|come|dove|qual[ei]?|chi|che (?:ora|ore|giorno|document\p{L}*)|entro|posso|possiamo|si può|bisogna|serve|servono|devo|dobbiamo|vorrei|volevo|volevamo|avete|fate|c['’]è|ci sono|è possibile|mi (?:dice|dite|sa dire|conferma)|what|when|where|which|who|whose|how|can|could|may|do (?:i|we|you)|does|is (?:it|there|my|the)|are (?:you|there|we|they)|will|would|wondering|want to know|like to know|let me know|tell me)(?!\p{L})/iu,
);
