import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "@jest/globals";
import { lint } from "../../src/galateo.js";
import { readExamples } from "../../src/lint/examples.js";
import { lintConversations } from "../../src/lint/lint.js";
import { loadRule, RuleLoadError } from "../../src/lint/load-rules.js";
import { uniformSettings } from "../../src/lint/settings.js";
import { packageRoot } from "../../src/package-root.js";
import { memorySource } from "../../src/read/source.js";
import { scoresOf } from "../../src/score/scores-of.js";
import { Understanding } from "../../src/understand/understand.js";

const root = mkdtempSync(join(tmpdir(), "strangers-rule-"));
afterAll(() => rmSync(root, { recursive: true }));

const api = pathToFileURL(join(packageRoot, "dist", "src", "lint", "api.js")).href;
const rule = `
import { defineRule, placeOf } from "${api}";
export default defineRule({
  category: "empathy",
  severity: "warning",
  templates: true,
  languages: ["it", "en"],
  checkMessage(message) {
    const start = message.text.toLowerCase().indexOf("asap");
    return message.role === "agent" && start >= 0 ? { place: placeOf(message, start, start + 4) } : undefined;
  },
});
`;
const texts = `
title: No acronyms
description: An agent writes "asap".
why: Customers need not know it.
messages: { default: Write the words. }
`;
const examples = `
it:
  bad: [{ messages: ["C: Quando?", "A: Arriva asap. @@"] }]
  good: [{ messages: ["C: Quando?", "A: Arriva domani."] }]
en:
  bad: [{ messages: ["C: When?", "A: It comes asap. @@"] }]
  good: [{ messages: ["C: When?", "A: It comes tomorrow."] }]
`;

/** A folder as a stranger drops it in. */
function drop(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(root, name);
  mkdirSync(folder);
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
  return folder;
}

const whole = { "rule.mjs": rule, "it.yaml": texts, "en.yaml": texts, "examples.yaml": examples };

test("a folder that a stranger drops in is a rule like the others", async () => {
  const folder = drop("no-acronyms", whole);
  const loaded = await loadRule("no-acronyms", folder, join(folder, "rule.mjs"));
  const messages = [
    { role: "customer", text: "When does the parcel come?" },
    { role: "agent", author: "Jo", text: "We will send it ASAP." },
  ];
  const text = JSON.stringify({ id: "c", channel: "chat", language: "en", messages });
  const run = await lint({
    sources: [memorySource("c.jsonl", new TextEncoder().encode(text))],
    available: [loaded],
  });
  expect(run.findings.map(({ ruleId, place }) => [ruleId, place?.messageId, place?.excerpt])).toEqual([
    ["no-acronyms", "m2", "ASAP"],
  ]);
});

test("its examples run as tests", async () => {
  const folder = drop("shown", whole);
  const loaded = await loadRule("shown", folder, join(folder, "rule.mjs"));
  const shown = readExamples(folder);
  expect(shown).toHaveLength(4);
  for (const { conversations, expected } of shown) {
    async function* items() {
      for (const conversation of conversations) yield { conversation };
    }
    const result = await lintConversations(items(), new Understanding(), uniformSettings([loaded]), scoresOf);
    expect(result.findings.map(({ place }) => `${place?.conversationId} ${place?.messageId}`)).toEqual(expected);
  }
});

test.each(["it.yaml", "en.yaml", "examples.yaml"])(
  "a folder without %s is refused, and told what it lacks",
  async (file) => {
    const folder = drop(`without-${file}`, Object.fromEntries(Object.entries(whole).filter(([name]) => name !== file)));
    const loading = loadRule("lacking", folder, join(folder, "rule.mjs"));
    await expect(loading).rejects.toThrow(RuleLoadError);
    await expect(loading).rejects.toThrow(file);
  },
);
