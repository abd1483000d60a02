import { type Vote, voteOf } from "../language/vote.js";
import { type Sentence, splitSentences } from "./sentences.js";
import { spokenTokens } from "./spoken.js";
import type { Token } from "./tokens.js";

/** A text with what its letters alone tell of it: messages that say the same share it. */
export class SpokenText {
  /** The words that the writer says now: what is quoted or signed is left out. */
  readonly tokens: readonly Token[];
  private sentenceList: readonly Sentence[] | undefined;
  private votes: Vote | undefined;
  private readonly readings: TextIn[] = [];

  constructor(readonly text: string) {
    this.tokens = spokenTokens(text);
  }

  get sentences(): readonly Sentence[] {
    this.sentenceList ??= splitSentences(this.tokens);
    return this.sentenceList;
  }

  /** How its function words vote for languages. */
  get vote(): Vote {
    this.votes ??= voteOf(this.tokens);
    return this.votes;
  }

  /** The text, read in a language. */
  in(language: string): TextIn {
    for (const reading of this.readings) if (reading.language === language) return reading;
    const reading = new TextIn(this, language);
    this.readings.push(reading);
    return reading;
  }
}

let keys = 0;

/** Another key for what is computed of texts: see TextIn.remember. */
export function newTextKey(): number {
  keys += 1;
  return keys - 1;
}

const nothing = Symbol("nothing");

/** A text read in a language, with what was found out about it. */
export class TextIn {
  /** By key. */
  private readonly known: unknown[] = [];

  constructor(
    readonly spoken: SpokenText,
    readonly language: string,
  ) {}

  /**
   * What was computed of the text before, else what is computed now.
   * @param key stands for the computation (see newTextKey): the same key, the same answer
   */
  remember<Result>(key: number, compute: () => Result): Result {
    const known = this.known[key];
    if (known !== undefined) return (known === nothing ? undefined : known) as Result;
    const result = compute();
    this.known[key] = result === undefined ? nothing : result;
    return result;
  }
}
