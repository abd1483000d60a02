import type { UnderstoodMessage } from "../understood.js";
import type { Answer } from "./answer.js";
import { contentStems } from "./nouns.js";

/** Stems and topics of what a question asks the need of: behind "do I need", "mi serve". */
export function thingsNeeded(answer: Answer, question: UnderstoodMessage): string[] {
  return [
    ...thingNeeded(question),
    ...(answer.questionConcepts?.names("topic-", spanNeeded(question)) ?? []).map((topic) => `topic-${topic}`),
  ];
}

/** The tokens behind "do I need", "mi serve", up to what it is needed for. */
function tokensNeeded({ tokens }: UnderstoodMessage): [first: number, end: number] {
  const cue = tokens.findIndex((token) => needing.test(token.form));
  if (cue < 0) return [0, tokens.length];
  const rest = tokens.slice(cue + 1);
  const stop = rest.findIndex((token, place) => place > 0 && (whatFor.test(token.form) || token.kind === "boundary"));
  return [cue + 1, stop < 0 ? tokens.length : cue + 1 + stop];
}

function thingNeeded(question: UnderstoodMessage): string[] {
  const [first, end] = tokensNeeded(question);
  const things = contentStems(question.tokens, first, end, question.language);
  return things.length > 0 ? things : contentStems(question.tokens, 0, question.tokens.length, question.language);
}

function spanNeeded(question: UnderstoodMessage): { start: number; end: number } {
  const [first, end] = tokensNeeded(question);
  const { tokens } = question;
  return { start: tokens[first]?.start ?? 0, end: tokens[Math.max(first, end - 1)]?.end ?? question.text.length };
}

const needing =
  /^(?:need|needs|serve|servono|occorre|occorrono|devo|dobbiamo|deve|devono|bisogna|have|has|required|vuole|vogliono)$/;
const whatFor = /^(?:for|per|at|when|if|se|quando|on|before|prima|in|ad|al|alla)$/;
