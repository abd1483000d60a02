import { memoized } from "../../memoized.js";
import type { SaidText } from "../per-text.js";
import type { Sentence } from "../text/sentences.js";
import type { Token } from "../text/tokens.js";
import { numberAt } from "../values/number-words.js";
import { ordinalWords } from "../values/ordinal-words.js";
import { conceptsOf, overlaps } from "./concepts.js";
import { cue, cuesOf } from "./cues.js";

/** The concepts without which a sentence states no yes, no or name: what figures and statements look for. */
const telling = new Set([
  "attribute-free",
  "refund-promised",
  "refund-denied",
  "impossible",
  "possible",
  "belongs",
  "belongs-not",
  "attribute-needed",
  "attribute-not-needed",
  "only-needed",
  "is-open",
  "is-closed",
  "assigned",
  "unassigned",
  "happened",
  "not-happened",
  "stage-0",
  "stage-1",
  "stage-2",
  "stage-3",
  "stage-4",
  "payer-company",
  "payer-customer",
  "courier-cue",
  "topic-refund",
]);

/** Whether a sentence may state a fact: a quick look, since most state none. */
export function mayStateFact(message: SaidText, sentence: Sentence): boolean {
  for (const one of conceptsOf(message).near(sentence)) {
    if (telling.has(one.name) && overlaps(one, sentence)) return true;
  }
  const { tokens } = message;
  const cues = cuesOf(message);
  let words = 0;
  for (let index = sentence.firstToken; index < sentence.endToken; index += 1) {
    const token = tokens[index] as Token;
    if (token.kind === "word" && ++words === 1 && openers.has(token.form)) return true;
    if (((cues[index] as number) & cue.number) !== 0 && mayBeFigure(message, index, sentence.endToken)) return true;
    if (tells(token.form)) return true;
    if ((token.form === "a" || token.form === "an") && afterOne.has(tokens[index + 1]?.form ?? "")) return true;
  }
  return false;
}

/** Words that open a bare yes or no. */
const openers = new Set(
  "si certo certamente assolutamente ovviamente yes yep yeah sure certainly absolutely definitely no nope nah purtroppo unfortunately we you".split(
    " ",
  ),
);

/** "Rateizzabile", "transferable". */
const adjective = /(?:bil[ei]|able|ible)$/;

function mayBeFigure(message: SaidText, index: number, end: number): boolean {
  const { tokens, language } = message;
  return (tokens[index] as Token).kind === "number" || numberAt(tokens, index, end, language) !== undefined;
}

/** Whether a word by itself tells a figure or what may be done. */
const tells = memoized((form) => figures.has(form) || ordinalWords.has(form) || adjective.test(form));

/** "Only one", "uno solo", "il primo": in whichever language the message is taken to be. */
const figures = new Set(["un", "una", "uno", "one", "primo"]);

/** "A week", "a single". */
const afterOne = new Set(["week", "month", "fortnight", "year", "day", "hour", "single"]);
