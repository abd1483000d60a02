import type { Sentence } from "../text/sentences.js";
import type { Token } from "../text/tokens.js";
import { AtomList, type Network, NetworkBuilder } from "./network.js";
import { segmentsOf } from "./segments.js";
import { Symbols } from "./symbols.js";
import type { Phrase } from "./syntax.js";

/** A phrase found in a message: which, and over which tokens (the end is behind the last). */
export interface PhraseHit {
  readonly phrase: number;
  readonly firstToken: number;
  readonly endToken: number;
}

interface State {
  readonly members: Int32Array;
  readonly accepted: readonly number[];
  readonly next: Map<number, number>;
}

const mostStates = 20_000;

/**
 * Finds all phrases of a language in one walk over a message's tokens, however many phrases there are: a deterministic
 * automaton made from the network as the text asks for it (and thrown away when it grows past its bound). Only a phrase
 * that was found is looked at a second time, to see where it begins. Nothing backtracks: the time is linear in the text.
 */
export class PhraseMatcher {
  /** All phrases: walked, one phrase at a time, only where its parts were found. */
  private readonly network: Network;
  /** The parts of phrases between their gaps: what the automaton is made of. */
  private readonly parts: Network;
  private readonly symbols: Symbols;
  /** For each part the phrases it belongs to; for each phrase how many parts it has. */
  private readonly phrasesOf: number[][] = [];
  private readonly partCounts: number[] = [];
  private states: State[] = [];
  private stateIds = new Map<string, number>();
  private readonly searchStart: Int32Array;
  private readonly begun = new Map<number, readonly number[]>();

  /** @param phrases a hit names a phrase by its place in this list */
  constructor(phrases: readonly Phrase[]) {
    const atoms = new AtomList();
    const whole = new NetworkBuilder(atoms);
    const parts = new NetworkBuilder(atoms);
    const known = new Map<string, number>();
    phrases.forEach((phrase, number) => {
      whole.add(phrase);
      const segments = new Set(segmentsOf(phrase).map((segment) => this.partOf(segment, parts, known)));
      this.partCounts.push(segments.size);
      for (const segment of segments) (this.phrasesOf[segment] as number[]).push(number);
    });
    this.network = whole.build();
    this.parts = parts.build();
    this.symbols = new Symbols(atoms.list);
    this.searchStart = close(this.parts, this.parts.starts);
    this.reset();
  }

  /** All phrases in the sentences, in the order of their beginning; of one phrase the leftmost longest, never overlapping. */
  find(tokens: readonly Token[], sentences: readonly Sentence[]): PhraseHit[] {
    const hits: PhraseHit[] = [];
    for (const sentence of sentences) this.findIn(tokens, sentence, hits);
    return hits.sort((a, b) => a.firstToken - b.firstToken || a.endToken - b.endToken || a.phrase - b.phrase);
  }

  private findIn(tokens: readonly Token[], sentence: Sentence, hits: PhraseHit[]): void {
    const { symbols, places } = this.symbolsOf(tokens, sentence);
    for (const phrase of this.phrasesIn(symbols)) {
      for (const [from, to] of this.spansOf(phrase, symbols)) {
        const firstToken = places[from] as number;
        const endToken = Math.min(sentence.endToken, (places[to - 1] as number) + 1);
        if (firstToken < endToken) hits.push({ phrase, firstToken, endToken });
      }
    }
  }

  /** The sentence as symbols (its beginning, its tokens, its mark where phrases can name it, its end) and the token that each stands at. */
  private symbolsOf(tokens: readonly Token[], sentence: Sentence): { symbols: number[]; places: number[] } {
    const symbols = [this.symbols.start];
    const places = [sentence.firstToken];
    for (let index = sentence.firstToken; index < sentence.endToken; index += 1) {
      const token = tokens[index] as Token;
      if (token.kind === "boundary") continue;
      symbols.push(this.symbols.of(token));
      places.push(index);
    }
    if (sentence.mark === "?" || sentence.mark === "!") {
      symbols.push(this.symbols.ofMark(sentence.mark));
      places.push(sentence.endToken - 1);
    }
    symbols.push(this.symbols.end);
    places.push(sentence.endToken - 1);
    return { symbols, places };
  }

  private partOf(segment: Phrase, parts: NetworkBuilder, known: Map<string, number>): number {
    const key = JSON.stringify(segment);
    let part = known.get(key);
    if (part === undefined) {
      part = parts.add(segment);
      known.set(key, part);
      this.phrasesOf.push([]);
    }
    return part;
  }

