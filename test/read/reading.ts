import { join } from "node:path";
import type { Conversation, Message, Problem } from "../../src/conversation/conversation.js";
import { type LeftOut, LeftOutTally } from "../../src/conversation/left-out.js";
import { formatInstant } from "../../src/conversation/time.js";
import { packageRoot } from "../../src/package-root.js";
import type { ReadItem } from "../../src/read/format.js";
import { type InputOptions, readInput } from "../../src/read/read.js";
import { fileSource, memorySource } from "../../src/read/source.js";

/** All that reading one input gives. */
export interface Reading {
  readonly conversations: readonly Conversation[];
  readonly problems: readonly Problem[];
  readonly assumptions: readonly string[];
  readonly leftOut: LeftOut;
}

/** Reads a file under fixtures/. */
export function readFixture(path: string, options: InputOptions = {}): Promise<Reading> {
  return collect(readInput(fileSource(join(packageRoot, "fixtures", path), path), options));
}

/** Reads a text as if it were a file. */
export function readText(path: string, text: string | Uint8Array, options: InputOptions = {}): Promise<Reading> {
  return collect(readInput(memorySource(path, typeof text === "string" ? Buffer.from(text) : text), options));
}

/** "customer Anna 2026-03-02T10:00:00 Buongiorno": what a message says, on one line. */
export function summary(message: Message): string {
  const time = message.at === undefined ? "-" : formatInstant(message.at);
  return `${message.role} ${message.author ?? "-"} ${time} ${message.text.replaceAll("\n", "⏎")}`;
}

/** The stretch of a file that a message takes up, by its own account. */
export function stretchOf(file: string, message: Message): string {
  const lines = file.replace(/^\ufeff/, "").split(/\r?\n/);
  const start = message.origin.locate(0);
  const end = message.origin.locate(message.text.length);
  if (start.line === end.line) return lines[start.line - 1]!.slice(start.column - 1, end.column - 1);
  const first = lines[start.line - 1]!.slice(start.column - 1);
  const last = lines[end.line - 1]!.slice(0, end.column - 1);
  return [first, ...lines.slice(start.line, end.line - 1), last].join("\n");
}

/** All items of a reading, by kind. */
export async function collect(items: AsyncIterable<ReadItem>): Promise<Reading> {
  const conversations: Conversation[] = [];
  const problems: Problem[] = [];
  const assumptions: string[] = [];
  const leftOut = new LeftOutTally();
  for await (const item of items) {
    if ("conversation" in item) conversations.push(item.conversation);
    else if ("problem" in item) problems.push(item.problem);
    else if ("assumption" in item) assumptions.push(item.assumption);
    else leftOut.add(item.leftOut);
  }
  return { conversations, problems, assumptions, leftOut: leftOut.total };
}
