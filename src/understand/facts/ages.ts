import { latin } from "../text/latin.js";
import type { Sentence } from "../text/sentences.js";
import type { Token } from "../text/tokens.js";
import type { Span } from "../understood.js";
import { numberAt } from "../values/number-words.js";
import type { Answer } from "./answer.js";
import { asksAge } from "./asked-unit.js";

/** From which age on, or up to which, something holds. */
export interface Age extends Span {
  readonly years: number;
  readonly side: "least" | "most";
}

/** Ages in an answer to a question of age: "children can climb from six", "l'arrampicata parte dagli otto anni". */
export function agesIn(answer: Answer, sentence: Sentence): Age[] {
  const { message, question } = answer;
  if (!question || !asksAge(question) || !answer.answersQuestion(sentence)) return [];
  const { tokens, text, language } = message;
  const ages: Age[] = [];
  for (let index = sentence.firstToken; index < sentence.endToken; index += 1) {
    const number = numberAt(tokens, index, sentence.endToken, language);
    if (!number) continue;
    const [first, last] = [tokens[index] as Token, tokens[number.endToken - 1] as Token];
    index = number.endToken - 1;
    if (!Number.isInteger(number.value) || number.value < 1 || number.value > oldest) continue;
    const before = text.slice(Math.max(sentence.start, first.start - 32), first.start);
    const behind = text.slice(last.end, Math.min(sentence.end, last.end + 24));
    if (otherUnit.test(behind)) continue;
    const side = most.test(before)
      ? "most"
      : least.test(before) || upwards.test(behind) || isWhole(before, behind)
        ? "least"
        : undefined;
    if (side) ages.push({ years: number.value, side, start: first.start, end: last.end });
  }
  return ages;
}

const oldest = 99;
const least = latin(
  /(?<!\p{L})(?:from|over|at least|starts? at|starts? from|begins? at|minimum(?: age)?(?: is| of)?|age is|age of|turn(?:s|ed)?|not (?:before|under)|must be|have to be|need(?:s)? to be|dai|dagli|da|almeno|dopo i|sopra i|oltre i|minima è|minimo|minimi|compiut[oi]|(?:deve|devono|bisogna) (?:avere|averne))(?: the age of| about| is)? $/iu,
);
const most = latin(
  /(?<!\p{L})(?:under|up to|below|until|till|no older than|fino a|fino ai|fino agli|sotto i|non oltre i|massimo) (?:the age of )?$/iu,
);
const upwards = latin(
  /^(?:[- ]?(?:years?|yrs?|anni))?,?\s*(?:and (?:over|up|older|above)|or (?:over|older|above)|upwards|plus|up(?!\p{L})|\+|in su|in poi|compiuti|minimo|e oltre)/iu,
);
/** "Eight.", "Otto anni": the age is the whole answer. */
function isWhole(before: string, behind: string): boolean {
  return before.trim() === "" && /^(?: (?:years?|anni|years old))?[\s.!,]*$/iu.test(behind);
}
const otherUnit = latin(
  /^\s*(?:[€£$%]|(?:euro|pounds?|quid|kg|kilos?|chili|cm|metr\p{L}+|foot|feet|children|kids|people|bambini|persone|minut\p{L}+|hours?|ore|days?|giorni|weeks?|settiman\p{L}+|months?|mesi|o['’]?clock|am|pm)(?!\p{L}))/iu,
);
