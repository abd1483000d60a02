import type { Sentence } from "../text/sentences.js";
import type { Answer } from "./answer.js";
import { overlaps } from "./concepts.js";
import type { Fact } from "./fact.js";
import { isSalutation } from "./salutation.js";
import { ofMenu } from "./stance.js";

/** What an answer does to what the customer would like, and the sentence that does it. */
export interface Granting {
  readonly grants: boolean;
  readonly sentence: Sentence;
}

/**
 * From which likelihood on an answer grants what the customer would like; and as far from 1, denies it. Of a sentence by itself the
 * model, which then does not see what was asked, must be surer. Set on pairs that the model did not learn from.
 */
const sure = 0.8;
const sureAlone = 0.88;

/** Of a longer message the model weighs the sum of several things: there each sentence is weighed by itself. */
const mostTogether = 2;
const mostSentences = 9;
const leastTokens = 3;
const mostTokens = 45;

/**
 * Whether an answer grants what the customer would like or denies it, in whatever words: "all in, wardrobe and everything", "for the
 * wardrobe I'll add £60". As a trained model reads it; none where it is not sure, or nothing was asked.
 * @param sentences those that ask nothing
 * @param read what was read of the answer by grammar: where that says otherwise, the model is wrong
 */
export function grantingsOf(answer: Answer, sentences: readonly Sentence[], read: readonly Fact[]): Granting[] {
  return readByModel(answer, sentences).filter(
    ({ grants, sentence }) => !read.some((fact) => overlaps(fact, sentence) && grantsByGrammar(fact) === !grants),
  );
}

/** Whether a fact is what the customer would like: done, paid by the company, not needed; undefined where it tells neither for sure. */
function grantsByGrammar({ kind, low }: Fact): boolean | undefined {
  if (kind === "needed" || kind === "payer") return low === 0;
  return kind === "happened" ? low === 1 : undefined;
}

function readByModel(answer: Answer, sentences: readonly Sentence[]): Granting[] {
  const { message, question } = answer;
  if (!question || message.role !== "agent" || message.sentences.length > mostSentences) return [];
  if (ofMenu.test(message.text)) return [];
  const requests = message.phrases("question-or-request");
  const stating = sentences.filter(
    (one) =>
      one.endToken - one.firstToken >= leastTokens &&
      one.endToken - one.firstToken <= mostTokens &&
      !statesNothing(message.text.slice(one.start, one.end)) &&
      !requests.some((request) => overlaps(request, one)),
  );
  if (stating.length > mostTogether)
    return stating.flatMap((sentence) => {
      const likelihood = message.sentenceLikelihood("granting", message.sentences.indexOf(sentence));
      return granting(likelihood, sureAlone, sentence);
    });
  const sentence = stating.find((one) => answer.answersQuestion(one));
  return sentence ? granting(message.likelihood("granting"), sure, sentence) : [];
}

function granting(likelihood: number, least: number, sentence: Sentence): Granting[] {
  if (likelihood >= least) return [{ grants: true, sentence }];
  return likelihood <= 1 - least ? [{ grants: false, sentence }] : [];
}

/** A greeting, or what is read back to be confirmed: "… in the name of Fumagalli, right". */
function statesNothing(said: string): boolean {
  return isSalutation(said) || readBack.test(said);
}

const readBack = /(?<!\p{L})(?:giusto|corretto|esatto|vero|right|correct|yeah|is that it|isn['’]t it)\W*$/iu;
