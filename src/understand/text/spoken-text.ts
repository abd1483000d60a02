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
  private readonly byLanguage = new Map<string, TextIn>();

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
    let text = this.byLanguage.get(language);
    if (!text) {
      text = new TextIn(this, language);
      this.byLanguage.set(language, text);
    }
    return text;
  }
}

/** A text read in a language, with what was found out about it. */
export class TextIn {
  private readonly known = new Map<object, unknown>();

  constructor(
    readonly spoken: SpokenText,
    readonly language: string,
  ) {}

  /**
   * What was computed of the text before, else what is computed now.
   * @param key stands for the computation: the same key, the same answer
   */
  remember<Result>(key: object, compute: () => Result): Result {
    let result = this.known.get(key) as Result | undefined;
    if (result === undefined && !this.known.has(key)) {
      result = compute();
      this.known.set(key, result);
    }
    return result as Result;
  }
}
