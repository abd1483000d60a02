import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generate } from "./generate.js";

/** A file to measure on, and the bytes of the texts in it. */
export interface Input {
  readonly path: string;
  readonly text: number;
}

/** Conversations of about so many megabytes. */
export async function conversations(folder: string, megabytes: number): Promise<Input> {
  const path = join(folder, `${megabytes}.jsonl`);
  const { text } = await generate(path, megabytes * 1_000_000);
  return { path, text };
}

interface Message {
  readonly role: string;
  readonly text: string;
}

/** The same words in messages of so many characters, customer and agent in turn, ten to a conversation. */
export function inMessagesOf(length: number, from: Input, folder: string): Input {
  const words = messagesOf(from)
    .map(({ text }) => text)
    .join(" ");
  const texts: string[] = [];
  for (let start = 0; start < words.length; start += length) texts.push(words.slice(start, start + length));
  const turns = texts.map((text, index) => ({ role: index % 2 === 0 ? "customer" : "agent", text }));
  return written(join(folder, `length-${length}.jsonl`), turns, 10);
}

/** So many messages in conversations of so many messages each. */
export function inConversationsOf(each: number, count: number, from: Input, folder: string): Input {
  return written(join(folder, `each-${each}.jsonl`), messagesOf(from).slice(0, count), each);
}

function messagesOf({ path }: Input): Message[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { language: string; messages: Message[] })
    .filter(({ language }) => language === "en")
    .flatMap(({ messages }) => messages);
}

function written(path: string, messages: readonly Message[], each: number): Input {
  const start = Date.UTC(2026, 0, 5, 9);
  const lines: string[] = [];
  for (let from = 0; from < messages.length; from += each) {
    const turns = messages.slice(from, from + each).map(({ role, text }, index) => {
      return { id: `m${index + 1}`, role, at: new Date(start + index * 45_000).toISOString(), text };
    });
    lines.push(JSON.stringify({ id: `c-${from}`, channel: "chat", language: "en", messages: turns }));
  }
  writeFileSync(path, `${lines.join("\n")}\n`);
  return { path, text: messages.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) };
}
