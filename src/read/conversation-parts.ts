import type { Conversation, Message } from "../conversation/conversation.js";
import type { ReadItem, ReadOptions } from "./format.js";

/**
 * Messages that a conversation may have before it is read in parts. A contact with a company has some hundreds at most, and
 * WhatsApp exports 40 000 messages of a chat that goes on for years: past 5000 the days in it are contacts of their own. As
 * many messages with what is understood of them take some tens of megabytes, which every worker thread can hold.
 */
export const longestConversation = 5000;

/** After how many messages a reader hands over what it has of a conversation, so that it need not hold all of it. */
export function handOverAfter({ longest = longestConversation }: ReadOptions): number {
  return longest;
}

/** What a reader gives, its conversations whole or, where they are longer than a limit, in parts. */
export async function* inParts(items: AsyncIterable<ReadItem>, limit?: number): AsyncGenerator<ReadItem> {
  const parts = new ConversationParts(limit);
  try {
    for await (const item of items) yield* parts.take(item);
  } catch (error) {
    yield* parts.end();
    throw error;
  }
  yield* parts.end();
}

/**
 * Puts together what readers hand over of conversations piece by piece, and cuts what is longer than a limit into parts: at
 * the longest silence in the second half of the limit, so that a part ends where people stopped talking. Holds no more of a
 * conversation than a piece and a part.
 */
class ConversationParts {
  private readonly open = new Map<string, OpenConversation>();

  constructor(private readonly limit = longestConversation) {}

  /** What an item of a reader becomes: a piece of a conversation is held back until a part is full or the last one came. */
  *take(item: ReadItem): Generator<ReadItem> {
    if (!("conversation" in item)) {
      yield item;
      return;
    }
    const { conversation, more } = item;
    let open = this.open.get(conversation.id);
    if (!open && more !== true && conversation.messages.length <= this.limit) {
      yield { conversation };
      return;
    }
    if (!open) {
      open = new OpenConversation(conversation, this.limit);
      this.open.set(conversation.id, open);
    }
    yield* open.add(conversation);
    if (more === true) return;
    this.open.delete(conversation.id);
    yield* open.end();
  }

  /** What is left where a reader stopped in the middle. */
  *end(): Generator<ReadItem> {
    for (const open of this.open.values()) yield* open.end();
    this.open.clear();
  }
}

class OpenConversation {
  private held: Message[] = [];
  private parts = 0;
  /** Ids of the messages that are held, which must be one's own within a part. */
  private readonly ids = new Set<string>();
  private seen = 0;

  constructor(
    private whole: Conversation,
    private readonly limit: number,
  ) {}

  *add(piece: Conversation): Generator<ReadItem> {
    const { messages, ...fields } = piece;
    // What the first piece does not tell of the conversation a later one may; where it begins, the first one knows.
    this.whole = { ...fields, ...this.whole };
    for (const message of messages) {
      this.seen += 1;
      const id = this.ids.has(message.id) ? `m${this.seen}` : message.id;
      this.ids.add(id);
      this.held.push(id === message.id ? message : { ...message, id });
      if (this.held.length > this.limit) yield* this.cut();
    }
  }

  *end(): Generator<ReadItem> {
    if (this.parts > 0) yield { conversation: this.part(this.held) };
    else if (this.held.length > 0) yield { conversation: { ...this.whole, messages: this.held } };
  }

  private *cut(): Generator<ReadItem> {
    const { path, line, id } = this.whole;
    if (this.parts === 0) {
      const name = JSON.stringify(id);
      yield {
        assumption: `${path}:${line}: the conversation ${name} has more than ${this.limit} messages; it is read in parts (${id}#1, ${id}#2, …), each cut at a long silence`,
      };
    }
    const end = longestSilence(this.held, this.limit);
    const part = this.part(this.held.slice(0, end));
    this.held = this.held.slice(end);
    this.ids.clear();
    for (const message of this.held) this.ids.add(message.id);
    yield { conversation: part };
  }

  /** Parts of one conversation are one case, also where its customer is not known. */
  private part(messages: readonly Message[]): Conversation {
    this.parts += 1;
    const { id, path, line, caseId, customerId } = this.whole;
    return {
      ...this.whole,
      id: `${id}#${this.parts}`,
      ...(caseId === undefined && customerId === undefined ? { caseId: `${path}#${id}` } : {}),
      messages,
      line: this.parts === 1 ? line : (messages[0]?.origin.locate(0).line ?? line),
    };
  }
}

/**
 * Before which message to cut, in the second half of a limit: behind the longest silence, or where the times run back; of
 * equal ones the last. Without times, before a customer who speaks again.
 */
function longestSilence(messages: readonly Message[], limit: number): number {
  let best = limit;
  let longest = 0;
  let turn: number | undefined;
  for (let index = Math.max(1, limit >> 1); index <= limit && index < messages.length; index += 1) {
    const before = messages[index - 1]!;
    const after = messages[index]!;
    if (before.role !== "customer" && after.role === "customer") turn = index;
    if (before.at === undefined || after.at === undefined) continue;
    const gap = after.at.time - before.at.time;
    const silence = gap < 0 ? Number.POSITIVE_INFINITY : gap;
    if (silence > 0 && silence >= longest) {
      longest = silence;
      best = index;
    }
  }
  return longest > 0 ? best : (turn ?? limit);
}
