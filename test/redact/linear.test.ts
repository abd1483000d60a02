import { describe, expect, test } from "@jest/globals";
import { FixedOrigin } from "../../src/conversation/origins.js";
import { Redactor } from "../../src/redact/redactor.js";

/** What took the square of its length, or twice the time for each repetition: a beginning, and what follows it again and again. */
const texts: readonly (readonly [begins: string, again: (round: number) => string])[] = [
  ["", () => "\n"],
  ["Saluti,", () => " \t"],
  ["order 1", () => " :"],
  ["ordine", () => " #"],
  ["", () => "Anna "],
  ["", (round) => `BL-${10_000 + round} and `],
  ["", (round) => `Dear Mr ${"AEIOU"[round % 5]}${"nrstl"[Math.trunc(round / 5) % 5]}ic${round}, `],
  ["", () => "12345 "],
  ["iban ", () => "IT60 "],
  ["tel. ", () => "one two "],
  ["", () => "Via Roma "],
  ["vat", () => " number"],
  ["card", () => " no"],
];

function processorMilliseconds(text: string): number {
  const message = { id: "m", role: "agent" as const, author: "Ann Ric", text, origin: new FixedOrigin(1, 1) };
  const talk = { id: "c", kind: "conversation" as const, channel: "chat" as const, clock: "absolute" as const };
  const began = process.cpuUsage();
  new Redactor().conversation({ ...talk, messages: [message], path: "a.jsonl", line: 1 });
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

describe("redacting takes no longer than the length of a text calls for", () => {
  test.each(texts)("%j, and so on (%#)", (begins, again) => {
    const ofLength = (length: number) => {
      let text = begins;
      for (let round = 0; text.length < length; round += 1) text += again(round);
      return `${text} 1234x`;
    };
    processorMilliseconds(ofLength(200));
    let worst = Number.POSITIVE_INFINITY;
    // Four times the text: linear is 4, its square 16. Below a quarter of a second the clock tells nothing.
    for (let tries = 0; tries < 3 && worst >= 10; tries += 1) {
      const short = processorMilliseconds(ofLength(10_000));
      const long = processorMilliseconds(ofLength(40_000));
      worst = long < 250 ? 0 : long / short;
    }
    expect(worst).toBeLessThan(10);
  });
});
