import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { RunsOrigin, runsOf } from "../../src/conversation/origin-runs.js";
import { FixedOrigin, MappedOrigin } from "../../src/conversation/origins.js";
import type { TextOrigin } from "../../src/conversation/position.js";
import { readAll } from "../../src/galateo.js";
import { packageRoot } from "../../src/package-root.js";

/** Every place of a text, as its origin tells it and as it is told behind the way. */
function both(origin: TextOrigin, length: number) {
  const sent = new RunsOrigin(JSON.parse(JSON.stringify(runsOf(origin, length))));
  const offsets = Array.from({ length: length + 1 }, (_, offset) => offset);
  return [offsets.map((offset) => origin.locate(offset)), offsets.map((offset) => sent.locate(offset))];
}

const lines: TextOrigin = { locate: (offset) => ({ line: 1 + Math.floor(offset / 70), column: 1 + (offset % 70) }) };

describe("an origin as plain data", () => {
  test.each<[string, TextOrigin, number, number]>([
    ["an empty text", lines, 0, 1],
    ["one place for all", new FixedOrigin(3, 7), 50, 1],
    ["lines", lines, 1_000, 15],
    ["a long text", lines, 20_000, 286],
    ["parts that go forward and back", new MappedOrigin(lines, parts(9, 4, 60, 30, 31, 0)), 60, 9],
    [
      "characters that stay and go on",
      { locate: (at) => ({ line: 1, column: Math.max(9, at) - (at > 20 ? 1 : 0) }) },
      40,
      4,
    ],
  ])("%s: each place is the same", (_, origin, length, most) => {
    const [own, sent] = both(origin, length);
    expect(sent).toEqual(own);
    expect(runsOf(origin, length).length / 4).toBeLessThanOrEqual(most);
  });

  test("of all messages of the exports, in every format", async () => {
    let [messages, characters] = [0, 0];
    for (const folder of ["exports", "formats", "damaged"]) {
      for await (const item of readAll({ paths: [join(packageRoot, "fixtures", folder)] })) {
        if (!("conversation" in item)) continue;
        for (const { origin, text } of item.conversation.messages) {
          const [own, sent] = both(origin, text.length);
          expect(sent).toEqual(own);
          messages += 1;
          characters += text.length;
        }
      }
    }
    expect(messages).toBeGreaterThan(500);
    expect(characters).toBeGreaterThan(30_000);
  });
});

/** Pieces, ten characters each, and where each begins in the original. */
function parts(...originals: number[]) {
  return originals.map((original, index) => ({ at: index * 10, original }));
}