  /** The phrases all of whose parts stand among the symbols. */
  private phrasesIn(symbols: readonly number[]): number[] {
    const parts = this.partsIn(symbols);
    const counts = new Map<number, number>();
    const found: number[] = [];
    for (const part of parts) {
      for (const phrase of this.phrasesOf[part] as readonly number[]) {
        const count = (counts.get(phrase) ?? 0) + 1;
        counts.set(phrase, count);
        if (count === this.partCounts[phrase]) found.push(phrase);
      }
    }
    return found;
  }

  private partsIn(symbols: readonly number[]): Set<number> {
    const found = new Set<number>();
    let state = 0;
    for (const symbol of symbols) {
      let next = (this.states[state] as State).next.get(symbol);
      if (next === undefined) next = this.step(state, symbol);
      state = next;
      for (const part of (this.states[state] as State).accepted) found.add(part);
    }
    return found;
  }

  private step(from: number, symbol: number): number {
    if (this.states.length > mostStates) {
      const members = (this.states[from] as State).members;
      this.reset();
      from = this.intern(members);
    }
    const reached = this.advance((this.states[from] as State).members, symbol);
    const next = this.intern(close(this.parts, [...reached, ...this.begin(symbol)]));
    (this.states[from] as State).next.set(symbol, next);
    return next;
  }

  /** What a symbol reaches from the beginnings of the phrases; the beginnings themselves are in no state, for they are in all. */
  private begin(symbol: number): readonly number[] {
    let reached = this.begun.get(symbol);
    if (!reached) {
      reached = this.advance(this.searchStart, symbol);
      this.begun.set(symbol, reached);
    }
    return reached;
  }

  private advance(members: Int32Array, symbol: number): number[] {
    const satisfied = this.symbols.satisfied[symbol] as Set<number>;
    const reached: number[] = [];
    for (const member of members) {
      const moves = this.parts.moves[member] as readonly number[];
      for (let index = 0; index < moves.length; index += 2) {
        if (satisfied.has(moves[index] as number)) reached.push(moves[index + 1] as number);
      }
    }
    return reached;
  }

  private intern(members: Int32Array): number {
    const key = members.join(",");
    let id = this.stateIds.get(key);
    if (id === undefined) {
      id = this.states.length;
      const accepted = [...members].map((member) => this.parts.accepts[member] as number).filter((part) => part >= 0);
      this.states.push({ members, accepted, next: new Map() });
      this.stateIds.set(key, id);
    }
    return id;
  }

  private reset(): void {
    this.states = [];
    this.stateIds = new Map();
    this.intern(new Int32Array(0));
  }

  /** Where one phrase stands among the symbols: for each beginning the longest, then the leftmost that do not overlap. */
  private spansOf(phrase: number, symbols: readonly number[]): [number, number][] {
    const start = close(this.network, [this.network.starts[phrase] as number]);
    let threads = new Map<number, number>();
    const longest = new Map<number, number>();
    symbols.forEach((symbol, index) => {
      const satisfied = this.symbols.satisfied[symbol] as Set<number>;
      const next = new Map<number, number>();
      for (const state of start) if (!threads.has(state)) threads.set(state, index);
      for (const [state, begin] of threads) {
        const moves = this.network.moves[state] as readonly number[];
        for (let move = 0; move < moves.length; move += 2) {
          if (satisfied.has(moves[move] as number)) this.reach(next, moves[move + 1] as number, begin);
        }
      }
      threads = next;
      for (const [state, begin] of threads) {
        if (this.network.accepts[state] === phrase) longest.set(begin, index + 1);
      }
    });
    const spans: [number, number][] = [];
    for (const [from, to] of [...longest].sort((a, b) => a[0] - b[0])) {
      const last = spans[spans.length - 1];
      if (!last || from >= last[1]) spans.push([from, to]);
    }
    return spans;
  }

  private reach(threads: Map<number, number>, state: number, begin: number): void {
    const stack = [state];
    for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
      const known = threads.get(one);
      if (known !== undefined && known <= begin) continue;
      threads.set(one, begin);
      stack.push(...(this.network.jumps[one] as readonly number[]));
    }
  }
}

/** The states that are reached from some without a token, sorted, each once. */
function close(network: Network, states: readonly number[]): Int32Array {
  const seen = new Set<number>(states);
  const stack = [...seen];
  for (let state = stack.pop(); state !== undefined; state = stack.pop()) {
    for (const target of network.jumps[state] as readonly number[]) {
      if (!seen.has(target)) {
        seen.add(target);
        stack.push(target);
      }
    }
  }
  return Int32Array.from(seen).sort();
}
