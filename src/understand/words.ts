import type { LexicalReader } from "./acts/lexical.js";
import type { WordClasses, WordClassesOf } from "./classes/word-classes.js";
import type { PhraseSymbol } from "./phrases/matcher.js";
import { hashText } from "./text/hash.js";
import type { Token, TokenKind } from "./text/tokens.js";

/** All that is known of a token by its form alone: found once, then remembered. */
export interface Word extends WordClassesOf, PhraseSymbol {
  readonly form: string;
  readonly kind: TokenKind;
  /** Numbers, addresses and names of people have one hash each: they look alike to the models. */
  readonly hash: number;
  /** What models remember of it, by the place of the model. */
  readonly remembered: (Float64Array | undefined)[];
}

const mostRemembered = 40_000;

/** The words of one language that were met lately. */
export class WordTable {
  private readonly words = new Map<string, Word>();
  /** Tokens that are no words: the same form may be of several kinds. */
  private readonly others = new Map<string, Word>();

  constructor(
    private readonly lexical: LexicalReader,
    private readonly classes: WordClasses,
  ) {}

  /** The words of tokens, one for each. */
  of(tokens: readonly Token[]): Word[] {
    const words = new Array<Word>(tokens.length);
    for (let index = 0; index < tokens.length; index += 1) words[index] = this.word(tokens[index] as Token);
    return words;
  }

  private word({ form, kind }: Token): Word {
    const known = kind === "word" ? this.words : this.others;
    const key = kind === "word" ? form : `${kind} ${form}`;
    let word = known.get(key);
    if (!word) {
      word = {
        form,
        kind,
        hash: hashText(shape(form, kind)),
        ...this.lexical.symbolOf(form, kind),
        ...this.classes.of(form),
        remembered: [undefined, undefined],
      };
      if (known.size >= mostRemembered) known.clear();
      known.set(key, word);
    }
    return word;
  }
}

function shape(form: string, kind: TokenKind): string {
  return kind === "word" || kind === "boundary" || kind === "emoji" ? form : `#${kind}`;
}
