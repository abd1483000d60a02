import { hashText } from "../../hash-text.js";
import type { CompiledEntries, CompiledLexicons } from "../phrases/lexicon.js";
import { type PhraseHit, PhraseMatcher, type PhraseSymbol } from "../phrases/matcher.js";
import { asPropertyName } from "../text/property-name.js";
import type { Sentence } from "../text/sentences.js";
import type { Token, TokenKind } from "../text/tokens.js";

/** A lexicon's phrase found in a message, after all that silences it. */
export interface LexicalHit {
  readonly act: string;
  readonly confidence: number;
  readonly start: number;
  readonly end: number;
  /** See CompiledEntries.keys. */
  readonly key: number;
  /** The hash of the act's name, by which models know it; 0 for a list of a rule's own, which none was trained with. */
  readonly feature: number;
  /** The sentence it stands in, by its place. */
  readonly sentence: number;
}

/** What phrases of an act share. */
interface KnownAct {
  /** The same string as everywhere else: names are compared for each message and list. */
  readonly name: string;
  readonly feature: number;
}

function knownAct(name: string): KnownAct {
  return { name: asPropertyName(name), feature: name.includes("/") ? 0 : hashText(name) };
}

/** Finds what the lexicons of one language know in a message. */
export class LexicalReader {
  private readonly matcher: PhraseMatcher;
  private readonly entries: CompiledEntries;
  /** By their places in CompiledEntries.acts. */
  private readonly acts: readonly KnownAct[];

  constructor({ phrases, entries }: CompiledLexicons) {
    this.matcher = new PhraseMatcher(phrases);
    this.entries = entries;
    this.acts = entries.acts.map(knownAct);
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

  private addHits(found: PhraseHit[], tokens: readonly Token[], place: number, hits: LexicalHit[]): void {
    const { actOf, confidences, confidenceOf, keys } = this.entries;
    let kept = 0;
    for (let index = 0; index < found.length; index += 1) {
      const hit = found[index] as PhraseHit;
      if (this.isSilenced(hit)) continue;
      found[kept] = hit;
      kept += 1;
    }
    found.length = kept;
    if (kept > 1) found.sort(inText);
    for (let index = 0; index < kept; index += 1) {
      const hit = found[index] as PhraseHit;
      const { name, feature } = this.acts[actOf[hit.phrase] as number] as KnownAct;
      hits.push({
        act: name,
        confidence: confidences[confidenceOf[hit.phrase] as number] as number,
        start: (tokens[hit.firstToken] as Token).start,
        end: (tokens[hit.endToken - 1] as Token).end,
        key: keys[hit.phrase] as number,
        feature,
        sentence: place,
      });
    }
  }

  /** Whether what stands in the sentence says that the phrase means something else. */
  private isSilenced(hit: PhraseHit): boolean {
    const { actOf, lookAlikes, unless } = this.entries;
    const end = unless.offsets[hit.phrase + 1] as number;
    for (let place = unless.offsets[hit.phrase] as number; place < end; place += 1)
      if (this.matcher.stands(unless.items[place] as number)) return true;
    const act = actOf[hit.phrase] as number;
    const last = lookAlikes.offsets[act + 1] as number;
    for (let place = lookAlikes.offsets[act] as number; place < last; place += 1) {
      const others = this.matcher.spans(lookAlikes.items[place] as number);
      for (const other of others) if (other.firstToken < hit.endToken && hit.firstToken < other.endToken) return true;
    }
    return false;
  }
}

function inText(a: PhraseHit, b: PhraseHit): number {
  return a.firstToken - b.firstToken || a.endToken - b.endToken || a.phrase - b.phrase;
}
