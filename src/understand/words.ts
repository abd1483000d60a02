import { hashText } from "../hash-text.js";
import type { LexicalReader } from "./acts/lexical.js";
import type { WordClasses, WordClassesOf } from "./classes/word-classes.js";
import type { PhraseSymbol } from "./phrases/matcher.js";
import type { Token, TokenKind } from "./text/tokens.js";

/** All that is known of a token by its form alone: found once, then remembered. */
export interface Word extends WordClassesOf, PhraseSymbol {
  readonly form: string;
  readonly kind: TokenKind;
  /** Numbers, addresses and names of people have one hash each: they look alike to the models. */
  readonly hash: number;
  /** What models remember of it, by the place of the model. */
  readonly remembered: (readonly number[] | undefined)[];
}

/** How many words one of the two halves holds: those of most text by far. A word takes about a kilobyte, in each thread. */
const mostRemembered = 2_000;

/** The words of one language that were met lately. */
export class WordTable {
  private recent = new Map<string, Word>();
  private older = new Map<string, Word>();

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
    // A form that is no word may be of several kinds.
    const key = kind === "word" ? form : `${kind} ${form}`;
    const known = this.recent.get(key);
    if (known) return known;
    if (this.recent.size >= mostRemembered) {
      this.older = this.recent;
      this.recent = new Map();
    }
    const word = this.older.get(key) ?? this.lookUp(form, kind);
    this.recent.set(key, word);
    return word;
  }

  private lookUp(form: string, kind: TokenKind): Word {
    const { atoms, anchored } = this.lexical.symbolOf(form, kind);
    const { keys, runs } = this.classes.of(form);
    return {
      form,
      kind,
      hash: hashText(shape(form, kind)),
      atoms,
      anchored,
      keys,
      runs,
      remembered: [undefined, undefined],
    };
  }
}

function shape(form: string, kind: TokenKind): string {
  return kind === "word" || kind === "boundary" || kind === "emoji" ? form : `#${kind}`;
}
