import type { Channel, Role } from "../../conversation/conversation.js";
import { customerKey } from "../customer-key.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { problem } from "../items.js";
import { type JsonSpeech, jsonConversation, timeAt } from "../json-conversation.js";
import { type Fields, isFields, type JsonPath, listAt, textAt } from "../json-fields.js";
import { type JsonRecord, jsonRecords } from "../json-records.js";
import { ownMail, readableText } from "../json-text.js";
import type { ByteSource } from "../source.js";

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
      "JSON, or a ticket a line, with `description_text` and `conversations`, whose items have `incoming` and `private`",
    roles: "incoming is the customer's, the others an agent's; private is an internal note",
    times: "ISO 8601 in UTC",
    customerKey: "the requester's address or phone; else `freshdesk:` and `requester_id`",
    limits: "The first message is the ticket's description. Quoted mail and signatures of programs are left out.",
    verified: "vendor documents",
  },

  recognise(head: Head): number {
    if (!/^\s*[[{]/.test(head.text)) return 0;
    const talk =
      /"conversations"\s*:/.test(head.text) && /"incoming"\s*:/.test(head.text) && /"body_text"\s*:/.test(head.text);
    return talk ? 0.96 : /"description_text"\s*:/.test(head.text) && /"requester_id"\s*:/.test(head.text) ? 0.94 : 0;
  },

  async *read(source: ByteSource, options: ReadOptions): AsyncGenerator<ReadItem> {
    for await (const item of jsonRecords(source, [["tickets"]])) {
      if ("fault" in item) {
        yield problem(source.path, item.line, `${item.fault}; expected a ticket`, item.skipped);
        continue;
      }
      for (const { ticket, path } of ticketsIn(item.record)) {
        const requester = textAt(ticket, "requester_id");
        const contact = {
          id: textAt(ticket, "id") ?? `ticket-${item.record.source.lineOf(path)}`,
          channel: sources[textAt(ticket, "source") ?? ""] ?? options.channel ?? ("email" as const),
          customerId: customerKey({
            email: textAt(ticket, "requester", "email") ?? textAt(ticket, "email"),
            phone: textAt(ticket, "requester", "phone") ?? textAt(ticket, "phone"),
            id: requester,
            vendor: "freshdesk",
          }),
        };
        const speeches = [...descriptionOf(item.record, ticket, path), ...repliesOf(item.record, ticket, path)];
        const conversation = jsonConversation(contact, speeches, { record: item.record, path, file: source.path });
        if (conversation) yield { conversation };
      }
    }
  },
};

function ticketsIn({ value }: JsonRecord): { ticket: Fields; path: JsonPath }[] {
  const list = listAt(value, "tickets").flatMap((ticket, index) =>
    isFields(ticket) ? [{ ticket, path: ["tickets", index] as JsonPath }] : [],
  );
  if (list.length > 0) return list;
  if (!isFields(value)) return [];
  if (isFields(value.ticket))
    return [{ ticket: { conversations: value.conversations, ...value.ticket }, path: ["ticket"] }];
  return [{ ticket: value, path: [] }];
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

function repliesOf(record: JsonRecord, ticket: Fields, path: JsonPath): JsonSpeech[] {
  return listAt(ticket, "conversations").flatMap((reply, index) => {
    if (!isFields(reply) || reply.private === true) return [];
    const key = ["body_text", "body"].find((name) => textAt(reply, name) !== undefined);
    if (key === undefined) return [];
    const placed = readableText(record, [...path, "conversations", index, key], textAt(reply, key) ?? "");
    const requester = textAt(ticket, "requester_id");
    const role: Role =
      reply.incoming === true || (requester !== undefined && textAt(reply, "user_id") === requester)
        ? "customer"
        : "agent";
    const author =
      textAt(reply, "user", "name") ?? (role === "customer" ? textAt(ticket, "requester", "name") : undefined);
    return [{ id: textAt(reply, "id"), role, author, at: timeAt(reply, "created_at"), placed: ownMail(placed) }];
  });
}
