import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { packageRoot } from "../../../src/package-root.js";
import { readInput } from "../../../src/read/read.js";
import { fileSource } from "../../../src/read/source.js";
import { readFixture, readText, stretchOf, summary } from "../reading.js";

const ticket = (more: object): string =>
  JSON.stringify({ id: 7, via: { channel: "web" }, requester_id: 1, created_at: "2026-01-01T10:00:00Z", ...more });

describe("zendesk-tickets", () => {
  test("reads public comments with who wrote them", async () => {
    const { conversations, problems } = await readFixture("exports/northgate-bikes-zendesk.jsonl");
    expect(problems).toEqual([]);
    expect(
      conversations.map(({ id, channel, customerId, messages }) => [id, channel, customerId, messages.length]),
    ).toEqual([
      ["5501", "email", "amira.khan@mail.example", 5],
      ["5509", "email", "colm.reid@mail.example", 3],
      ["5515", "messaging", "+35315550142", 3],
    ]);
    expect(summary(conversations[0]!.messages[1]!)).toBe(
      "agent Gail Porter 2026-02-12T16:45:00Z Hi Amira,⏎you must have ridden it over a kerb. Nobody else has complained about this wheel.⏎Please check our website for the warranty terms.⏎Gail",
    );
    const file = readFileSync(join(packageRoot, "fixtures/exports/northgate-bikes-zendesk.jsonl"), "utf8");
    for (const { messages } of conversations) {
      for (const message of messages) expect(JSON.parse(`"${stretchOf(file, message)}"`)).toBe(message.text);
    }
  });

  test("the requester is the customer, even an administrator; without users all others are agents", async () => {
    const comments = [
      { id: 1, author_id: 1, public: true, body: "help", created_at: "2026-01-01T10:00:00Z" },
      { id: 2, author_id: 2, public: true, body: "sure", created_at: "2026-01-01T10:05:00Z" },
    ];
    const users = [{ id: 1, role: "admin", name: "Ada" }];
    const { conversations } = await readText(
      "t.json",
      `[${ticket({ comments, users })}, ${ticket({ id: 8, comments })}]`,
    );
    expect(conversations.map(({ messages }) => messages.map(({ role }) => role))).toEqual([
      ["customer", "agent"],
      ["customer", "agent"],
    ]);
    expect(conversations[0]!.customerId).toBe("zendesk:1");
  });

  test("a ticket without comments is its description, whose line breaks may be written out", async () => {
    const text = ticket({
      via: { channel: "voice", source: { from: { phone: "+1 689 555 0123" } } },
      description: "Call from: +1\\nTime of call: 2 PM",
    });
    const { conversations } = await readText("t.json", text);
    expect(conversations[0]).toMatchObject({ channel: "phone", customerId: "+16895550123" });
    const [message] = conversations[0]!.messages;
    expect(message!.text).toBe("Call from: +1\nTime of call: 2 PM");
    expect(stretchOf(text, message!)).toBe("Call from: +1\\\\nTime of call: 2 PM");
    expect(stretchOf(text, { ...message!, text: message!.text.slice(0, 14) })).toBe("Call from: +1\\\\n");
  });

  test("a chat within one comment is taken apart", async () => {
    const plain_body =
      "Chat started: 2026-01-05 10:00 AM\n\n(10:00:04 AM) Anna Rossi: ciao\n(10:01:00 AM) Luca: come posso aiutarla?\ndica pure";
    const comments = [{ id: 1, author_id: 1, public: true, plain_body, created_at: "2026-01-05T10:30:00Z" }];
    const users = [{ id: 1, role: "end-user", name: "Anna Rossi", email: "a@x.example" }];
    const text = ticket({ via: { channel: "chat" }, comments, users });
    const { conversations } = await readText("t.jsonl", text);
    expect(conversations[0]!.messages.map(summary)).toEqual([
      "customer Anna Rossi 2026-01-05T10:00:04 ciao",
      "agent Luca 2026-01-05T10:01:00 come posso aiutarla?⏎dica pure",
    ]);
    for (const message of conversations[0]!.messages) {
      expect(stretchOf(text, message).replaceAll("\\n", "\n")).toBe(message.text);
    }
  });

  test("users and comments may stand in other lines, or in a file beside", async () => {
    const folder = mkdtempSync(join(tmpdir(), "galateo-zendesk-"));
    const comment = (id: number, author_id: number) =>
      JSON.stringify({
        id,
        ticket_id: 5,
        author_id,
        public: true,
        body: `text ${id}`,
        created_at: `2026-01-01T10:0${id}:00Z`,
      });
    writeFileSync(
      join(folder, "users.jsonl"),
      '{"id":3,"role":"agent","name":"Ned"}\n{"id":4,"role":"end-user","name":"Sue"}\n',
    );
    writeFileSync(join(folder, "comments.jsonl"), `${comment(1, 4)}\n${comment(2, 3)}\n`);
    const items = [];
    for await (const item of readInput(fileSource(join(folder, "comments.jsonl")), { inputFormat: "zendesk-tickets" }))
      items.push(item);
    for await (const item of readInput(fileSource(join(folder, "users.jsonl")))) items.push(item);
    rmSync(folder, { recursive: true });
    expect(items).toMatchObject([
      {
        conversation: {
          id: "5",
          messages: [
            { role: "customer", author: "Sue" },
            { role: "agent", author: "Ned" },
          ],
        },
      },
      { assumption: expect.stringContaining("users only") },
    ]);
  });

  test("says what is damaged, and reads the rest", async () => {
    const { conversations, problems, assumptions } = await readFixture("damaged/zendesk-tickets.jsonl");
    expect(conversations.map(({ id }) => id)).toEqual(["1", "4"]);
    expect(problems.map(({ line, skipped }) => [line, skipped])).toEqual([
      [2, "1 line"],
      [4, "the time of 1 message"],
    ]);
    expect(assumptions).toEqual(["damaged/zendesk-tickets.jsonl: 1 ticket without a public comment, left out"]);
  });
});
