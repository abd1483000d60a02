import { channelNamed } from "../channel-words.js";
import { customerKey } from "../customer-key.js";
import { fileStem } from "../file-name.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { handOver, type JsonSpeech, type JsonTurn, timeAt } from "../json-conversation.js";
import { type JsonPath, listAt, textAt, valueAt } from "../json-fields.js";
import { hasKey, isJson } from "../json-head.js";
import { saidOrShown } from "../json-media.js";
import type { JsonRecord } from "../json-records.js";
import { ownMail, readableText } from "../json-text.js";
import { readVendorJson } from "../json-vendor.js";
import { firstId } from "../loose-messages.js";
import type { ByteSource } from "../source.js";

/** Threads of HubSpot's conversations inbox. */
export const format: InputFormat = {
  name: "hubspot",
  holds: "transcripts",
  documentation: {
    title: "HubSpot conversations",
    recognisedBy: "JSON with `messages` or `results`, whose items have `direction`, `senders` and `truncationStatus`",
    roles:
      "direction INCOMING is the customer's; the actor's letter tells bots (B-), visitors (V-) and the system (S-); comments are notes, assignments hand-overs",
    times: "createdAt, ISO 8601",
    customerKey: "the address the customer writes from; else `hubspot:` and associatedContactId",
    limits: "Answers that HubSpot has cut short are read as they stand.",
    verified: "constructed",
  },

  recognise(head: Head): number {
    if (!isJson(head)) return 0;
    return hasKey(head, "senders") && hasKey(head, "truncationStatus", "actorId") ? 0.96 : 0;
  },

  read(source: ByteSource, options: ReadOptions): AsyncIterable<ReadItem> {
    return readVendorJson(source, options, {
      expected: "a thread with its messages",
      lists: ["threads"],
      loose: {
        key: "messages",
        pages: ["messages", "results"],
        isMessage: (fields) => fields.senders !== undefined && fields.messages === undefined,
        conversation: (message) => firstId(message, ["conversationsThreadId"], ["threadId"]),
      },
      read: (record, fields, path) => {
        const key = ["messages", "results"].find((name) => listAt(fields, name).length > 0) ?? "messages";
        const messages = listAt(fields, key);
        const incoming = messages.find((message) => roleOf(message) === "customer");
        const channel =
          textAt(fields, "channel") ?? textAt(fields, "originalChannel") ?? textAt(messages[0], "client", "clientType");
        return [
          {
            path,
            speeches: messages.flatMap((message, index): JsonTurn[] => {
              const type = textAt(message, "type") ?? "MESSAGE";
              const place = [...path, key, index];
              if (type === "ASSIGNMENT") return handOverIn(message, record, place, messages);
              const body = ["text", "richText"].find((name) => textAt(message, name) !== undefined);
              if (!/^(?:MESSAGE|WELCOME_MESSAGE)$/.test(type))
                return [{ leftOut: type === "COMMENT" ? "notes" : "events" }];
              const text = body === undefined ? undefined : textAt(message, body);
              const placed = text === undefined ? undefined : ownMail(readableText(record, [...place, body!], text));
              const said = saidOrShown(placed, message, record, place);
              if (!said) return [{ leftOut: "empty" }];
              return [
                {
                  id: textAt(message, "id"),
                  role: type === "WELCOME_MESSAGE" ? ("bot" as const) : roleOf(message),
                  author: textAt(message, "senders", 0, "name"),
                  at: timeAt(message, "createdAt"),
                  ...said,
                },
              ];
            }),
            contact: {
              id: textAt(fields, "id") ?? textAt(messages[0], "conversationsThreadId") ?? fileStem(source.path),
              channel:
                (channel === undefined ? undefined : channelNamed(channel)) ?? options.channel ?? ("chat" as const),
              customerId: customerKey({
                email: textAt(incoming, "senders", 0, "deliveryIdentifier", "value"),
                phone: textAt(incoming, "senders", 0, "deliveryIdentifier", "value"),
                id: textAt(fields, "associatedContactId"),
                vendor: "hubspot",
              }),
            },
          },
        ];
      },
    });
  },
};

/** To whom a thread was assigned; who takes it for themselves hands nothing over. */
function handOverIn(message: unknown, record: JsonRecord, path: JsonPath, messages: readonly unknown[]): JsonTurn[] {
  const to = textAt(message, "assignedTo");
  if (to === undefined || to === textAt(message, "createdBy")) return [{ leftOut: "events" }];
  const sender = messages.flatMap((one) => listAt(one, "senders")).find((one) => textAt(one, "actorId") === to);
  return [handOver(record, [...path, "type"], textAt(sender, "name") ?? to, timeAt(message, "createdAt"))];
}

function roleOf(message: unknown): JsonSpeech["role"] {
  const actor = textAt(message, "senders", 0, "actorId") ?? textAt(message, "createdBy") ?? "";
  if (/^(?:B-|BOT)/.test(actor)) return "bot";
  if (/^(?:S-|SYSTEM)/.test(actor)) return "system";
  if (/^(?:V-|VISITOR)/.test(actor)) return "customer";
  const direction = textAt(message, "direction");
  if (direction === "INCOMING") return "customer";
  if (direction === "OUTGOING" || (direction === undefined && /^(?:A-|AGENT)/.test(actor))) return "agent";
  return { key: "direction", found: valueAt(message, "direction"), expected: "INCOMING or OUTGOING" };
}
