import { hashText } from "../../hash-text.js";
import type { CompiledEntry, CompiledLexicons } from "../phrases/lexicon.js";
import { type PhraseHit, PhraseMatcher, type PhraseSymbol } from "../phrases/matcher.js";
import type { Sentence } from "../text/sentences.js";
import type { Token, TokenKind } from "../text/tokens.js";

/** A lexicon's phrase found in a message, after all that silences it. */
export interface LexicalHit {
  readonly act: string;
  readonly confidence: number;
  readonly start: number;
  readonly end: number;
  /** See CompiledEntry.key. */
  readonly key: number;
  /** The hash of the act's name, by which models know it; 0 for a list of a rule's own, which none was trained with. */
  readonly feature: number;
  /** The sentence it stands in, by its place. */
  readonly sentence: number;
}

/** Finds what the lexicons of one language know in a message. */
export class LexicalReader {
  private readonly matcher: PhraseMatcher;
  /** For each act the phrases that look like it and are not. */
  private readonly features = new Map<string, number>();
  private readonly lookAlikes = new Map<string, number[]>();

  constructor(private readonly lexicons: CompiledLexicons) {
    this.matcher = new PhraseMatcher(lexicons.phrases);
    lexicons.entries.forEach((entry, phrase) => {
      if (entry && !this.features.has(entry.act))
        this.features.set(entry.act, entry.act.includes("/") ? 0 : hashText(entry.act));
      if (!entry?.negative) return;
      const known = this.lookAlikes.get(entry.act);
      if (known) known.push(phrase);
      else this.lookAlikes.set(entry.act, [phrase]);
    });
  }

  /** What `find` needs to know of a token. */
  symbolOf(form: string, kind: TokenKind): PhraseSymbol {
    return this.matcher.symbolOf(form, kind);
  }

  /** @param symbols by token: see symbolOf */
  find(tokens: readonly Token[], symbols: readonly PhraseSymbol[], sentences: readonly Sentence[]): LexicalHit[] {
    const hits: LexicalHit[] = [];
    for (let place = 0; place < sentences.length; place += 1) {
      const found = this.matcher.find(tokens, symbols, sentences[place] as Sentence);
      if (found.length > 0) this.addHits(found, tokens, place, hits);
    }
    return hits;
  }

  private addHits(found: readonly PhraseHit[], tokens: readonly Token[], place: number, hits: LexicalHit[]): void {
    const silenced = new Map<string, readonly PhraseHit[]>();
    const kept = found.filter((hit) => {
      const entry = this.lexicons.entries[hit.phrase] as CompiledEntry;
      if (entry.unless.some((phrase) => this.matcher.stands(phrase))) return false;
      let overlapping = silenced.get(entry.act);
      if (!overlapping) {
        overlapping = (this.lookAlikes.get(entry.act) ?? []).flatMap((phrase) => this.matcher.spans(phrase));
        silenced.set(entry.act, overlapping);
      }
      return !overlapping.some((other) => other.firstToken < hit.endToken && hit.firstToken < other.endToken);
    });
    kept.sort((a, b) => a.firstToken - b.firstToken || a.endToken - b.endToken || a.phrase - b.phrase);
    for (const hit of kept) {
      const entry = this.lexicons.entries[hit.phrase] as CompiledEntry;
      hits.push({
        act: entry.act,
        confidence: entry.confidence,
        start: (tokens[hit.firstToken] as Token).start,
        end: (tokens[hit.endToken - 1] as Token).end,
        key: entry.key,
        feature: this.features.get(entry.act) as number,
        sentence: place,
      });
    }
  }
}
