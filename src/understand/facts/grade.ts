import type { Sentence } from "../text/sentences.js";
import type { Answer } from "./answer.js";
import type { Fact } from "./fact.js";

/** The class that a thing is in: "è in classe B", "it's rated E", "falls in band C". */
export function gradeOf(answer: Answer, sentence: Sentence): Fact[] {
  const said = answer.message.text.slice(sentence.start, sentence.end);
  const match = graded.exec(said);
  const name = match?.[1];
  if (!match || name === undefined) return [];
  const start = sentence.start + match.index;
  const statement = { kind: "named" as const, low: 0, high: 0, slot: "grade", named: [name], objects: [] };
  return [answer.fact(statement, sentence, { start, end: start + match[0].length })];
}

const graded =
  /(?<!\p{L})(?:(?:è|sono|rientra|risulta|in|of|is|it['’]s|rated|says|falls|was)(?: in| di| a| as)?(?: (?:classe|categoria|fascia|class|category|band|grade|rating))?) ([A-G])(?:\+*)(?![\p{L}\d'’.-]\p{L}|\p{L})/u;
