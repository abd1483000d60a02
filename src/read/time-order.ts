import type { Message } from "../conversation/conversation.js";

/**
 * Puts messages into the order in which they were sent, where all have times: some exports write the newest first. Equal
 * times keep the file's order, or its reverse where the file runs backwards.
 */
export function inTimeOrder<Item extends Pick<Message, "at">>(messages: readonly Item[]): readonly Item[] {
  let rises = 0;
  let falls = 0;
  let last: number | undefined;
  for (const { at } of messages) {
    if (at === undefined) return messages;
    if (last !== undefined && at.time > last) rises += 1;
    if (last !== undefined && at.time < last) falls += 1;
    last = at.time;
  }
  if (falls === 0) return messages;
  const base = rises === 0 ? [...messages].reverse() : [...messages];
  return base.sort((one, other) => one.at!.time - other.at!.time);
}
