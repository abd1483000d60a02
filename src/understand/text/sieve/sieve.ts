import { latin } from "../latin.js";
import { Automaton } from "./automaton.js";
import { necessaryLiterals } from "./literals.js";

const patterns: RegExp[] = [];
const numbers = new Map<RegExp, number>();
let built: { readonly automaton: Automaton; readonly always: Int32Array; readonly count: number } | undefined;

/**
 * A pattern of which a Sifting tells, without trying it, whether it may match: where none of the words stands that each of its
 * matches holds, it cannot. Most sentences have none, so that dozens of patterns cost one walk over a text.
 */
export function sifted(written: RegExp): RegExp {
  const pattern = latin(written);
  numbers.set(pattern, patterns.length);
  patterns.push(pattern);
  return pattern;
}

/** Which of the sifted patterns may match in a stretch of a text. */
export class Sifting {
  private readonly bits: Int32Array;

  constructor(text: string, start = 0, end = text.length) {
    const { automaton, always } = sieve();
    this.bits = always.slice();
    automaton.walk(text, start, end, this.bits);
  }

  /** @param pattern one that was sifted */
  may(pattern: RegExp): boolean {
    const number = numbers.get(pattern) as number;
    return ((this.bits[number >>> 5] as number) & (1 << (number & 31))) !== 0;
  }
}

/** Built when the first text comes, and anew where patterns have come since. */
function sieve(): NonNullable<typeof built> {
  if (built?.count === patterns.length) return built;
  const words = (patterns.length + 31) >>> 5;
  const always = new Int32Array(words);
  const literals: [string, number][] = [];
  patterns.forEach((pattern, number) => {
    const needed = necessaryLiterals(pattern);
    if (needed) for (const literal of needed) literals.push([literal, number]);
    else always[number >>> 5] = (always[number >>> 5] as number) | (1 << (number & 31));
  });
  built = { automaton: new Automaton(literals, words), always, count: patterns.length };
  return built;
}
