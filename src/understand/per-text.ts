import type { Sentence } from "./text/sentences.js";
import { newTextKey, type TextIn } from "./text/spoken-text.js";
import type { Token } from "./text/tokens.js";
import type { NamedSpan, Span } from "./understood.js";

/** What a message's words alone tell, whoever says it, when, and whatever was said before. */
export interface SaidText {
  readonly text: string;
  readonly language: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  phrases(name: string): readonly Span[];
  phrasesUnder(prefix: string): readonly NamedSpan[];
  /** Shared with the messages that say the same in the same language. */
  readonly said: TextIn;
}

/** A function of a message's words alone, computed once for all messages that say the same. */
export function perText<Result>(compute: (message: SaidText) => Result): (message: SaidText) => Result {
  const key = newTextKey();
  return (message) => message.said.remember(key, () => compute(message));
}
