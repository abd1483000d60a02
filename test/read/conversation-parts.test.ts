import { describe, expect, test } from "@jest/globals";
import type { Conversation } from "../../src/conversation/conversation.js";
import { agent, type Talk } from "./exports/talk.js";
import { writers } from "./exports/writers.js";
import { type Reading, readText } from "./reading.js";

/** A conversation of many messages, with a silence of an hour after every seventh. */
function longTalk(id: number, count: number): Talk {
  const messages = Array.from({ length: count }, (_, index) => ({
    role: index % 3 === 1 ? ("agent" as const) : ("customer" as const),
    text:
      index === 1 ? "Buongiorno, come posso aiutarla?" : `Salve, il pacco numero ${index + 1} non arriva ancora domani`,
    second: index * 20 + Math.floor(index / 7) * 3600,
  }));
  return { id, customer: `Anna Ross${id}`, email: `anna${id}@x.example`, messages };
}

const said = ({ conversations }: Reading): unknown[] =>
  conversations.flatMap(({ messages }) =>
    messages.map(({ role, text, at, author, origin }) => [role, text, at, author, origin.locate(0)]),
  );

const whole = (id: string): string => id.replace(/#\d+$/, "");

/** A template is no conversation, and what has one message a line of one speaker joins them. */
const talking = writers.filter(({ templates, joins }) => !templates && joins === undefined);

describe("a conversation of more messages than a limit is read in parts", () => {
  test.each(talking.map((writer) => [writer.format, writer.name, writer] as const))(
    "%s (%s)",
    async (_, name, writer) => {
      const talks = [longTalk(1, 60), ...(writer.single ? [] : [longTalk(2, 4), longTalk(3, 60)])];
      const text = writer.write(talks);
      const options = { ...writer.options, agents: [agent], ...(writer.format ? { inputFormat: writer.format } : {}) };
      const full = await readText(name, text, options);
      const parts = await readText(name, text, { ...options, longest: 20 });
      expect(full.conversations.map(spoken).sort()).toEqual(writer.single ? [60] : [4, 60, 60]);
      const place = (lines: unknown[]): string[] => lines.map((line) => JSON.stringify(line)).sort();
      expect(place(said(parts))).toEqual(place(said(full)));
      expect(parts.problems).toEqual(full.problems);
      const cut = full.conversations.filter(({ messages }) => messages.length > 20);
      expect(parts.assumptions.filter((one) => one.includes("it is read in parts"))).toEqual(
        cut.map(({ path, line, id }) =>
          expect.stringContaining(`${path}:${line}: the conversation ${JSON.stringify(id)}`),
        ),
      );
      for (const { id, customerId, caseId } of cut) {
        const own = parts.conversations.filter((part) => whole(part.id) === id);
        expect(own.map((part) => part.id)).toEqual(own.map((_part, index) => `${id}#${index + 1}`));
        expect(new Set(own.map(keyOf))).toEqual(new Set([customerId ?? caseId ?? `${name}#${id}`]));
        for (const { messages } of own) {
          expect(messages.length).toBeLessThanOrEqual(20);
          expect(new Set(messages.map((message) => message.id)).size).toBe(messages.length);
        }
        // What is written newest first is cut where what was held ends.
        if (writer.times === "second" && writer.format !== "instagram-messenger") {
          for (const { messages } of own.slice(0, -1))
            expect(Number(/numero (\d+)/.exec(messages.at(-1)!.text)?.[1]) % 7).toBe(0);
        }
      }
    },
  );

  test("a conversation of the limit's length is left whole, one more is cut", async () => {
    const lines = (count: number): string =>
      Array.from({ length: count }, (_, at) => `${at % 2 ? "Agent" : "Customer"}: number ${at}`).join("\n");
    expect((await readText("a.txt", lines(20), { longest: 20 })).conversations.map(({ id }) => id)).toEqual(["a"]);
    const { conversations } = await readText("a.txt", lines(21), { longest: 20 });
    expect(conversations.map(({ id, messages }) => [id, messages.length])).toEqual([
      ["a#1", 20],
      ["a#2", 1],
    ]);
    expect(conversations[1]).toMatchObject({ line: 21, caseId: "a.txt#a" });
  });

  test("what was read in parts is not cut again, and is said in the report's language", async () => {
    const text = writers.find(({ format }) => format === "whatsapp")!.write([longTalk(1, 60)]);
    const { conversations, assumptions } = await readText("chat.txt", text, {
      agents: [agent],
      longest: 20,
      locale: "it",
    });
    expect(conversations.every(({ messages }) => messages.length <= 20)).toBe(true);
    expect(assumptions).toContainEqual(
      expect.stringMatching(/^chat\.txt:\d+: la conversazione "chat" ha più di 20 messaggi; è letta in parti \(chat#1/),
    );
  });

  test("without a way to tell who speaks, every name is counted, however long the chat", async () => {
    const text = Array.from(
      { length: 90 },
      (_, at) => `[10:${10 + (at % 50)}] ${at % 3 ? "Piero" : "Anna"}: sì ${at}`,
    ).join("\n");
    const { problems } = await readText("a.txt", text, { longest: 20 });
    expect(problems).toEqual([
      expect.objectContaining({ message: expect.stringContaining("Piero (60 messages), Anna (30 messages)") }),
    ]);
  });
});

function spoken({ messages }: Conversation): number {
  return messages.filter(({ role }) => role !== "system").length;
}

function keyOf({ customerId, caseId }: Conversation): string | undefined {
  return customerId ?? caseId;
}
