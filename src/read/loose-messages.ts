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

interface PlacedMessage {
  readonly record: JsonRecord;
  readonly path: JsonPath;
  readonly fields: Fields;
}

/** Gathers messages that stand by themselves into records that look like conversations. They stay in memory until then. */
export class LooseMessages {
  private readonly groups = new Map<string, PlacedMessage[]>();

  constructor(private readonly shape: LooseShape) {}

  /** Takes an object where it is such a message, or a page of them. @returns whether it was taken */
  take(record: JsonRecord, fields: Fields, path: JsonPath): boolean {
    if (this.shape.isMessage(fields)) {
      this.add({ record, path, fields });
      return true;
    }
    const key = this.shape.pages.find((page) => listAt(fields, page).some((one) => this.isMessage(one)));
    if (key === undefined) return false;
    const messages = listAt(fields, key).flatMap((one, index) =>
      this.isMessage(one) ? [{ record, path: [...path, key, index], fields: one as Fields }] : [],
    );
    const conversations = new Set(messages.flatMap((one) => this.shape.conversation(one.fields) ?? []));
    if (conversations.size < 2) return false;
    for (const message of messages) this.add(message);
    return true;
  }

  /** The conversations, in the order in which their first messages stand. */
  *records(): Generator<JsonRecord> {
    for (const messages of this.groups.values()) {
      const value = { [this.shape.key]: messages.map(({ fields }) => fields) };
      yield { value, source: new JoinedSource(messages) };
    }
  }

  private isMessage(value: unknown): boolean {
    return isFields(value) && this.shape.isMessage(value);
  }

  private add(message: PlacedMessage): void {
    const id = this.shape.conversation(message.fields) ?? "";
    const group = this.groups.get(id);
    if (group) group.push(message);
    else this.groups.set(id, [message]);
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
