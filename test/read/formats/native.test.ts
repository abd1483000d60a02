import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { channels, roles } from "../../../src/conversation/conversation.js";
import { packageRoot } from "../../../src/package-root.js";
import { writeNative } from "../../../src/read/write-native.js";
import { readFixture, readText, stretchOf, summary } from "../reading.js";

describe("native", () => {
  test("reads conversations with their roles, times, texts and places", async () => {
    const { conversations, problems } = await readFixture("exports/bottega-lumen.jsonl");
    expect(problems).toEqual([]);
    expect(conversations.map(({ id, channel, line }) => [id, channel, line])).toEqual([
      ["lumen-chat-301", "chat", 1],
      ["lumen-tel-118", "phone", 2],
      ["lumen-chat-309", "chat", 3],
      ["lumen-chat-315", "chat", 4],
      ["lumen-chat-322", "chat", 5],
    ]);
    expect(summary(conversations[0]!.messages[7]!)).toBe(
      "agent Davide 2026-03-02T10:29:20+01:00 Trova tutto sul nostro sito.",
    );
    const file = readFileSync(join(packageRoot, "fixtures/exports/bottega-lumen.jsonl"), "utf8");
    for (const { messages } of conversations) {
      for (const message of messages) expect(stretchOf(file, message)).toBe(message.text);
    }
  });

  test("reads offsets, templates, and keeps what it does not know", async () => {
    const lines = [
      '{"id":1,"channel":"phone","agency":"x","messages":[{"role":"agent","offset":0,"text":"Pronto"},{"role":"customer","offset":2.5,"text":"Salve","mood":"sad"}]}',
      '{"kind":"template","language":"it","text":"Gentile {{nome}}","tags":["a"]}',
    ];
    const { conversations, problems } = await readText("calls.jsonl", lines.join("\n"));
    expect(problems).toEqual([]);
    expect(conversations[0]).toMatchObject({ id: "1", clock: "relative", extra: { agency: "x" } });
    expect(conversations[0]!.messages.map(({ id, at, extra }) => [id, at?.time, extra])).toEqual([
      ["m1", 0, undefined],
      ["m2", 2500, { mood: "sad" }],
    ]);
    expect(conversations[1]).toMatchObject({ id: "calls-2", kind: "template", language: "it", extra: { tags: ["a"] } });
    expect(conversations[1]!.messages[0]!.origin.locate(8)).toEqual({ line: 2, column: 52 });
  });

  test("finds the places of texts that are escaped, repeated, or equal to other fields", async () => {
    const lines = [
      '{"messages":[{"role":"customer","author":"ok","text":"ok"},{"role":"agent","text":"perch\\u00e9 \\"no\\"\\n"},{"text":"ok","role":"customer"}]}',
    ];
    const { conversations } = await readText("a.jsonl", lines.join("\n"));
    const columns = conversations[0]!.messages.map(({ origin, text }) => [
      origin.locate(0).column,
      origin.locate(text.length).column,
    ]);
    expect(columns).toEqual(
      ['"text":"ok"', '"text":"perch', '{"text":"ok"'].map((mark, index) => {
        const start = lines[0]!.indexOf(mark) + mark.indexOf(":") + 3;
        return [start, start + [2, 20, 2][index]!];
      }),
    );
  });

  test("reads an array over several lines", async () => {
    const text = JSON.stringify(
      [
        { id: "a", messages: [{ role: "agent", text: "uno\ndue" }] },
        { id: "b", messages: [{ role: "agent", text: "tre" }] },
      ],
      null,
      2,
    );
    const { conversations, problems } = await readText("a.json", text);
    expect(problems).toEqual([]);
    expect(conversations.map(({ id, line }) => [id, line])).toEqual([
      ["a", 2],
      ["b", 11],
    ]);
    expect(conversations[1]!.messages[0]!.origin.locate(1)).toEqual({ line: 16, column: 19 });
  });

  test("names every bad line, and reads the others", async () => {
    const { conversations, problems } = await readFixture("damaged/native.jsonl");
    expect(conversations.map(({ id }) => id)).toEqual(["ok-1", "odd", "ok-2"]);
    expect(problems.map(({ line, message, skipped }) => [line, message.slice(0, 40), skipped])).toEqual([
      [2, expect.stringContaining("this is no JSON"), "1 line"],
      [3, 'a conversation needs "messages", a list;', "1 line"],
      [4, 'messages[0]: "role" is "operator"; expec', "1 message"],
      [4, 'messages[1]: the time "domani" cannot be', "the time of 1 message"],
      [4, 'messages[2]: "text" is 7; expected a str', "1 message"],
      [4, '"channel" is "fax"; expected phone, in_p', "the channel"],
      [5, "expected a conversation or a template, a", "1 line"],
      [6, 'a template needs a "text"; found null', "1 line"],
      [7, 'messages[1]: the id "a" is used twice in', "nothing"],
    ]);
    expect(conversations[2]!.messages.map(({ id }) => id)).toEqual(["a", "a~2"]);
  });

  test("what is written is read back", async () => {
    const text = fc.string({ unit: "grapheme", maxLength: 40 });
    const message = fc.record(
      {
        role: fc.constantFrom(...roles),
        text,
        author: fc.string({ minLength: 1 }),
        at: fc.constantFrom("2026-03-02T09:12:00+01:00", "2026-03-02T09:12:00.250Z", "2026-03-02T09:12:00"),
        mood: fc.jsonValue(),
      },
      { requiredKeys: ["role", "text"] },
    );
    const conversation = fc.record(
      {
        id: fc.string({ minLength: 1 }),
        channel: fc.constantFrom(...channels),
        customerId: fc.string({ minLength: 1 }),
        messages: fc.array(message, { minLength: 1, maxLength: 6 }),
        agency: fc.jsonValue(),
      },
      { requiredKeys: ["id", "messages"] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(conversation, { minLength: 1, maxLength: 4 }), async (list) => {
        const file = list.map((item) => JSON.stringify(item)).join("\n");
        const first = await readText("a.jsonl", file);
        expect(first.problems).toEqual([]);
        const written = first.conversations.map((item) => writeNative(item)).join("\n");
        const second = await readText("a.jsonl", written);
        const plain = (reading: typeof first) =>
          JSON.parse(
            JSON.stringify(
              reading.conversations.map(({ messages, ...rest }) => ({
                ...rest,
                messages: messages.map(({ origin: _, ...kept }) => kept),
              })),
            ),
          ) as unknown;
        expect(plain(second)).toEqual(plain(first));
        expect(first.conversations.map(({ messages }) => messages.map((item) => item.text))).toEqual(
          list.map(({ messages }) => messages.map((item) => item.text)),
        );
        for (const { messages } of first.conversations) {
          for (const item of messages) expect(JSON.parse(`"${stretchOf(file, item)}"`)).toBe(item.text);
        }
      }),
    );
  });
});
