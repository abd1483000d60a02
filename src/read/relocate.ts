import type { Conversation } from "../conversation/conversation.js";
import type { Position, TextOrigin } from "../conversation/position.js";
import type { ReadItem } from "./format.js";
import type { ByteSource } from "./source.js";

/** The item with its places in the user's file, where a source was made from that file (a workbook's rows read as CSV). */
export function relocated(item: ReadItem, { locate }: ByteSource): ReadItem {
  if (!locate) return item;
  if ("conversation" in item) return { ...item, conversation: moved(item.conversation, locate) };
  if (!("problem" in item) || item.problem.line === undefined) return item;
  return { problem: { ...item.problem, line: locate({ line: item.problem.line, column: 1 }).line } };
}

function moved(conversation: Conversation, locate: (place: Position) => Position): Conversation {
  const messages = conversation.messages.map((message) => ({
    ...message,
    origin: new MovedOrigin(message.origin, locate),
  }));
  return { ...conversation, line: locate({ line: conversation.line, column: 1 }).line, messages };
}

class MovedOrigin implements TextOrigin {
  constructor(
    private readonly inner: TextOrigin,
    private readonly place: (place: Position) => Position,
  ) {}

  locate(offset: number): Position {
    return this.place(this.inner.locate(offset));
  }
}
