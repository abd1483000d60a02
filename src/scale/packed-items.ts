import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Conversation } from "../conversation/conversation.js";
import { type OriginRuns, RunsOrigin, runsOf } from "../conversation/origin-runs.js";
import type { ReadItem } from "../read/format.js";

/** Quick before small: what is packed is unpacked within seconds. */
const level = 2;

/** An item as a line of JSON: what was read, with the places of its texts, so that it can be linted where its file is not. */
export function itemLine(item: ReadItem): string {
  if (!("conversation" in item)) return `${JSON.stringify(item)}\n`;
  const { conversation } = item;
  const messages = conversation.messages.map(({ origin, ...message }) => ({
    ...message,
    origin: runsOf(origin, message.text.length),
  }));
  return `${JSON.stringify({ conversation: { ...conversation, messages } })}\n`;
}

/** The items of such lines. */
export function* itemsIn(lines: string): Generator<ReadItem> {
  for (let start = 0; start < lines.length; ) {
    const end = lines.indexOf("\n", start);
    const item = JSON.parse(lines.slice(start, end)) as ReadItem;
    yield "conversation" in item ? { conversation: placed(item.conversation) } : item;
    start = end + 1;
  }
}

function placed(sent: Conversation): Conversation {
  const messages = sent.messages.map((message) => ({
    ...message,
    origin: new RunsOrigin(message.origin as unknown as OriginRuns),
  }));
  return { ...sent, messages };
}

/** Makes text small for the way. */
export function deflated(text: string | Uint8Array): Buffer {
  return deflateRawSync(text, { level });
}

/** @throws where the bytes were not made by `deflated` */
export function inflated(bytes: Uint8Array): Buffer {
  return inflateRawSync(bytes);
}
