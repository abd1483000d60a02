import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { compilePhrases } from "../../../src/understand/phrases/compiled.js";
import { GroupPool } from "../../../src/understand/phrases/groups.js";
import { LongEvaluator } from "../../../src/understand/phrases/long-evaluator.js";
import { parsePhrase } from "../../../src/understand/phrases/parse.js";
import { ShortEvaluator } from "../../../src/understand/phrases/short-evaluator.js";
import type { Atom, Phrase } from "../../../src/understand/phrases/syntax.js";
import { Vocabulary } from "../../../src/understand/phrases/vocabulary.js";

const word = fc.constantFrom("aa", "bb", "cc", "abx", "aby");
const leaf = fc.oneof(word, fc.constantFrom("ab*", "_", "...", "...2", "^", "$"));
const { phrase } = fc.letrec<{ phrase: string; part: string }>((tie) => ({
  part: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    tie("phrase").map((one) => `[${one}]`),
    fc.array(tie("phrase"), { minLength: 2, maxLength: 5 }).map((options) => `(${options.join("|")})`),
  ),
  phrase: fc.array(tie("part"), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" ")),
}));

const names = { set: () => undefined, verb: () => undefined };
const startMark = "^";
const endMark = "$";

/** The ends that a phrase reaches from a place, as its grammar reads: slow, and plainly right. */
function reference(one: Phrase, groups: GroupPool, symbols: readonly string[], at: number): ReadonlySet<number> {
  const from = (part: Phrase, places: Iterable<number>) =>
    new Set([...places].flatMap((place) => [...reference(part, groups, symbols, place)]));
  switch (one.type) {
    case "atom":
      return new Set(at < symbols.length && satisfies(one.atom, groups, symbols[at] as string) ? [at + 1] : []);
    case "sequence":
      return one.parts.reduce<ReadonlySet<number>>((places, part) => from(part, places), new Set([at]));
    case "choice":
      return new Set(one.options.flatMap((option) => [...reference(option, groups, symbols, at)]));
    case "optional":
      return new Set([at, ...reference(one.part, groups, symbols, at)]);
    case "gap": {
      const ends = [at];
      for (let end = at; end < at + one.most && end < symbols.length && isWord(symbols[end] as string); end += 1)
        ends.push(end + 1);
      return new Set(ends);
    }
  }
}

function satisfies(atom: Atom, groups: GroupPool, symbol: string): boolean {
  if (atom.test === "start") return symbol === startMark;
  if (atom.test === "end") return symbol === endMark;
  if (!isWord(symbol)) return false;
  if (atom.test === "any") return true;
  if (atom.test === "form") return symbol === atom.form;
  if (atom.test === "prefix") return symbol.startsWith(atom.prefix);
  return atom.test === "group" && (groups.list[atom.group] ?? []).some((one) => satisfies(one, groups, symbol));
}

function isWord(symbol: string): boolean {
  return symbol !== startMark && symbol !== endMark;
}

/** From the left, at each place the longest, none over another. */
function referenceSpans(one: Phrase, groups: GroupPool, symbols: readonly string[]): number[] | undefined {
  const spans: number[] = [];
  for (let place = 0; place < symbols.length; ) {
    const end = Math.max(place, ...reference(one, groups, symbols, place));
    if (end > place) spans.push(place, end);
    place = end > place ? end : place + 1;
  }
  return spans.length > 0 ? spans : undefined;
}

function found(sources: readonly string[], words: readonly string[]) {
  const groups = new GroupPool();
  const phrases = sources.map((source) => parsePhrase(source, names, groups));
  const compiled = compilePhrases(phrases, groups.list, () => true);
  const vocabulary = new Vocabulary(compiled.vocabulary);
  const symbols = [startMark, ...words, endMark];
  const atoms = symbols.map((symbol) =>
    symbol === startMark ? vocabulary.start : symbol === endMark ? vocabulary.end : vocabulary.atomsOf(symbol, "word"),
  );
  const spansOf = (evaluator: ShortEvaluator | LongEvaluator) => {
    evaluator.show(atoms, atoms.length);
    return phrases.map((_, number) => evaluator.spans(number));
  };
  return {
    naive: phrases.map((one) => referenceSpans(one, groups, symbols)),
    long: spansOf(new LongEvaluator(compiled)),
    short: symbols.length <= 31 ? spansOf(new ShortEvaluator(compiled)) : undefined,
  };
}

const numRuns = Number(process.env.GALATEO_FUZZ_RUNS ?? 400);

describe("phrases are found where a naive reading of their grammar finds them", () => {
  test("in short sentences, by both evaluators", () => {
    fc.assert(
      fc.property(
        fc.array(phrase, { minLength: 1, maxLength: 4 }),
        fc.array(word, { maxLength: 12 }),
        (sources, words) => {
          const { naive, long, short } = found(sources, words);
          expect(short).toEqual(naive);
          expect(long).toEqual(naive);
        },
      ),
      { numRuns },
    );
  });

  test("in sentences of more words than one number has bits", () => {
    fc.assert(
      fc.property(phrase, fc.array(word, { minLength: 30, maxLength: 70 }), (source, words) => {
        const { naive, long } = found([source], words);
        expect(long).toEqual(naive);
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    );
  });
});
