import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "@jest/globals";
import { lint } from "../../src/galateo.js";
import { loadBuiltInRules } from "../../src/lint/load-rules.js";
import { packageRoot } from "../../src/package-root.js";
import { loadUserRule } from "../../src/plugin/load-rule.js";
import { exitCodeOf } from "../../src/score/exit.js";

const root = mkdtempSync(join(tmpdir(), "failing-rule-"));
afterAll(() => rmSync(root, { recursive: true }));

const api = pathToFileURL(join(packageRoot, "dist", "src", "lint", "api.js")).href;
const file = join(root, "talks.jsonl");
const talk = (id: string, said: string) =>
  JSON.stringify({
    id,
    channel: "chat",
    language: "en",
    customerId: "u",
    messages: [
      { role: "customer", text: `${said} My parcel is broken.` },
      { role: "agent", text: "It's your own fault, you should have read the website." },
    ],
  });
writeFileSync(file, `${talk("c-1", "Hello.")}\n${talk("c-2", "Poison.")}\n${talk("c-3", "Hello.")}\n`);

/** A rule of a user's that fails on the conversation that holds "Poison". */
async function failing(name: string, body: string) {
  const folder = join(root, name);
  mkdirSync(folder);
  writeFileSync(
    join(folder, "rule.mjs"),
    `import { defineRule, placeOf } from "${api}";
const poisoned = (conversation) => conversation.messages.some(({ text }) => text.includes("Poison"));
export default defineRule({ category: "empathy", severity: "info", templates: false, languages: ["it", "en"], ${body} });\n`,
  );
  writeFileSync(join(folder, "en.yaml"), "title: T\ndescription: D\nmessages: { default: M }\n");
  return loadUserRule(name, folder);
}

const inRun = (add: string, judge: string) =>
  `inRun: { collect: () => 1, start: () => 0, add: (sum) => { ${add}; return sum + 1; }, judge: () => { ${judge}; return []; } }`;

const cases: readonly (readonly [name: string, body: string, told: RegExp])[] = [
  ["in-message", 'checkMessage: ({ text }) => { if (text.includes("Poison")) throw new Error("boom"); }', /c-2: boom/],
  [
    "in-conversation",
    "checkConversation: (c) => { if (poisoned(c)) throw new TypeError('no such thing'); }",
    /c-2: no/,
  ],
  ["in-opportunity", "opportunity: (c) => { if (poisoned(c)) throw 'a text'; return true; }", /c-2: a text/],
  [
    "throws-nothing",
    "opportunity: (c) => { if (poisoned(c)) throw undefined; return true; }",
    /c-2: it threw undefined/,
  ],
  [
    "in-collect",
    "inCase: { collect: (c) => { if (poisoned(c)) throw new Error('kept'); }, judge: () => [] }",
    /c-2: kept/,
  ],
  [
    "in-case",
    "inCase: { collect: () => 1, judge: () => { throw new Error('judged'); } }",
    /case of conversation c-1: judged/,
  ],
  ["in-add", inRun("throw new Error('added')", ""), /on the run as a whole: added/],
  ["in-judge", inRun("", "throw new Error('summed')"), /on the run as a whole: summed/],
  ["promises", "checkConversation: async (c) => (poisoned(c) ? [] : [])", /c-2: it returned a promise/],
  ["exits", "checkConversation: (c) => { if (poisoned(c)) process.exit(7); }", /c-2: it called process.exit/],
  [
    "not-data",
    "inRun: { collect: (c) => (poisoned(c) ? () => 1 : 1), start: () => 0, add: (s) => s, judge: () => [] }",
    /c-2: /,
  ],
  [
    "for-ever",
    "checkConversation: (c) => { if (poisoned(c)) for (;;) try { for (;;); } catch {} }",
    /c-2: was stopped after 5 seconds/,
  ],
];

describe("a rule that fails is named with the conversation, and the others go on", () => {
  test.each(cases)("%s", async (name, body, told) => {
    const rule = await failing(name, body);
    const builtIn = await loadBuiltInRules(["blame-language"]);
    const run = await lint({ paths: [file], available: [...builtIn, rule], jobs: 1 });
    expect(run.conversations.map(({ id }) => id)).toEqual(["c-1", "c-2", "c-3"]);
    expect(run.findings.map(({ place }) => place?.conversationId)).toEqual(["c-1", "c-2", "c-3"]);
    expect(run.problems.find(({ message }) => told.test(message))).toMatchObject({
      path: file,
      message: expect.stringContaining(`rule ${name} `),
      skipped: expect.stringContaining(`rule ${name}`),
    });
    expect(exitCodeOf(run)).toBe(2);
    // What failed is no chance that was well used.
    if (name === "in-message")
      expect(run.conversations.map(({ opportunities }) => opportunities.includes(name))).toEqual([true, false, true]);
  });

  test("in Italian", async () => {
    const [name, body] = ["in-italiano", "checkConversation: () => { throw new Error('boom'); }"] as const;
    const run = await lint({ paths: [file], available: [await failing(name, body)], locale: "it" });
    expect(run.problems[0]?.message).toBe("la regola in-italiano è fallita sulla conversazione c-1: boom");
    expect(run.problems[0]?.skipped).toBe("la regola in-italiano su questa conversazione");
  });

  test("a rule that hangs again and again is left out in the end", async () => {
    const rule = await failing("hangs", "checkConversation: () => { for (;;); }");
    const many = join(root, "many.jsonl");
    writeFileSync(many, ["a", "b", "c", "d"].map((id) => `${talk(id, "Hello.")}\n`).join(""));
    const run = await lint({ paths: [many], available: [rule], jobs: 1 });
    expect(run.problems.map(({ message }) => message.replace(/.*: /, ""))).toEqual([
      ...Array.from({ length: 3 }, () => "was stopped after 5 seconds"),
      "is left out after 3 times without an end",
    ]);
  }, 60_000);
});
