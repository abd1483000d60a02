import type { Message } from "../conversation/conversation.js";

/**
 * Puts messages into the order in which they were sent, as far as they have times: some exports write the newest first. Equal
 * times keep the file's order, or its reverse where the file runs backwards.
 */
export function inTimeOrder<Item extends Pick<Message, "at">>(messages: readonly Item[]): readonly Item[] {
  let rises = 0;
  let falls = 0;
  let last: number | undefined;
  for (const { at } of messages) {
    if (at === undefined) continue;
    if (last !== undefined && at.time > last) rises += 1;
    if (last !== undefined && at.time < last) falls += 1;
    last = at.time;
  }
  if (falls === 0) return messages;
  const base = rises === 0 ? [...messages].reverse() : [...messages];
  // What has no time stays behind the message it stands behind.
  let time = Number.NEGATIVE_INFINITY;
  const timed = base.map((message) => {
    time = message.at?.time ?? time;
    return { message, time };
  });
  return timed
    .sort((one, other) => (one.time === other.time ? 0 : one.time - other.time))
    .map(({ message }) => message);
}
