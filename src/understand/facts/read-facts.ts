import { perText, type SaidText } from "../per-text.js";
import type { Sentence } from "../text/sentences.js";
import type { UnderstoodMessage } from "../understood.js";
import { numberAt } from "../values/number-words.js";
import { Answer } from "./answer.js";
import { conceptsOf } from "./concepts.js";
import type { Fact } from "./fact.js";
import { figuresOf } from "./figures.js";
import { mayStateFact } from "./may-state-fact.js";
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
  const stating = statingSentences(message);
  if (stating.length === 0) return [];
  const answer = new Answer(message);
  return stating.flatMap((sentence) => [
    ...figuresOf(answer, sentence),
    ...statementsOf(answer, sentence),
    ...namedOf(answer, sentence),
  ]);
}

/** The sentences that may state a fact. */
const statingSentences = perText((message) =>
  message.sentences.filter(
    (sentence) => mayStateFact(message, sentence) && (sentence.mark !== "?" || endsInTag(message, sentence)),
  ),
);

/** "La commissione è di venticinque euro, procedo?": a statement that only ends by asking for a yes. */
function endsInTag(message: SaidText, sentence: Sentence): boolean {
  const words = message.tokens
    .slice(sentence.firstToken, sentence.endToken)
    .filter((token) => token.kind !== "boundary");
  if (offerToDo.test(message.text.slice(sentence.start, sentence.end))) return words.length >= 7;
  return (
    words.length >= 7 &&
    tags.test(
      words
        .slice(-4)
        .map((token) => token.form)
        .join(" "),
    )
  );
}

/** What is asked behind the last comma: "… are £4 each, shall I do it?" */
const offerToDo =
  /,\s*(?:shall i|shall we|should i|do you want me to|would you like me to|want me to|is that|(?:lo|la|li|le) (?:faccio|facciamo|cambio|prenoto|ordino)|vuole che|vuoi che|che faccio|faccio)\b[^,]{0,40}$/i;

const tags =
  /(?:^| )(?:procedo|procediamo|confermo|va bene|ok|okay|giusto|d accordo|che dice|le va|ti va|right|alright|is that ok|is that alright|shall i|shall i go ahead|go ahead|isnt it|yeah)$/;

const statesAnything = perText((message) => {
  if (conceptsOf(message).all.length > 0) return true;
  const { tokens, language } = message;
  return tokens.some((_, index) => numberAt(tokens, index, tokens.length, language) !== undefined);
});

/** Cheap: greetings, thanks and questions state nothing, and most messages are such. */
function mayState(message: UnderstoodMessage): boolean {
  return (message.role === "agent" || message.role === "bot") && statesAnything(message);
}
