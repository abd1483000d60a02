import type { UnderstoodMessage } from "../understood.js";

/** What the customer says to a message at once; undefined where somebody else speaks next, or nobody. */
export function replyTo(message: UnderstoodMessage): UnderstoodMessage | undefined {
  const next = message.conversation.messages[message.index + 1];
  return next?.role === "customer" ? next : undefined;
}
