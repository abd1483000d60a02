import { memoized } from "../../memoized.js";
import { perText } from "../per-text.js";
import { placeFrom } from "../text/in-order.js";
import { asPropertyName } from "../text/property-name.js";
import type { Span } from "../understood.js";

const vocabulary = "inconsistent-answer/";

/** A phrase of the vocabulary of rules/inconsistent-answer, where it stands in a message. */
export interface Concept extends Span {
  readonly name: string;
}

/** The concepts of a message. */
export const conceptsOf = perText(
  (message) =>
    new Concepts(
      message.phrasesUnder(vocabulary).map(({ name, start, end }) => ({ name: shortName(name), start, end })),
    ),
);

/** The name without the vocabulary's: always the same string, which is compared at once. */
const shortName = memoized((name) => asPropertyName(name.slice(vocabulary.length)));

/** Where the concepts of a message stand. */
export class Concepts {
  /** By where they begin. */
  readonly all: readonly Concept[];
  private readonly longest: number;
  /** Those that touch the stretch that was asked about last: one sentence is asked about dozens of times. */
  private lastSpan: Span | undefined;
  private lastTouching: readonly Concept[] = [];
  private readonly firstOf = new Map<string, number>();
  private readonly everywhereUnder = new Map<string, readonly string[]>();

  constructor(all: readonly Concept[]) {
    this.all = [...all].sort((a, b) => a.start - b.start);
    this.longest = all.reduce((most, one) => Math.max(most, one.end - one.start), 0);
  }

  /** The concepts that may touch a stretch: looked up, so that a long message does not look at all of them for each sentence. */
  near({ start, end }: Span): readonly Concept[] {
    return this.all.slice(this.firstFrom(start - this.longest), this.firstFrom(end));
  }

  /** The place of the first concept that begins at an offset or behind it. */
  private firstFrom(offset: number): number {
    return placeFrom(this.all, offset);
  }

  /** The concepts that touch a stretch. */
  touching(span: Span): readonly Concept[] {
    if (span === this.lastSpan) return this.lastTouching;
    const { all } = this;
    let found = nothing;
    for (let place = this.firstFrom(span.start - this.longest); place < all.length; place += 1) {
      const one = all[place] as Concept;
      if (one.start >= span.end) break;
      if (one.end <= span.start) continue;
      if (found === nothing) found = [];
      found.push(one);
    }
    this.lastSpan = span;
    this.lastTouching = found;
    return found;
  }

  /** The concepts that touch a stretch, of one name. */
  of(name: string, span: Span): readonly Concept[] {
    let found = nothing;
    for (const one of this.touching(span)) {
      if (one.name !== name) continue;
      if (found === nothing) found = [];
      found.push(one);
    }
    return found;
  }

  has(name: string, span: Span): boolean {
    for (const one of this.touching(span)) if (one.name === name) return true;
    return false;
  }

  /** Where the first concept of a name begins; behind everything where there is none. */
  begins(name: string): number {
    let first = this.firstOf.get(name);
    if (first === undefined) {
      first = this.all.find((one) => one.name === name)?.start ?? Number.POSITIVE_INFINITY;
      this.firstOf.set(name, first);
    }
    return first;
  }

  /** Names without their prefix of the concepts inside or across a stretch, each once, sorted. */
  names(prefix: string, span: Span, but?: (one: Concept) => boolean): string[] {
    return namesUnder(prefix, this.touching(span), but);
  }

  everywhere(prefix: string): readonly string[] {
    let names = this.everywhereUnder.get(prefix);
    if (!names) {
      names = namesUnder(prefix, this.all);
      this.everywhereUnder.set(prefix, names);
    }
    return names;
  }
}

/** To be told from a list that is being filled by its identity. */
const nothing: Concept[] = [];

function namesUnder(prefix: string, concepts: readonly Concept[], but?: (one: Concept) => boolean): string[] {
  const names: string[] = [];
  for (const one of concepts) {
    if (!one.name.startsWith(prefix) || but?.(one)) continue;
    const name = prefix === "" ? one.name : behind(one.name, prefix);
    if (!names.includes(name)) names.push(name);
  }
  return names.length > 1 ? names.sort() : names;
}

const known = new Map<string, Map<string, string>>();

/** The rest of a name: always the same string. */
function behind(name: string, prefix: string): string {
  let under = known.get(prefix);
  if (!under) {
    under = new Map();
    known.set(prefix, under);
  }
  let rest = under.get(name);
  if (rest === undefined) {
    rest = asPropertyName(name.slice(prefix.length));
    under.set(name, rest);
  }
  return rest;
}

/** Whether two stretches share a character. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
