import { latin } from "../text/latin.js";
import type { Sentence } from "../text/sentences.js";
import type { Token } from "../text/tokens.js";
import type { Answer } from "./answer.js";
import { anyPrice } from "./any-price.js";
import { daysIn } from "./days.js";
import type { Fact } from "./fact.js";
import { contentStems } from "./nouns.js";
import { openingOf } from "./opening.js";
import { putsRight } from "./puts-right.js";
import { askingOf } from "./question-kind.js";
import { tells } from "./recalled.js";
import { thingsNeeded } from "./things-needed.js";

/** The answer's yes or no as a fact on what was asked, and the sentence that it opens. */
export interface PolarAnswer {
  readonly sentence: Sentence;
  readonly yes: boolean;
  readonly facts: readonly Fact[];
}

/** What a yes or no at the beginning of an answer says of the question: possible, needed, free, charged, open. */
export function polarAnswer(answer: Answer): PolarAnswer | undefined {
  const { message, question } = answer;
  if (!question || tells(question)) return undefined;
  const { yes: asked, alternative, mayBePolar } = askingOf(question);
  const opening = openingOf(message);
  if (!opening) return undefined;
  if (asked !== "possible" && opening.exists && (opening.yes || asked !== undefined)) return undefined;
  const isPlain = asked === undefined && !opening.exists;
  if (isPlain && !(mayBePolar && question.tokens.length <= mostAsked)) return undefined;
  if (isPlain && putsRight(message, question, opening)) return undefined;
  if (alternative && !opening.echoes && !opening.exists) return undefined;
  const sentence = message.sentences.find(
    (one) => one.firstToken <= opening.firstToken && opening.firstToken < one.endToken,
  );
  if (!sentence) return undefined;
  const said = message.text.slice(sentence.start, sentence.end);
  if (sentence.mark === "?" || asksBack.test(said)) return undefined;
  if (opening.exists && ofSearch.test(message.text.slice(sentence.start, sentence.end))) return undefined;
  const { yes } = opening;
  const span = {
    start: (message.tokens[opening.firstToken] as Token).start,
    end: (message.tokens[Math.min(opening.endToken, message.tokens.length) - 1] as Token).end,
  };
  const low = yes ? 1 : 0;
  const polar = (statement: Parameters<Answer["fact"]>[0]) =>
    answer.askedFact(statement, sentence, { start: span.start, end: sentence.end });
  const isNow = soldOut.test(message.text.slice(sentence.start, sentence.end));
  if (isPlain) {
    const fact = polar({ kind: "possible", low, high: low, slot: "plain" });
    const isKept = fact.own > 0 && !isNow && !fact.status;
    return isKept && message.conversation.conversation.customerId !== undefined
      ? { sentence, yes, facts: [{ ...fact, loose: true }] }
      : undefined;
  }
  const may = (): Fact => ({ ...polar({ kind: "possible", low, high: low }), ...(isNow ? { conditional: true } : {}) });
  switch (asked) {
    case undefined:
      return speakOfOneThing(answer, sentence) ? { sentence, yes, facts: [may()] } : undefined;
    case "request":
      return yes ? undefined : { sentence, yes, facts: [may()] };
    case "possible":
      return { sentence, yes, facts: [may()] };
    case "needed": {
      const named = thingsNeeded(answer, question);
      return { sentence, yes, facts: [polar({ kind: "needed", low, high: low, named })] };
    }
    case "free":
    case "charged": {
      const isFree = (asked === "free") === yes;
      const money = isFree
        ? polar({ kind: "money", low: 0, high: 0 })
        : polar({ kind: "money", low: 0.01, high: anyPrice });
      // What comes with a thing is there as well as free.
      return { sentence, yes, facts: asked === "free" ? [money, may()] : [money] };
    }
    case "open": {
      const days = daysIn(question.tokens, 0, question.tokens.length).map(String);
      const slot = /\b(?:pomerigg|afternoon)/i.test(question.text) ? "afternoon" : "";
      if (days.length === 0 && slot === "") return undefined;
      const topics = [...new Set([...(answer.questionConcepts?.everywhere("topic-") ?? []), "opening-hours"])].sort();
      return { sentence, yes, facts: [polar({ kind: "open", low, high: low, slot, named: days, topics })] };
    }
  }
}

/** A longer message tells a story, and what a yes to it means is open. */
const mostAsked = 24;

/** "Yeah, what's the account email": no answer yet. */
const asksBack = latin(
  /^\W*(?:yes|yeah|yep|sure|ok|s[iì]|certo)\W+(?:(?:and|ma|e)\s+)?(?:what(?:['’]?s)?|which|who|where|can i|could i|could you|can you|may i|mi (?:d[aà]|dice|indica|serve|conferma)|qual)(?!\p{L})/iu,
);

/** What a search finds is no rule. */
const ofSearch = latin(
  /\b(?:match\p{L}*|search|results?|criteria|ricerca|risultat\p{L}|corrispond\p{L}*|anomal\p{L}*)\b/iu,
);

/** Gone since, or for now: another answer before or later is right as well. */
export const soldOut =
  /\b(?:finit[oaie]|esaurit[oaie]|terminat[oaie]|al momento|per ora|stamattina|ormai|adesso|sold out|(?:all )?gone|run out|rammed|fully booked|none left|no more|at the moment|for now|any more|anymore|full up)\b/iu;

/** "We haven't any bike racks" behind "where are the bike racks?". */
function speakOfOneThing({ message, question }: Answer, sentence: Sentence): boolean {
  if (!question) return false;
  const own = contentStems(message.tokens, sentence.firstToken, sentence.endToken, message.language);
  const asked = contentStems(question.tokens, 0, question.tokens.length, question.language);
  return own.some((stem) => asked.includes(stem));
}
