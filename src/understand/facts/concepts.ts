import { memoized } from "../../memoized.js";
import { perText } from "../per-text.js";
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
    let low = 0;
    let high = this.all.length;
    if (high === 0 || (this.all[0] as Concept).start >= offset) return 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.all[middle] as Concept).start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The concepts that touch a stretch, of one name. */
  of(name: string, span: Span): Concept[] {
    const { all } = this;
    const found: Concept[] = [];
    for (let place = this.firstFrom(span.start - this.longest); place < all.length; place += 1) {
      const one = all[place] as Concept;
      if (one.start >= span.end) break;
      if (one.name === name && one.end > span.start) found.push(one);
    }
    return found;
  }

  has(name: string, span: Span): boolean {
    const { all } = this;
    for (let place = this.firstFrom(span.start - this.longest); place < all.length; place += 1) {
      const one = all[place] as Concept;
      if (one.start >= span.end) return false;
      if (one.name === name && one.end > span.start) return true;
    }
    return false;
  }

  /** Names without their prefix of the concepts inside or across a stretch, each once, sorted. */
  names(prefix: string, span: Span, but?: (one: Concept) => boolean): string[] {
    const { all } = this;
    const names: string[] = [];
    for (let place = this.firstFrom(span.start - this.longest); place < all.length; place += 1) {
      const one = all[place] as Concept;
      if (one.start >= span.end) break;
      if (one.end <= span.start || !one.name.startsWith(prefix) || but?.(one)) continue;
      const name = one.name.slice(prefix.length);
      if (!names.includes(name)) names.push(name);
    }
    return names.sort();
  }

  everywhere(prefix: string): string[] {
    return unique(
      this.all.filter((one) => one.name.startsWith(prefix)),
      prefix,
    );
  }
}

function unique(concepts: readonly Concept[], prefix: string): string[] {
  return [...new Set(concepts.map((one) => one.name.slice(prefix.length)))].sort();
}

/** Whether two stretches share a character. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
