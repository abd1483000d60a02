import type { Sentence } from "../text/sentences.js";
import type { Token } from "../text/tokens.js";
import { AtomList, type Network, NetworkBuilder } from "./network.js";
import { segmentsOf } from "./segments.js";
import { Symbols } from "./symbols.js";
import type { Atom, Phrase } from "./syntax.js";

/** A phrase found in a message: which, and over which tokens (the end is behind the last). */
export interface PhraseHit {
  readonly phrase: number;
  readonly firstToken: number;
  readonly endToken: number;
}

/** States that lead on, and parts that are complete. */
interface Reached {
  readonly open: readonly number[];
  readonly complete: readonly number[];
}

/**
 * Finds all phrases of a language in one walk over a message's tokens, however many phrases there are: one automaton, all of
 * whose open states are carried from token to token at once. Only a phrase that was found is looked at a second time, to
 * see where it begins. Nothing backtracks: the time is linear in the text.
 */
export class PhraseMatcher {
  /** All phrases: walked, one phrase at a time, only where its parts were found. */
  private readonly network: Network;
  /** The parts of phrases between their gaps: what the automaton is made of. */
  private readonly parts: Network;
  private readonly symbols: Symbols;
  /** For each phrase its parts; for each part the phrases that are looked at when it is found. */
  private readonly partsOf: (readonly number[])[] = [];
  private readonly phrasesAt: number[][] = [];
  /** For each state of the parts: the states reached from it without a token that lead on, and the parts complete there. */
  private readonly onward: (Reached | undefined)[] = [];
  /** What each symbol reaches from the beginnings of the parts. */
  private readonly begun = new Map<number, Reached>();
  /** Where each atom leads from the beginnings of the parts. */
  private readonly openings: ReadonlyMap<number, readonly number[]>;
  private readonly seen: Int32Array;
  private generation = 0;

  /**
   * @param phrases a hit names a phrase by its place in this list
   * @param groups the words of each group that phrases name
   */
  constructor(phrases: readonly Phrase[], groups: readonly (readonly Atom[])[]) {
    const atoms = new AtomList();
    const whole = new NetworkBuilder(atoms);
    const parts = new NetworkBuilder(atoms);
    const known = new Map<string, number>();
    for (const phrase of phrases) {
      whole.add(phrase);
      this.partsOf.push([...new Set(segmentsOf(phrase).map((segment) => partOf(segment, parts, known)))]);
    }
    this.phrasesAt = rarestFirst(this.partsOf, known.size);
    this.network = whole.build();
    this.parts = parts.build();
    this.symbols = new Symbols(atoms.list, groups);
    this.openings = openingsOf(this.parts);
    this.seen = new Int32Array(this.parts.moves.length);
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

  /** The phrases all of whose parts stand among the symbols. */
  private phrasesIn(symbols: readonly number[]): number[] {
    const found = this.partsIn(symbols);
    const phrases: number[] = [];
    for (const part of found) {
      for (const phrase of this.phrasesAt[part] as readonly number[]) {
        if ((this.partsOf[phrase] as readonly number[]).every((one) => found.has(one))) phrases.push(phrase);
      }
    }
    return phrases;
  }

  private partsIn(symbols: readonly number[]): Set<number> {
    const found = new Set<number>();
    let open: number[] = [];
    for (const symbol of symbols) {
      const begun = this.begin(symbol);
      const next: number[] = [];
      this.generation += 1;
      this.enter(begun, next, found);
      const satisfied = this.symbols.satisfied[symbol] as Set<number>;
      for (const state of open) {
        const moves = this.parts.moves[state] as readonly number[];
        for (let index = 0; index < moves.length; index += 2) {
          if (satisfied.has(moves[index] as number))
            this.enter(this.reachedFrom(moves[index + 1] as number), next, found);
        }
      }
      open = next;
    }
    return found;
  }

  private enter(reached: Reached, next: number[], found: Set<number>): void {
    for (const part of reached.complete) found.add(part);
    for (const state of reached.open) {
      if (this.seen[state] === this.generation) continue;
      this.seen[state] = this.generation;
      next.push(state);
    }
  }

  private begin(symbol: number): Reached {
    let reached = this.begun.get(symbol);
    if (!reached) {
      const atoms = this.symbols.satisfied[symbol] as Set<number>;
      const states = [...atoms].flatMap((atom) => this.openings.get(atom) ?? []);
      reached = this.split(close(this.parts, states));
      this.begun.set(symbol, reached);
    }
    return reached;
  }

  private reachedFrom(state: number): Reached {
    let reached = this.onward[state];
    if (!reached) {
      reached = this.split(close(this.parts, [state]));
      this.onward[state] = reached;
    }
    return reached;
  }

  private split(states: Int32Array): Reached {
    const all = [...states];
    return {
      open: all.filter((state) => (this.parts.moves[state] as readonly number[]).length > 0),
      complete: all.map((state) => this.parts.accepts[state] as number).filter((part) => part >= 0),
    };
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

function openingsOf(network: Network): Map<number, number[]> {
  const openings = new Map<number, number[]>();
  for (const state of close(network, network.starts)) {
    const moves = network.moves[state] as readonly number[];
    for (let index = 0; index < moves.length; index += 2) {
      const targets = openings.get(moves[index] as number);
      if (targets) targets.push(moves[index + 1] as number);
      else openings.set(moves[index] as number, [moves[index + 1] as number]);
    }
  }
  return openings;
}

/** The number of a part; equal parts of different phrases are one. */
function partOf(segment: Phrase, parts: NetworkBuilder, known: Map<string, number>): number {
  const key = JSON.stringify(segment);
  let part = known.get(key);
  if (part === undefined) {
    part = parts.add(segment);
    known.set(key, part);
  }
  return part;
}

/** For each part the phrases of which it is the part that fewest others share: those are looked at when it is found. */
function rarestFirst(partsOf: readonly (readonly number[])[], count: number): number[][] {
  const shared = new Int32Array(count);
  for (const part of partsOf.flat()) shared[part] = (shared[part] as number) + 1;
  const phrasesAt: number[][] = Array.from({ length: count }, () => []);
  partsOf.forEach((parts, phrase) => {
    const rarest = [...parts].sort((a, b) => (shared[a] as number) - (shared[b] as number))[0];
    if (rarest !== undefined) (phrasesAt[rarest] as number[]).push(phrase);
  });
  return phrasesAt;
}
