import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { OutcomeCache } from "../../src/cache/outcome-cache.js";
import { lint } from "../../src/galateo.js";
import type { Outcome } from "../../src/lint/outcome.js";
import { fileSource } from "../../src/read/source.js";

const place = mkdtempSync(join(tmpdir(), "galateo-cache-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));
const file = join(place, "talks.jsonl");
const cache = join(place, "cache");
const talk = (text: string) =>
  `${JSON.stringify({
    id: "c-1",
    channel: "chat",
    language: "en",
    customerId: "u",
    messages: [
      { role: "customer", text: "Where is my parcel? It was due on Monday." },
      { role: "agent", author: "Ann", text },
    ],
  })}\n`;

test("what comes from the cache is what linting gives, byte for byte, and changes count", async () => {
  writeFileSync(file, talk("Please check our website."));
  const plain = JSON.stringify(await lint({ paths: [file] }));
  expect(JSON.stringify(await lint({ paths: [file], cache }))).toBe(plain);
  const entries = readdirSync(cache).filter((name) => name.endsWith(".json"));
  expect(entries).toHaveLength(1);
  expect(JSON.stringify(await lint({ paths: [file], cache }))).toBe(plain);
  expect(readdirSync(cache).filter((name) => name.endsWith(".json"))).toEqual(entries);

  writeFileSync(file, talk("I am sorry, it left today and arrives tomorrow by noon."));
  const mended = JSON.stringify(await lint({ paths: [file] }));
  expect(mended).not.toBe(plain);
  expect(JSON.stringify(await lint({ paths: [file], cache }))).toBe(mended);

  const off = {
    rules: { "missing-apology": { severity: "off" as const }, "website-deflection": { severity: "off" as const } },
  };
  expect(JSON.stringify(await lint({ paths: [file], cache, ...off }))).toBe(
    JSON.stringify(await lint({ paths: [file], ...off })),
  );
});

test("an input is linted once, again when a file beside it changes, and when its entry is damaged", async () => {
  const folder = join(place, "own");
  const beside = join(place, "users.json");
  writeFileSync(beside, "1");
  let runs = 0;
  async function* once(source: { beside?: (name: string) => unknown }): AsyncGenerator<Outcome> {
    runs += 1;
    source.beside?.("users.json");
    yield { assumption: `run ${runs}` };
  }
  const outcomes = async () => {
    const list: Outcome[] = [];
    for await (const outcome of new OutcomeCache(folder, "k").outcomesOf(fileSource(file), once)) list.push(outcome);
    return list;
  };
  expect(await outcomes()).toEqual([{ assumption: "run 1" }]);
  expect(await outcomes()).toEqual([{ assumption: "run 1" }]);
  writeFileSync(beside, "2");
  expect(await outcomes()).toEqual([{ assumption: "run 2" }]);
  for (const name of readdirSync(folder)) if (name.endsWith(".json")) writeFileSync(join(folder, name), "{");
  expect(await outcomes()).toEqual([{ assumption: "run 3" }]);
});
