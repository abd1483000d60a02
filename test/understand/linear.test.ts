import { describe, expect, test } from "@jest/globals";
import { lint, memorySource } from "../../src/index.js";
import { mostTokensInSentence, splitSentences } from "../../src/understand/text/sentences.js";
import { tokenize } from "../../src/understand/text/tokens.js";

/** Texts that took the square of their length, or might: each is repeated. */
const pieces = [
  "[",
  "[a",
  "{a",
  "1.",
  "d-",
  "a_",
  "<a_",
  "😊",
  "no ",
  "we are sorry but it is your fault ",
  ". ",
  "a'",
  "\u00a0",
  "a@b.",
  "a\u0301\u0316",
  "s\u043e\u200b",
  "\n",
  " \t",
  "àa",
  "w",
];

async function millisecondsFor(text: string): Promise<number> {
  const messages = [
    { role: "customer", text },
    { role: "agent", text },
  ];
  const line = `${JSON.stringify({ id: "c", channel: "chat", language: "en", messages })}\n`;
  const began = performance.now();
  const run = await lint({ sources: [memorySource("long.jsonl", Buffer.from(line))], jobs: 1 });
  expect(run.conversations).toHaveLength(1);
  return performance.now() - began;
}

describe("what a message holds does not make it slower than its length does", () => {
  test.each(pieces)(
    "%j again and again",
    async (piece) => {
      await millisecondsFor(piece.repeat(100));
      // Four times the text: linear is 4, its square 16. Below half a second nothing is told by the clock, and a machine
      // that does something else meanwhile is given another try.
      let worst = Number.POSITIVE_INFINITY;
      for (let tries = 0; tries < 3 && worst >= 10; tries += 1) {
        const short = await millisecondsFor(piece.repeat(Math.ceil(10_000 / piece.length)));
        const long = await millisecondsFor(piece.repeat(Math.ceil(40_000 / piece.length)));
        worst = long < 500 ? 0 : long / short;
      }
      expect(worst).toBeLessThan(10);
    },
    120_000,
  );

  test("a text without a full stop is cut into sentences of bounded length, and no word is lost", () => {
    const tokens = tokenize("word ".repeat(mostTokensInSentence * 3 + 5));
    const sentences = splitSentences(tokens);
    expect(sentences.map((one) => one.endToken - one.firstToken)).toEqual([
      mostTokensInSentence,
      mostTokensInSentence,
      mostTokensInSentence,
      5,
    ]);
  });

  test.each(["a", "à", "W"])("six million of one letter (%s) are no fault of any rule", async (letter) => {
    const messages = [
      { role: "customer", text: "Hello" },
      { role: "agent", text: letter.repeat(6_000_000) },
    ];
    const line = `${JSON.stringify({ id: "c", channel: "chat", language: "en", messages })}\n`;
    const { problems, conversations } = await lint({ sources: [memorySource("a.jsonl", Buffer.from(line))], jobs: 1 });
    expect([problems, conversations.length]).toEqual([[], 1]);
  });

  test("a million dots, and one word of ten million letters, are split at once", () => {
    const began = performance.now();
    expect(splitSentences(tokenize(".".repeat(1_000_000)))).toHaveLength(0);
    expect(splitSentences(tokenize("a".repeat(10_000_000)))).toHaveLength(1);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
