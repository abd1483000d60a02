import type { Sentence } from "../text/sentences.js";
import type { Token } from "../text/tokens.js";
import type { UnderstoodMessage } from "../understood.js";
import { type Concepts, overlaps } from "./concepts.js";
import { namesIn, notNames, peopleIn } from "./names.js";
import { isContent } from "./nouns.js";

/** Names that stand side by side, as one. */
export interface NameRun {
  readonly start: number;
  readonly end: number;
  readonly names: readonly string[];
}

const greets =
  /^(?:ah|oh|hi|hiya|hello|hey|dear|thanks|grazie|ciao|gentile|egregio|egregia|signor|signora|sig|sigra|dott|dottor|dottoressa|mr|mrs|ms|miss|sorry|scusi|buongiorno|buonasera|buondi|salve|morning|afternoon|cordiali|saluti|regards)$/;

/** The names of a sentence, run by run. @param withFirst whether its first word may be one, where a verb or comma follows */
export function nameRuns(
  message: UnderstoodMessage,
  sentence: Sentence,
  concepts: Concepts,
  withFirst: boolean,
): NameRun[] {
  const { tokens, text } = message;
  const names = new Set(namesIn(message, sentence, concepts));
  const people = peopleIn(message);
  const runs: { start: number; end: number; names: string[] }[] = [];
  for (let index = sentence.firstToken; index < sentence.endToken; index += 1) {
    const token = tokens[index] as Token;
    if (token.kind !== "word" || !/^\p{Lu}/u.test(text.slice(token.start, token.end))) continue;
    const isFirst = index === sentence.firstToken;
    const last = runs[runs.length - 1];
    const continues = last !== undefined && token.start - last.end <= 1;
    if (greets.test(tokens[index - 1]?.form ?? "") || greets.test(token.form)) continue;
    const isName = isFirst
      ? withFirst &&
        index + 1 < sentence.endToken &&
        isContent(token) &&
        !concepts.near(token).some((one) => overlaps(one, token))
      : names.has(token.form) ||
        (token.form.length > 2 && isContent(token) && !people.has(token.form) && !notNames.has(token.form));
    if (!isName) continue;
    if (continues) {
      last.end = token.end;
      last.names.push(token.form);
    } else runs.push({ start: token.start, end: token.end, names: [token.form] });
  }
  return runs;
}
