import { both, type Said, say, UserError } from "../../said.js";

/**
 * The phrase language of the lexicons. A phrase is words as people say them, and:
 *
 *     mi (dispiace|spiace)     alternatives
 *     [molto] dispiaciut*      an optional part; a word's beginning
 *     non ... possibile        a gap of up to three words inside the sentence; ...6 of up to six
 *     _                        exactly one word
 *     ^ scusi ? $              the sentence's beginning, its question mark, its end
 *     # giorni                 a number
 *     @url @email @emoji @placeholder @mention @number    tokens of that kind
 *     @negation                any entry of a set that a lexicon defines
 *     {potere}                 any form of a verb
 *
 * Case, accents, apostrophes and curly quotes do not matter.
 */
export type Phrase =
  | { readonly type: "atom"; readonly atom: Atom }
  | { readonly type: "sequence"; readonly parts: readonly Phrase[] }
  | { readonly type: "choice"; readonly options: readonly Phrase[] }
  | { readonly type: "optional"; readonly part: Phrase }
  | { readonly type: "gap"; readonly most: number };

/** What one token is tested for. */
export type Atom =
  | { readonly test: "form"; readonly form: string }
  | { readonly test: "prefix"; readonly prefix: string }
  | { readonly test: "kind"; readonly kind: string }
  /** Any of the words of a group, by its number. */
  | { readonly test: "group"; readonly group: number }
  | { readonly test: "mark"; readonly mark: string }
  | { readonly test: "any" }
  | { readonly test: "start" }
  | { readonly test: "end" };

/** Names that a phrase refers to: sets of phrases, and the forms of verbs. */
export interface PhraseNames {
  /** The phrases of a set; undefined where there is none of that name. */
  set(name: string): readonly string[] | undefined;
  /** All forms of a verb; undefined where the verb is unknown. */
  verb(lemma: string): readonly string[] | undefined;
}

/** A phrase that cannot be read: what was expected, and where in the phrase. */
export class PhraseSyntaxError extends UserError {
  override name = "PhraseSyntaxError";
  constructor(
    fault: Said,
    readonly phrase: string,
    readonly offset: number,
  ) {
    const place = both(
      `(in the phrase "${phrase}", character ${offset + 1})`,
      `(nella frase "${phrase}", carattere ${offset + 1})`,
    );
    super(say`${fault} ${place}`);
  }
}
