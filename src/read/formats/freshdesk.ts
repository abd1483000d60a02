import type { Channel, Role } from "../../conversation/conversation.js";
import { customerKey } from "../customer-key.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { headOf } from "../head.js";
import { type JsonSpeech, type JsonTurn, timeAt } from "../json-conversation.js";
import { type Fields, fieldsAt, flagAt, isFields, type JsonPath, listAt, textAt } from "../json-fields.js";
import { hasKey, isJson } from "../json-head.js";
import { saidOrShown } from "../json-media.js";
import type { JsonRecord } from "../json-records.js";
import { ownMail, readableText } from "../json-text.js";
import { readVendorJson } from "../json-vendor.js";
import { firstId } from "../loose-messages.js";
import type { ByteSource } from "../source.js";
import { xmlRecords } from "../xml-records.js";

/** Freshdesk's numbers for where a ticket comes from. */
const sources: Readonly<Record<string, Channel>> = {
  1: "email",
  2: "email",
  3: "phone",
  5: "social",
  6: "social",
  7: "chat",
  9: "email",
  10: "email",
  13: "messaging",
};

/** Tickets of Freshdesk with their conversations. */
export const format: InputFormat = {
  name: "freshdesk",
  holds: "transcripts",
  documentation: {
    title: "Freshdesk tickets",
    recognisedBy:
      "JSON, or a ticket a line, with `description_text` and `conversations`, whose items have `incoming` and `private`; or the XML of an account's export, with `helpdesk-ticket`",
    roles: "incoming is the customer's, the others an agent's; private is an internal note",
    times: "ISO 8601 in UTC",
    customerKey: "the requester's address or phone; else `freshdesk:` and `requester_id`",
    limits: "The first message is the ticket's description. Quoted mail and signatures of programs are left out.",
    verified: "vendor documents",
  },

  recognise(head: Head): number {
    if (/^\s*</.test(head.text)) return isXml(head.text) ? 0.97 : 0;
    if (!isJson(head)) return 0;
    const talk =
      hasKey(head, "conversations", "notes", "ticket_id") &&
      hasKey(head, "incoming") &&
      hasKey(head, "private") &&
      /"body(?:_text|_html)?"\s*:/.test(head.text);
    return talk ? 0.96 : hasKey(head, "description_text") && hasKey(head, "requester_id") ? 0.94 : 0;
  },

  async *read(source: ByteSource, options: ReadOptions): AsyncGenerator<ReadItem> {
    const xml = isXml((await headOf(source)).text);
    yield* readVendorJson(source, options, {
      ...(xml ? { records: (from) => xmlRecords(from, "helpdesk-ticket") } : {}),
      expected: "a ticket",
      lists: ["tickets"],
      loose: {
        key: "conversations",
        pages: ["conversations"],
        isMessage: (fields) => fields.incoming !== undefined && fields.conversations === undefined,
        conversation: ticketOf,
      },
      read: (record, fields, place) => {
        const { ticket, path } = ticketIn(fields, place);
        const replies = repliesIn(ticket);
        const asked = replies.list.find((reply) => flagAt(reply, "incoming") === true);
        const contact = {
          id:
            textAt(ticket, "display_id") ??
            textAt(ticket, "id") ??
            ticketOf(replies.list[0]) ??
            `ticket-${record.source.lineOf(path)}`,
          channel: sources[textAt(ticket, "source") ?? ""] ?? options.channel ?? ("email" as const),
          customerId: customerKey({
            email: textAt(ticket, "requester", "email") ?? textAt(ticket, "email") ?? textAt(asked, "from_email"),
            phone: textAt(ticket, "requester", "phone") ?? textAt(ticket, "phone"),
            id: textAt(ticket, "requester_id") ?? textAt(asked, "user_id"),
            vendor: "freshdesk",
          }),
        };
        const speeches = [...descriptionOf(record, ticket, path), ...repliesOf(record, ticket, path, replies)];
        return [{ path, contact, speeches }];
      },
    });
  },
};

function isXml(text: string): boolean {
  return /<helpdesk-ticket[\s>]/.test(text);
}

/** A page of the API wraps a ticket, and its archive calls it a `helpdesk_ticket` with notes. */
function ticketIn(value: Fields, path: JsonPath): { ticket: Fields; path: JsonPath } {
  const key = ["ticket", "helpdesk_ticket"].find((name) => isFields(value[name]));
  if (key === undefined) return { ticket: value, path };
  return { ticket: { conversations: value.conversations, ...fieldsAt(value, key) }, path: [...path, key] };
}

interface Replies {
  readonly key: string;
  readonly list: readonly unknown[];
}

function repliesIn(ticket: Fields): Replies {
  const key = ["conversations", "notes", "helpdesk_notes"].find((name) => listAt(ticket, name).length > 0) ?? "notes";
  return { key, list: listAt(ticket, key) };
}

function ticketOf(reply: unknown): string | undefined {
  return firstId(reply, ["ticket_id"]);
}

function descriptionOf(record: JsonRecord, ticket: Fields, path: JsonPath): JsonSpeech[] {
  const key = ["description_text", "description"].find((name) => textAt(ticket, name) !== undefined);
  if (key === undefined) return [];
  const placed = readableText(record, [...path, key], textAt(ticket, key) ?? "");
  return [
    {
      role: "customer",
      author: textAt(ticket, "requester", "name") ?? textAt(ticket, "name"),
      at: timeAt(ticket, "created_at"),
      placed: ownMail(placed),
    },
  ];
}

function repliesOf(
  record: JsonRecord,
  ticket: Fields,
  path: JsonPath,
  { key: list, list: replies }: Replies,
): JsonTurn[] {
  return replies.flatMap((reply, index): JsonTurn[] => {
    if (!isFields(reply)) return [];
    if (flagAt(reply, "private") === true) return [{ leftOut: "notes" }];
    const key = ["body_text", "body"].find((name) => textAt(reply, name) !== undefined);
    const place = [...path, list, index];
    const text = key === undefined ? undefined : textAt(reply, key);
    const placed = text === undefined ? undefined : ownMail(readableText(record, [...place, key!], text));
    const said = saidOrShown(placed, reply, record, place);
    if (!said) return [{ leftOut: "empty" }];
    const requester = textAt(ticket, "requester_id");
    const role: Role =
      flagAt(reply, "incoming") === true || (requester !== undefined && textAt(reply, "user_id") === requester)
        ? "customer"
        : "agent";
    const author =
      textAt(reply, "user", "name") ?? (role === "customer" ? textAt(ticket, "requester", "name") : undefined);
    return [{ id: textAt(reply, "id"), role, author, at: timeAt(reply, "created_at"), ...said }];
  });
}
