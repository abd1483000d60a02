import type { Channel } from "../../conversation/conversation.js";
import { channelNamed } from "../channel-words.js";
import { customerKey } from "../customer-key.js";
import { fileStem } from "../file-name.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { problem } from "../items.js";
import { conversationItems, handOver, type JsonSpeech, type JsonTurn, timeAt } from "../json-conversation.js";
import { type Fields, fieldsAt, flagAt, isFields, type JsonPath, listAt, textAt } from "../json-fields.js";
import { hasKey, isJson } from "../json-head.js";
import { saidOrShown } from "../json-media.js";
import { type JsonRecord, jsonRecords } from "../json-records.js";
import { readableText } from "../json-text.js";
import type { ByteSource } from "../source.js";

/** Conversations of Intercom, as its API and its exports give them. */
export const format: InputFormat = {
  name: "intercom",
  holds: "transcripts",
  documentation: {
    title: "Intercom conversations",
    recognisedBy: "JSON, or a record a line, with `source` and `conversation_parts`, or parts with `part_type`",
    roles:
      "author.type: user, lead and contact are the customer, admin an agent, bot a bot; an admin with from_ai_agent is a bot",
    times: "seconds since 1970",
    customerKey: "the contact's address or external id; else `intercom:` and the contact's id",
    limits:
      "Notes, redacted parts and parts that neither say nor show anything are left out, but for assignments to somebody else, which are hand-overs. Bodies are read as their text. Parts on lines of their own are joined by conversation_id.",
    verified: "a real file",
  },

  recognise(head: Head): number {
    if (!isJson(head)) return 0;
    if (hasKey(head, "conversation_parts")) return 0.96;
    if (hasKey(head, "part_type")) return 0.9;
    return /"type"\s*:\s*"conversation"/.test(head.text) && hasKey(head, "delivered_as") ? 0.9 : 0;
  },

  async *read(source: ByteSource, options: ReadOptions): AsyncGenerator<ReadItem> {
    const loose = new Map<string, PlacedPart[]>();
    for await (const item of jsonRecords(source, lists)) if ("record" in item) collectParts(item.record, loose);
    for await (const item of jsonRecords(source, lists)) {
      if ("fault" in item) {
        yield problem(source.path, item.line, `${item.fault}; expected a conversation`, item.skipped);
        continue;
      }
      for (const { fields, path } of conversationsIn(item.record)) {
        const id = textAt(fields, "id") ?? "";
        const parts = [...partsOf(item.record, fields, path), ...(loose.get(id) ?? [])];
        loose.delete(id);
        const place = { record: item.record, path, file: source.path };
        const named = namesIn(fields, parts);
        yield* conversationItems(contactOf(fields, parts, options), speechesOf(parts, named), place);
      }
    }
    for (const [id, parts] of loose) {
      const { record, path } = parts[0]!;
      const fields: Fields = id === "" ? { id: fileStem(source.path) } : { id };
      if (id === "" && parts.length > 1)
        yield { assumption: `${source.path}: parts without a conversation_id are read as one conversation` };
      const speeches = speechesOf(parts, namesIn(fields, parts));
      yield* conversationItems(contactOf(fields, parts, options), speeches, {
        record,
        path,
        file: source.path,
      });
    }
  },
};

/** Where a page of the API lists conversations. */
const lists = [["conversations"], ["data"]];

interface PlacedPart {
  readonly record: JsonRecord;
  readonly path: JsonPath;
  readonly fields: Fields;
  readonly time?: string;
}

function conversationsIn({ value }: JsonRecord): { fields: Fields; path: JsonPath }[] {
  for (const key of ["conversations", "data"]) {
    const list = listAt(value, key);
    if (list.length > 0)
      return list.flatMap((fields, index) => (isFields(fields) ? [{ fields, path: [key, index] }] : []));
  }
  if (!isFields(value) || value.part_type !== undefined) return [];
  return value.source !== undefined || value.conversation_parts !== undefined ? [{ fields: value, path: [] }] : [];
}

/** The first message is the source, the others are the parts. */
function partsOf(record: JsonRecord, fields: Fields, path: JsonPath): PlacedPart[] {
  const first = fieldsAt(fields, "source");
  const created = textAt(fields, "created_at");
  const key = Array.isArray(fields.conversation_parts)
    ? ["conversation_parts"]
    : ["conversation_parts", "conversation_parts"];
  const parts = listAt(fields, ...key).flatMap((part, index) =>
    isFields(part) ? [{ record, path: [...path, ...key, index], fields: part }] : [],
  );
  return [
    { record, path: [...path, "source"], fields: first, ...(created === undefined ? {} : { time: created }) },
    ...parts,
  ];
}

