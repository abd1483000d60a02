import type { CompiledLexicons, LexiconFile } from "../phrases/lexicon.js";
import type { PhraseSymbol } from "../phrases/matcher.js";
import type { Sentence } from "../text/sentences.js";
import type { Token } from "../text/tokens.js";
import { type LexicalHit, LexicalReader } from "./lexical.js";

/** Phrases beside the built-in lexicons: a company's own, or those that a user's rule looks for. */
export interface HousePhrases {
  readonly language: string;
  /** The act that they do, or "rule/name" for what a rule looks for itself. */
  readonly act: string;
  /** Phrases that do it; and, as `not`, phrases after which it is not done, whatever else says so. */
  readonly content: LexiconFile;
  /** Where they stand, for messages. */
  readonly file: string;
}

/** Stands before the name of an act whose phrases take it away. */
export const takesAway = "-";

/** What a message holds of a house's phrases. */
export interface HouseHits {
  readonly done: readonly LexicalHit[];
  /** By act, the sentences in which it is not done. */
  readonly undone: ReadonlyMap<string, readonly Sentence[]>;
}

const mostRemembered = 20_000;

/** Finds a house's phrases. They are kept apart from the built-in ones, which the models were trained with. */
export class HouseReader {
  private readonly lexical: LexicalReader;
  private readonly symbols = new Map<string, PhraseSymbol>();

  constructor(lexicons: CompiledLexicons) {
    this.lexical = new LexicalReader(lexicons);
  }

  find(tokens: readonly Token[], sentences: readonly Sentence[]): HouseHits {
    const done: LexicalHit[] = [];
    const undone = new Map<string, Sentence[]>();
    for (const hit of this.lexical.find(
      tokens,
      tokens.map((token) => this.symbolOf(token)),
      sentences,
    )) {
      if (!hit.act.startsWith(takesAway)) done.push(hit);
      else {
        const act = hit.act.slice(takesAway.length);
        undone.set(act, [...(undone.get(act) ?? []), sentences[hit.sentence] as Sentence]);
      }
    }
    return { done, undone };
  }

  private symbolOf({ form, kind }: Token): PhraseSymbol {
    const key = `${kind} ${form}`;
    let symbol = this.symbols.get(key);
    if (!symbol) {
      if (this.symbols.size > mostRemembered) this.symbols.clear();
      symbol = this.lexical.symbolOf(form, kind);
      this.symbols.set(key, symbol);
    }
    return symbol;
  }
}
