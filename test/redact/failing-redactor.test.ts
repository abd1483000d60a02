import { describe, expect, test } from "@jest/globals";
import { lint } from "../../src/galateo.js";
import type { ReadItem } from "../../src/read/format.js";
import { memorySource } from "../../src/read/source.js";
import { findAll } from "../../src/redact/find.js";
import { Redactor } from "../../src/redact/redactor.js";
import { chunksOf } from "../../src/report/chunks.js";
import { loadReportFormats } from "../../src/report/registry.js";
import { exitCodeOf } from "../../src/score/exit.js";

const talk = (id: string, text: string) =>
  JSON.stringify({
    id,
    channel: "chat",
    language: "en",
    customerId: "giulia.bertolaso@lumen.example",
    messages: [
      { role: "customer", author: "Giulia Bertolaso", text },
      { role: "agent", author: "Marta", text: "It's your own fault, Giulia, you should have read the website." },
    ],
  });
const input = [
  talk("c-1", "My parcel is broken, call me on +39 347 555 0142."),
  talk("bertolaso-77123", "POISON. My order QX77123 is late, I live in Via Cavour 12, I am Giulia Bertolaso."),
  talk("c-3", "My lamp is broken."),
].join("\n");
const hidden = ["Giulia", "Bertolaso", "bertolaso", "77123", "Cavour", "POISON", "347 555", "lumen.example"];

/** Looks through texts as always, but for one. */
const failing = new Redactor([], (text) =>
  findAll(text, {
    email: (text) => findAll(text).filter(({ kind }) => kind !== "phone"),
    phone(text) {
      if (text.includes("POISON")) throw new TypeError(`cannot read ${text}`);
      return findAll(text).filter(({ kind }) => kind === "phone");
    },
  }),
);
const notRedacted = (item: ReadItem) => {
  if ("conversation" in item && item.conversation.messages.some(({ text }) => text.includes("POISON")))
    throw new Error(`failed on ${item.conversation.id}`);
  return item;
};

async function run(prepare: Parameters<typeof lint>[0]["prepare"]) {
  const sources = [memorySource("talks.jsonl", Buffer.from(input))];
  return lint({ sources, jobs: 1, transcripts: 5, ...(prepare ? { prepare } : {}) });
}

describe("a redactor that fails on a conversation", () => {
  test("is named with the conversation; the others go on, and the exit code is 2", async () => {
    const result = await run((item) => failing.item(item));
    expect(result.conversations.map(({ id }) => id)).toEqual(["c-1", "c-3"]);
    expect(result.findings.length).toBeGreaterThan(1);
    const [problem, ...others] = result.problems;
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ path: "talks.jsonl", line: 2, skipped: "1 conversation" });
    expect(problem?.message).toMatch(
      /^redaction failed on conversation \S+ \(finder phone, TypeError\): none of it is in any report$/,
    );
    expect(exitCodeOf(result, { failOn: "never" })).toBe(2);
  });

  test.each(["en", "it"] as const)("shows nothing of it in any report (%s)", async (locale) => {
    const result = await run((item) => failing.item(item));
    const context = {
      locale,
      version: "0",
      texts: new Map(),
      color: false,
      width: 80,
      quiet: false,
      links: false,
      transcripts: true,
    };
    const formats = await loadReportFormats();
    expect(formats.length).toBeGreaterThan(12);
    for (const format of formats) {
      const content = format.parts?.(result, context) ?? (await format.render(result, context));
      const text = Buffer.concat([...chunksOf(content)].map((chunk) => Buffer.from(chunk))).toString("utf8");
      for (const value of hidden)
        expect(`${format.name}: ${text.includes(value) ? value : ""}`).toBe(`${format.name}: `);
    }
  });

  test("is told by its place where the program's own function fails", async () => {
    const result = await run(notRedacted);
    expect(result.conversations.map(({ id }) => id)).toEqual(["c-1", "c-3"]);
    expect(result.problems).toEqual([
      {
        path: "talks.jsonl",
        line: 2,
        message: "prepare failed on what stands here (Error): none of it is in any report",
        skipped: "1 conversation",
      },
    ]);
    expect(JSON.stringify(result)).not.toContain("POISON");
  });

  test("that fails on everything shows nothing at all", async () => {
    const broken = new Redactor([], () => {
      throw new RangeError("Giulia");
    });
    const result = await run((item) => broken.item(item));
    expect(result.conversations).toEqual([]);
    expect(result.problems.map(({ message }) => message)).toEqual(
      Array.from({ length: 3 }, () => "redaction failed on this (RangeError): none of it is in any report"),
    );
    for (const value of hidden) expect(JSON.stringify(result)).not.toContain(value);
  });

  test("fails on circular fields like on anything else", () => {
    const extra: Record<string, unknown> = { note: "Giulia" };
    extra.self = extra;
    const conversation = { id: "c", kind: "conversation", messages: [], path: "a", line: 1, extra };
    const item = new Redactor().item({ conversation } as never);
    expect(item).toEqual({
      problem: {
        path: "a",
        line: 1,
        message: "redaction failed on conversation c (RangeError): none of it is in any report",
        skipped: "1 conversation",
      },
    });
  });
});
