import { latin } from "../text/latin.js";
import type { Sentence } from "../text/sentences.js";
import type { Token } from "../text/tokens.js";
import type { Span } from "../understood.js";
import type { Answer } from "./answer.js";
import { askedTerms } from "./asked-terms.js";
import { type Concept, type Concepts, overlaps } from "./concepts.js";
import type { Fact } from "./fact.js";
import { openingOf } from "./opening.js";
import { soldOut } from "./polar.js";
import { askingOf } from "./question-kind.js";
import { termsOf } from "./terms.js";

const prefix = "pole-";
/** A longer message tells a story. */
const mostSentences = 14;
/** So far before a word a "not" may stand that turns it round. */
const farthestNot = 3;
const nots: ReadonlySet<string> = new Set(
  "not never isnt arent doesnt dont wont cant cannot neednt wasnt longer nobody non nn mai mica nessuno nemmeno neanche".split(
    " ",
  ),
);
/** What a yes or no to a question with the word in it answers: "do I need an appointment?" – "no". */
const mayBeAsked: ReadonlySet<string> = new Set(
  "automatic optional walk-in reserved changeable transferable everywhere brand-new beginners public unlimited private fresh handmade genuine indoor heated weather smoking mixed washable on-the-spot single in-the-price fires".split(
    " ",
  ),
);

/** What is welcome on some terms is not ruled out altogether: "dogs are welcome as long as they're on a lead". */
const onTerms: ReadonlySet<string> = new Set(["animals", "fires"]);

/** What is so since a thing is gone is no rule: "the M is finished, it can't be exchanged". */
const ofOneThing: ReadonlySet<string> = new Set(["changeable", "returnable", "reserved", "everywhere", "single"]);

/** What is so today, or mostly, is no end of a scale: "the machine is broken, so not while you wait". */
const ofMoment = latin(
  /(?<!\p{L})(?:today|tonight|this (?:morning|afternoon|evening|week|month|time)|broken|out of order|normally|usually|oggi|stamattina|stasera|quest[oa] (?:settimana|mese|volta)|rott[oaie]|guast\p{L}*|di solito|normalmente|di norma)(?!\p{L})/iu,
);

interface Pole {
  readonly slot: string;
  readonly yes: boolean;
  readonly span: Span;
}

/**
 * Which end of a scale an answer takes, where it takes one: walk-in or by appointment, automatic or on request, by us or by you, new or
 * used. The scale stands in `slot`; what the sentence says beside in `named`, in terms; what was asked in `question`. Of a scale of
 * which an answer takes both ends (of two kinds, in two cases) nothing is read.
 */
export function polesOf(answer: Answer, sentences: readonly Sentence[]): Fact[] {
  const { concepts, message, question, questionConcepts } = answer;
  const isSaid = concepts.everywhere(prefix).length > 0;
  const isAsked = (questionConcepts?.everywhere(prefix).length ?? 0) > 0;
  if ((!isSaid && !isAsked) || message.sentences.length > mostSentences) return [];
  const found = new Map<string, { pole: Pole; sentence: Sentence } | "both">();
  const add = (pole: Pole, sentence: Sentence) => {
    const before = found.get(pole.slot);
    if (before === undefined) found.set(pole.slot, { pole, sentence });
    else if (before !== "both" && before.pole.yes !== pole.yes) found.set(pole.slot, "both");
  };
  if (isSaid)
    for (const sentence of sentences)
      for (const pole of polesIn(concepts, message.tokens, sentence)) add(pole, sentence);
  const opening = isAsked ? openingOf(message) : undefined;
  if (opening && question && questionConcepts && !askingOf(question).alternative) {
    const sentence = sentences.find((one) => one.firstToken <= opening.firstToken && opening.firstToken < one.endToken);
    const asking = question.sentences.find((one) => one.mark === "?") ?? question.sentences.at(-1);
    if (sentence && asking)
      for (const pole of polesIn(questionConcepts, question.tokens, asking))
        if (mayBeAsked.has(pole.slot) && !found.has(pole.slot))
          add({ slot: pole.slot, yes: pole.yes === opening.yes, span: sentence }, sentence);
  }
  let asked: string[] | undefined;
  const facts: Fact[] = [];
  for (const one of found.values()) {
    if (one === "both") continue;
    const { pole, sentence } = one;
    const low = pole.yes ? 1 : 0;
    const said = message.text.slice(sentence.start, sentence.end);
    if (ofMoment.test(said)) continue;
    if (ofOneThing.has(pole.slot) && soldOut.test(said)) continue;
    const fact = answer.fact({ kind: "pole", low, high: low, slot: pole.slot }, sentence, sentence);
    if (fact.change || fact.exception || (fact.conditional && !(pole.yes && onTerms.has(pole.slot)))) continue;
    asked ??= askedTerms(message);
    const named = beside(concepts, message.tokens, sentence, pole.slot, message.language);
    facts.push({ ...fact, named, question: asked, loose: true });
  }
  return facts;
}

/** The words of scales in a sentence, turned round by a "not". */
function polesIn(concepts: Concepts, tokens: readonly Token[], sentence: Sentence): Pole[] {
  const poles: Pole[] = [];
  for (const one of concepts.touching(sentence)) {
    if (!one.name.startsWith(prefix)) continue;
    const end = one.name.lastIndexOf("-");
    const slot = one.name.slice(prefix.length, end);
    const yes = one.name.endsWith("-yes") !== isTurned(tokens, sentence, one);
    poles.push({ slot, yes, span: one });
  }
  return poles;
}

function isTurned(tokens: readonly Token[], sentence: Sentence, cue: Span): boolean {
  let seen = 0;
  for (let index = sentence.endToken - 1; index >= sentence.firstToken && seen < farthestNot; index -= 1) {
    const token = tokens[index] as Token;
    if (token.start >= cue.start) continue;
    if (token.kind === "boundary") return false;
    seen += 1;
    if (nots.has(token.form)) return true;
  }
  return false;
}

/** The terms of a sentence without those of the words of a scale: what it is about. */
function beside(
  concepts: Concepts,
  tokens: readonly Token[],
  sentence: Sentence,
  slot: string,
  language: string,
): string[] {
  const cues = concepts
    .touching(sentence)
    .filter((one: Concept) => one.name.startsWith(`${prefix}${slot}-`) && !keepsThing.has(slot));
  const rest = tokens
    .slice(sentence.firstToken, sentence.endToken)
    .filter((token) => !cues.some((cue) => overlaps(cue, token)));
  return termsOf(rest, 0, rest.length, language);
}

/** Scales whose words name the matter itself. */
const keepsThing: ReadonlySet<string> = new Set(
  "walk-in cards animals fires beginners eat-before everyone-pays arrived smoking mixed washable money-back optional choice supplied done-by-us changeable automatic transferable".split(
    " ",
  ),
);
