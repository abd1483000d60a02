import { describe, expect, test } from "@jest/globals";
import type { CaseEntry, TopicScope } from "../../src/lint/api.js";
import { TopicRecords } from "../../src/lint/topic-records.js";
import { topicText } from "../../src/lint/topic-text.js";
import { Spill } from "../../src/spill/spill.js";

interface Word {
  readonly word: string;
  readonly topics: readonly string[];
}

interface Sum extends Word {
  readonly count: number;
}

/** Counts words, and tells each topic's words with their counts. */
const scope: TopicScope<Word, Sum> = {
  collect: () => undefined,
  sumOf: ({ data }) => ({ ...data, count: 1 }),
  keyOf: ({ word }) => word,
  merge: (one, other) => ({ ...one, count: one.count + other.count }),
  topicsOf: ({ topics }) => topics,
  judge: (sums, told) => {
    const pair = [...sums].map(({ word, count }) => `${word} ${count}`).sort();
    if (told.has(pair.join())) return [];
    told.add(pair.join());
    return [{ values: { pair: pair.join(", ") } }];
  },
};

const said: readonly Word[] = [
  { word: "pear", topics: ["fruit", "p"] },
  { word: "plum", topics: ["fruit", "p"] },
  { word: "leek", topics: ["green"] },
  { word: "pea", topics: ["green", "p"] },
  { word: "pear", topics: ["fruit", "p"] },
  { word: "oak", topics: ["tree"] },
];

function told(words: readonly Word[], spill = new Spill(), judging: TopicScope<Word, Sum> = scope): unknown[] {
  const records = new TopicRecords(judging as TopicScope, spill);
  words.forEach((word, index) => {
    const entry: CaseEntry<Word> = {
      conversationId: `${index}`,
      channel: "chat",
      path: "p",
      line: index,
      data: word,
    };
    records.add([topicText(judging as TopicScope, entry)]);
  });
  const reports = records.judge((call) => call()).map(({ values }) => values?.pair);
  spill.close();
  return reports;
}

describe("a run that is judged topic by topic", () => {
  test("sums up what is alike, and judges only topics of several sums", () => {
    expect(told(said).sort()).toEqual(["leek 1, pea 1", "pea 1, pear 2, plum 1", "pear 2, plum 1"]);
  });

  test("judges no topic whose sums all claim the same, or too many different things", () => {
    const claiming = { ...scope, claimOf: ({ word }: Sum) => word.slice(0, 1), mostClaims: 1 };
    expect(told(said, new Spill(), { ...claiming, mostClaims: 2 }).sort()).toEqual(["leek 1, pea 1"]);
    expect(told(said, new Spill(), claiming)).toEqual([]);
  });

  test("is the same in any order", () => {
    expect(told([...said].reverse())).toEqual(told(said));
  });

  test("is the same where all lies on disk", () => {
    expect(told(said, new Spill(1))).toEqual(told(said));
  });
});
