import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "@jest/globals";
import { lint } from "../../src/galateo.js";
import { packageRoot } from "../../src/package-root.js";
import { guardedFormat } from "../../src/plugin/guarded-format.js";
import { loadAllFormats } from "../../src/plugin/load-plugins.js";
import { Redactor } from "../../src/redact/redactor.js";
import { exitCodeOf } from "../../src/score/exit.js";

const root = mkdtempSync(join(tmpdir(), "failing-format-"));
afterAll(() => rmSync(root, { recursive: true }));
const api = pathToFileURL(join(packageRoot, "dist", "src", "read", "api.js")).href;

const talk = join(root, "a.acme");
writeFileSync(talk, "ACME\nMy parcel is broken, says Giulia Bertolaso.\n");
const other = join(root, "b.jsonl");
writeFileSync(other, `{"id":"c","messages":[{"role":"customer","text":"My parcel is broken."}]}\n`);

/** A format of a user's that says of its own files that they are, unless it fails at that. */
async function formatsWith(name: string, body: string) {
  const folder = join(root, name, "formats");
  mkdirSync(folder, { recursive: true });
  const recognise = /recognise/.test(body) ? "" : 'recognise: (head) => (head.text.startsWith("ACME") ? 1 : 0),';
  const read = /read\(|read:/.test(body) ? "" : "async *read() {},";
  writeFileSync(
    join(folder, "acme.mjs"),
    `import { FixedOrigin } from "${api}";
const origin = new FixedOrigin({ line: 2, column: 1 });
const whole = { id: "1", kind: "conversation", channel: "chat", clock: "absolute", path: "a.acme", line: 2 };
export const format = { name: "acme", holds: "transcripts", documentation: {}, ${recognise} ${read} ${body} };\n`,
  );
  const formats = await loadAllFormats({ plugins: [{ name: `./${name}`, base: root }] } as never, root);
  return formats ?? [];
}

const good = '{ conversation: { ...whole, messages: [{ id: "m", role: "customer", text: "Hello.", origin }] } }';
const message = (fields: string) =>
  `async *read() { yield { conversation: { ...whole, messages: [{ id: "m", role: "customer", text: "T", origin, ${fields} }] } }; }`;

const cases: readonly (readonly [name: string, body: string, told: RegExp])[] = [
  ["throws", `async *read() { yield ${good}; throw new Error("boom"); }`, /^the format acme failed: “boom”$/],
  ["throws-text", "async *read() { throw 'a text'; }", /failed: “a text”$/],
  ["throws-nothing", "async *read() { throw undefined; }", /failed: “it threw undefined”$/],
  ["throws-at-once", "read() { throw new Error('boom'); }", /failed: “boom”$/],
  ["is-none", "read() { return 7; }", /failed: “/],
  ["ends-the-run", "async *read() { process.exit(0); }", /failed: “it called process\.exit/],
  ["ends-the-run-later", "async *read() { await null; process.exit(0); }", /failed: “it called process\.exit/],
  ["never-ends", "async *read() { for (;;) try { for (;;); } catch {} }", /failed: “was stopped after 5 seconds”$/],
  ["yields-nothing", "async *read() { yield undefined; }", /failed: it gave something that is no item$/],
  ["yields-else", "async *read() { yield { talk: 1 }; }", /failed: an item is neither/],
  ["no-messages", "async *read() { yield { conversation: whole }; }", /conversation 1: messages must be a list$/],
  ["no-id", "async *read() { yield { conversation: { ...whole, id: 7 } }; }", /conversation 1: id and path must/],
  ["no-text", message("text: 7"), /conversation 1: message 1: its id and text must be texts$/],
  ["no-role", message('role: "boss"'), /message 1: its role must be one of customer,/],
  ["no-origin", message("origin: undefined"), /message 1: it has no origin$/],
  ["no-time", message('at: { time: "noon" }'), /message 1: its at has no time$/],
  ["problem-of-nothing", "async *read() { yield { problem: {} }; }", /a problem lacks its path/],
  ["recognises-nothing", "recognise() { throw new Error('boom'); }", /^the format acme failed: “boom”$/],
  ["recognises-text", "recognise: () => 'very'", /failed: recognise returned no number from 0 to 1$/],
  ["recognises-for-ever", "recognise() { for (;;); }", /failed: “was stopped after 5 seconds”$/],
];

describe("a format of a user's that fails", () => {
  test.each(cases)(
    "%s: is named with the file, the other files go on, exit code 2",
    async (name, body, told) => {
      const formats = await formatsWith(name, body);
      const result = await lint({ paths: [talk, other], formats });
      expect(result.conversations.map(({ path }) => path)).toContain(other);
      const own = result.problems.filter(({ message }) => message.includes("acme"));
      expect(own.length).toBeGreaterThan(0);
      for (const { message } of own) expect(message).toMatch(told);
      expect(own[0]?.path).toBe(talk);
      expect(exitCodeOf(result, { failOn: "never" })).toBe(2);
      const italian = await lint({ paths: [talk], formats, locale: "it" });
      expect(italian.problems[0]?.message).toMatch(/^il formato acme non ha funzionato: /);
    },
    60_000,
  );

  test("keeps what it read before", async () => {
    const formats = await formatsWith("keeps", `async *read() { yield ${good}; throw new Error("boom"); }`);
    const { conversations, problems } = await lint({ paths: [talk], formats });
    expect(conversations.map(({ id }) => id)).toEqual(["1"]);
    expect(problems[0]?.skipped).toBe("everything after 1 conversation");
  });

  test("tells under --redact nothing of the text that it quotes", async () => {
    const formats = await formatsWith("quotes", "async *read() { throw new Error('no date: says Giulia Bertolaso'); }");
    const redactor = new Redactor();
    const result = await lint({ paths: [talk], formats, prepare: (item) => redactor.item(item) });
    expect(result.problems[0]?.message).toMatch(/^the format acme failed: “/);
    expect(JSON.stringify(result)).not.toMatch(/Giulia|Bertolaso/);
  });

  test("is not waited for without end", async () => {
    const waits = guardedFormat(
      {
        name: "acme",
        holds: "transcripts",
        documentation: {} as never,
        recognise: () => 1,
        read: () => ({ [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => undefined) }) }),
      },
      100,
    );
    const { problems } = await lint({ paths: [talk], formats: [waits] });
    expect(problems.map(({ message }) => message)).toEqual(["the format acme failed: it gave nothing for 0.1 seconds"]);
  });
});