function collectParts(record: JsonRecord, loose: Map<string, PlacedPart[]>): void {
  const { value } = record;
  if (!isFields(value) || value.part_type === undefined) return;
  const id = textAt(value, "conversation_id") ?? "";
  const parts = loose.get(id);
  const part = { record, path: [], fields: value };
  if (parts) parts.push(part);
  else loose.set(id, [part]);
}

/** The names of those who took part, by their ids. */
function namesIn(conversation: Fields, parts: readonly PlacedPart[]): Map<string, string> {
  const people = [
    ...listAt(conversation, "teammates", "admins"),
    ...listAt(conversation, "teammates", "teammates"),
    ...parts.map(({ fields }) => fieldsAt(fields, "author")),
  ];
  return new Map(
    people.flatMap((person): [string, string][] => {
      const [id, name] = [textAt(person, "id"), textAt(person, "name")];
      return id === undefined || name === undefined ? [] : [[id, name]];
    }),
  );
}

/** A part that hands the conversation to somebody else than the one who does it. */
function handOverOf({ record, path, fields }: PlacedPart, names: ReadonlyMap<string, string>): JsonSpeech[] {
  const to = fieldsAt(fields, "assigned_to");
  const id = textAt(to, "id");
  if (!/assign/.test(textAt(fields, "part_type") ?? "") || id === undefined) return [];
  if (id === textAt(fields, "author", "id") || !/^(?:admin|team|teammate|bot)$/.test(textAt(to, "type") ?? "admin"))
    return [];
  const name = textAt(to, "name") ?? names.get(id) ?? (textAt(to, "type") === "team" ? `team ${id}` : undefined);
  return [handOver(record, [...path, "part_type"], name, timeAt(fields, "created_at"))];
}

function speechesOf(parts: readonly PlacedPart[], names: ReadonlyMap<string, string>): JsonTurn[] {
  return parts.flatMap((part): JsonTurn[] => {
    const { record, path, fields, time } = part;
    const body = textAt(fields, "body");
    const type = textAt(fields, "part_type");
    if (/^note/.test(type ?? "")) return [{ leftOut: "notes" }];
    if (fields.redacted === true) return [{ leftOut: "deleted" }];
    const handed = handOverOf(part, names);
    const placed = body === undefined ? undefined : readableText(record, [...path, "body"], body);
    const said = saidOrShown(placed, fields, record, path);
    if (!said && handed.length > 0) return handed;
    // A conversation that a campaign began has no message of its own to begin with.
    if (!said) return Object.keys(fields).length === 0 ? [] : [{ leftOut: type === "comment" ? "empty" : "events" }];
    const at = time === undefined ? timeAt(fields, "created_at") : timeAt({ time }, "time");
    const author = textAt(fields, "author", "name");
    return [
      {
        id: textAt(fields, "id"),
        role: roleOf(fieldsAt(fields, "author")),
        author,
        at,
        ...said,
      },
      ...handed,
    ];
  });
}

function roleOf(author: Fields): JsonSpeech["role"] {
  const type = textAt(author, "type");
  if (type === "bot" || flagAt(author, "from_ai_agent") === true) return "bot";
  if (type === "admin" || type === "team" || type === "teammate") return "agent";
  if (type === undefined || /^(?:user|lead|contact|visitor|anonymous_user)$/.test(type)) return "customer";
  return { key: "author.type", found: type, expected: "user, lead, contact, admin, team or bot" };
}

function contactOf(fields: Fields, parts: readonly PlacedPart[], options: ReadOptions) {
  const customer = parts.map((part) => fieldsAt(part.fields, "author")).find((author) => roleOf(author) === "customer");
  const contact = fieldsAt(fields, "contacts", "contacts", 0);
  const customerId = customerKey({
    email: textAt(contact, "email") ?? textAt(customer, "email"),
    phone: textAt(contact, "phone"),
    externalId: textAt(contact, "external_id"),
    id: textAt(contact, "id") ?? textAt(customer, "id"),
    vendor: "intercom",
  });
  return {
    id: textAt(fields, "id") ?? "conversation",
    channel: channelOf(textAt(fields, "source", "type"), options),
    customerId,
  };
}

function channelOf(type: string | undefined, options: ReadOptions): Channel {
  if (type === undefined || type === "conversation" || type === "push") return options.channel ?? "chat";
  return channelNamed(type) ?? options.channel ?? "chat";
}
