import type { UnderstoodMessage } from "../understood.js";
import { Answer } from "./answer.js";
import { conceptsOf } from "./concepts.js";
import type { Fact } from "./fact.js";
import { figuresOf } from "./figures.js";
import { namedOf } from "./named.js";
import { statementsOf } from "./statements.js";

const remembered = new WeakMap<UnderstoodMessage, readonly Fact[]>();

/** The facts that a message of the company states: figures, yes and no, names, with what they are about. */
export function readFacts(message: UnderstoodMessage): readonly Fact[] {
  let facts = remembered.get(message);
  if (!facts) {
    facts = mayState(message) ? readAnew(message) : [];
    remembered.set(message, facts);
  }
  return facts;
}

function readAnew(message: UnderstoodMessage): Fact[] {
  const answer = new Answer(message);
  return message.sentences
    .filter((sentence) => sentence.mark !== "?")
    .flatMap((sentence) => [
      ...figuresOf(answer, sentence),
      ...statementsOf(answer, sentence),
      ...namedOf(answer, sentence),
    ]);
}

/** Cheap: greetings, thanks and questions state nothing, and most messages are such. */
function mayState(message: UnderstoodMessage): boolean {
  if (message.role !== "agent" && message.role !== "bot") return false;
  if (message.sentences.every((sentence) => sentence.mark === "?")) return false;
  return message.tokens.some((token) => token.kind === "number") || conceptsOf(message).all.length > 0;
}
