import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { channels, roles } from "../../src/conversation/conversation.js";
import { lint } from "../../src/galateo.js";
import { packageRoot } from "../../src/package-root.js";
import { memorySource } from "../../src/read/source.js";
import { writeNative } from "../../src/read/write-native.js";
import { Redactor } from "../../src/redact/redactor.js";
import { readText } from "../read/reading.js";
import { mutated } from "./mutate.js";
import { firstSeed, rounds, tried } from "./rounds.js";

const folder = join(packageRoot, "fixtures", "formats");
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => ({
    name: entry.name,
    format: entry.parentPath.slice(folder.length + 1).split("/")[0] as string,
    bytes: readFileSync(join(entry.parentPath, entry.name)),
  }))
  .sort((a, b) => (a.format + a.name < b.format + b.name ? -1 : 1));

/** Far more than any input of this size may take, even on a busy machine: what is looked for takes minutes. */
const mostMilliseconds = 20_000;

async function check(name: string, bytes: Buffer, inputFormat: string | undefined): Promise<void> {
  const began = performance.now();
  const { conversations, problems, assumptions } = await readText(
    name,
    bytes,
    inputFormat === undefined ? {} : { inputFormat },
  );
  expect(conversations.length + problems.length + assumptions.length).toBeGreaterThan(0);
  for (const { message, skipped } of problems) {
    // What the reader did not foresee: it failed instead of telling what was expected.
    expect(message).not.toMatch(/^reading failed|\[object|not a function|Cannot read prop/);
    expect(message.length).toBeLessThan(2000);
    expect(skipped).not.toBe("");
  }
  for (const conversation of conversations) {
    expect(channels).toContain(conversation.channel);
    for (const { role, text, origin, id, at } of conversation.messages) {
      expect(roles).toContain(role);
      expect([typeof text, typeof id]).toEqual(["string", "string"]);
      if (at) expect(Number.isFinite(at.time)).toBe(true);
      const [from, to] = [origin.locate(0), origin.locate(text.length)];
      expect(from.line).toBeGreaterThan(0);
      expect(from.column).toBeGreaterThan(0);
      expect(to.line > from.line || (to.line === from.line && to.column >= from.column)).toBe(true);
    }
    expect(() => JSON.parse(writeNative(conversation))).not.toThrow();
  }
  expect(performance.now() - began).toBeLessThan(mostMilliseconds);
}

describe("damaged files: nothing throws, each loss is told", () => {
  const each = Math.max(1, Math.round(rounds(450) / files.length));
  test.each(files.map((file, index) => [`${file.format}/${file.name}`, file, index] as const))(
    "%s",
    async (_, { name, format, bytes }, index) => {
      const first = firstSeed();
      for (let round = 0; round < each; round += 1) {
        const seed = first + round;
        const other = files[(index + 1 + (seed % (files.length - 1))) % files.length] as (typeof files)[number];
        const damaged = mutated(seed, bytes, other.bytes);
        await tried("recognised", seed, () => check(name, damaged, undefined));
        await tried("named", seed, () => check(name, damaged, format));
      }
    },
    3_600_000,
  );

  test("what can be read of them is linted and redacted", async () => {
    const first = firstSeed();
    for (let seed = first; seed < first + rounds(450) / 15; seed += 1) {
      const { name, bytes } = files[seed % files.length] as (typeof files)[number];
      const { bytes: other } = files[(seed + 7) % files.length] as (typeof files)[number];
      const damaged = mutated(seed, bytes, other);
      await tried(name, seed, async () => {
        const redactor = new Redactor();
        const run = await lint({
          sources: [memorySource(name, damaged)],
          jobs: 1,
          prepare: (item) => redactor.item(item),
        });
        for (const { message } of run.problems)
          expect(message).not.toMatch(/^(?:rule .*|redaction|prepare|galateo|the format .*) failed/);
        const plain = await lint({ sources: [memorySource(name, damaged)], jobs: 1 });
        for (const { message } of plain.problems)
          expect(message).not.toMatch(/^(?:rule .*|redaction|prepare|galateo|the format .*) failed/);
      });
    }
  }, 3_600_000);
});
