import type { CompiledLexicons } from "../phrases/lexicon.js";
import { type PhraseHit, PhraseMatcher } from "../phrases/matcher.js";
import type { Sentence } from "../text/sentences.js";
import type { Token } from "../text/tokens.js";

/** A lexicon's phrase found in a message, after all that silences it. */
export interface LexicalHit {
  readonly act: string;
  readonly confidence: number;
  readonly start: number;
  readonly end: number;
  /** See CompiledEntry.key. */
  readonly key: number;
  /** The sentence it stands in, by its place. */
  readonly sentence: number;
}

/** Finds what the lexicons of one language know in a message. */
export class LexicalReader {
  private readonly matcher: PhraseMatcher;

  constructor(private readonly lexicons: CompiledLexicons) {
    this.matcher = new PhraseMatcher(lexicons.phrases, lexicons.groups);
  }

  find(tokens: readonly Token[], sentences: readonly Sentence[]): LexicalHit[] {
    const hits: LexicalHit[] = [];
    sentences.forEach((sentence, place) => {
      const found = this.matcher.find(tokens, [sentence]);
      if (found.length === 0) return;
      const present = new Set(found.map((hit) => hit.phrase));
      for (const hit of found) {
        const entry = this.lexicons.entries[hit.phrase];
        if (!entry || entry.negative) continue;
        if (entry.unless.some((phrase) => present.has(phrase))) continue;
        if (this.isSilenced(hit, entry.act, found)) continue;
        hits.push({
          act: entry.act,
          confidence: entry.confidence,
          start: (tokens[hit.firstToken] as Token).start,
          end: (tokens[hit.endToken - 1] as Token).end,
          key: entry.key,
          sentence: place,
        });
      }
    });
    return hits;
  }

  private isSilenced(hit: PhraseHit, act: string, found: readonly PhraseHit[]): boolean {
    return found.some((other) => {
      const entry = this.lexicons.entries[other.phrase];
      return (
        entry?.negative === true &&
        entry.act === act &&
        other.firstToken < hit.endToken &&
        hit.firstToken < other.endToken
      );
    });
  }
}
