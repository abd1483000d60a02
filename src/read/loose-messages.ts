import { KeyEnds } from "../spill/key-ends.js";
import { type Fields, isFields, type JsonPath, listAt, valueAt } from "./json-fields.js";
import { JsonSource } from "./json-origin.js";
import type { JsonRecord } from "./json-records.js";

/** How messages look that an export gives without the conversations they belong to. */
export interface LooseShape {
  /** The key under which a conversation of this vendor keeps its messages. */
  readonly key: string;
  /** Keys under which a page of the vendor's API lists messages of any conversation. */
  readonly pages: readonly string[];
  readonly isMessage: (fields: Fields) => boolean;
  /** The id of the conversation that a message belongs to; undefined where it names none. */
  readonly conversation: (message: Fields) => string | undefined;
}

/** A message in its record. */
export interface PlacedMessage {
  readonly record: JsonRecord;
  readonly path: JsonPath;
  readonly fields: Fields;
}

/** A conversation whose messages were gathered; or, where it is long, a piece of it. */
export interface Gathered {
  readonly record: JsonRecord;
  readonly more: boolean;
}

/**
 * Gathers messages that stand by themselves into records that look like conversations. A first look notes which message is
 * the last of its conversation, so that one is handed over with it and no longer in memory.
 */
export class LooseMessages {
  private readonly ends = new KeyEnds("last");
  private taken = 0;
  private readonly open = new Map<string, PlacedMessage[]>();

  /** @param most messages of a conversation that are held */
  constructor(
    private readonly shape: LooseShape,
    private readonly most: number,
  ) {}

  /** The messages of an object that is one, or a page of them; undefined where it is neither. */
  messagesIn(record: JsonRecord, fields: Fields, path: JsonPath): PlacedMessage[] | undefined {
    if (this.shape.isMessage(fields)) return [{ record, path, fields }];
    const key = this.shape.pages.find((page) => listAt(fields, page).some((one) => this.isMessage(one)));
    if (key === undefined) return undefined;
    const messages = listAt(fields, key).flatMap((one, index) =>
      this.isMessage(one) ? [{ record, path: [...path, key, index], fields: one as Fields }] : [],
    );
    const conversations = new Set(messages.flatMap((one) => this.shape.conversation(one.fields) ?? []));
    return conversations.size < 2 ? undefined : messages;
  }

  /** The first look. */
  note(messages: readonly PlacedMessage[]): void {
    for (const { fields } of messages) this.ends.add(this.idOf(fields));
  }

  /** Ends the first look. */
  noted(): void {
    this.ends.finish();
  }

  /** Gives back what the first look took, also where it did not come to its end. */
  close(): void {
    this.ends.close();
  }

  /** The second: the conversations that a message completes. */
  *take(messages: readonly PlacedMessage[]): Generator<Gathered> {
    for (const message of messages) {
      const id = this.idOf(message.fields);
      const group = this.open.get(id) ?? [];
      group.push(message);
      this.open.set(id, group);
      const last = this.ends.isEnd(this.taken);
      this.taken += 1;
      // Without an id, pieces would not know each other.
      if (!last && (id === "" || group.length < this.most)) continue;
      this.open.delete(id);
      yield this.gathered(group, !last);
    }
  }

  /** Conversations whose end was not known: their key's hash is another's, too, or the file has changed since. */
  *rest(): Generator<Gathered> {
    for (const group of this.open.values()) yield this.gathered(group, false);
  }

  private gathered(group: readonly PlacedMessage[], more: boolean): Gathered {
    const value = { [this.shape.key]: group.map(({ fields }) => fields) };
    return { record: { value, source: new JoinedSource(group) }, more };
  }

  private isMessage(value: unknown): boolean {
    return isFields(value) && this.shape.isMessage(value);
  }

  private idOf(message: Fields): string {
    return this.shape.conversation(message) ?? "";
  }
}

/** The id at the first of some paths. */
export function firstId(value: unknown, ...paths: readonly JsonPath[]): string | undefined {
  for (const path of paths) {
    const found = valueAt(value, ...path);
    if (typeof found === "number" || (typeof found === "string" && found !== "")) return String(found);
  }
  return undefined;
}

/** Several records as one that lists them: a path in it leads into the record that it names. */
class JoinedSource extends JsonSource {
  constructor(private readonly messages: readonly PlacedMessage[]) {
    const first = messages[0]!.record.source;
    super(first.raw, first.line, first.column);
  }

  override originOf(path: JsonPath) {
    const message = this.messages[Number(path[1] ?? 0)] ?? this.messages[0]!;
    return message.record.source.originOf([...message.path, ...path.slice(2)]);
  }

  override lineOf(path: JsonPath): number {
    const message = this.messages[Number(path[1] ?? 0)] ?? this.messages[0]!;
    return message.record.source.lineOf([...message.path, ...path.slice(2)]);
  }
}
