import { channelNamed } from "../channel-words.js";
import { customerKey } from "../customer-key.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { type JsonSpeech, type JsonTurn, timeAt } from "../json-conversation.js";
import { flagAt, listAt, textAt, valueAt } from "../json-fields.js";
import { hasKey, isJson } from "../json-head.js";
import { saidOrShown } from "../json-media.js";
import { ownMail, readableText } from "../json-text.js";
import { readVendorJson } from "../json-vendor.js";
import { firstId } from "../loose-messages.js";
import type { ByteSource } from "../source.js";

/** Tickets of Gorgias with their messages. */
export const format: InputFormat = {
  name: "gorgias",
  holds: "transcripts",
  documentation: {
    title: "Gorgias",
    recognisedBy: "JSON with `messages`, whose items have `from_agent`, `body_text` or `stripped_text`",
    roles: "from_agent; public false is a note; messages of rules are a bot's",
    times: "sent_datetime or created_datetime, ISO 8601",
    customerKey: "the customer's address; else `gorgias:` and its id",
    limits: "The stripped text is taken, without quoted mail.",
    verified: "constructed",
  },

  recognise(head: Head): number {
    if (!isJson(head)) return 0;
    return hasKey(head, "from_agent") && hasKey(head, "stripped_text", "body_text") ? 0.96 : 0;
  },

  read(source: ByteSource, options: ReadOptions): AsyncIterable<ReadItem> {
    return readVendorJson(source, options, {
      expected: "a ticket with its messages",
      lists: ["tickets", "data"],
      loose: {
        key: "messages",
        pages: ["messages", "data"],
        isMessage: (fields) => fields.from_agent !== undefined && fields.messages === undefined,
        conversation: ticketOf,
      },
      read: (record, fields, path) => {
        const messages = listAt(fields, "messages");
        const speeches = messages.flatMap((message, index): JsonTurn[] => {
          const key = ["stripped_text", "body_text", "stripped_html", "body_html"].find(
            (name) => textAt(message, name) !== undefined,
          );
          if (flagAt(message, "public") === false) return [{ leftOut: "notes" }];
          const place = [...path, "messages", index];
          const text = key === undefined ? undefined : textAt(message, key);
          const placed = text === undefined ? undefined : ownMail(readableText(record, [...place, key!], text));
          const said = saidOrShown(placed, message, record, place);
          if (!said) return [{ leftOut: "empty" }];
          const at =
            timeAt(message, "sent_datetime") ?? timeAt(message, "created_datetime") ?? timeAt(message, "created_at");
          return [
            {
              id: textAt(message, "id"),
              role: roleOf(message),
              author: textAt(message, "sender", "name"),
              at,
              ...said,
            },
          ];
        });
        const customer = messages.find((message) => flagAt(message, "from_agent") === false);
        const channel = textAt(fields, "channel") ?? textAt(messages[0], "channel");
        return [
          {
            path,
            speeches,
            contact: {
              id: textAt(fields, "id") ?? ticketOf(messages[0]) ?? `ticket-${record.source.lineOf(path)}`,
              channel:
                (channel === undefined ? undefined : channelNamed(channel)) ?? options.channel ?? ("email" as const),
              language: textAt(fields, "language"),
              customerId: customerKey({
                email: textAt(fields, "customer", "email") ?? textAt(customer, "sender", "email"),
                id: textAt(fields, "customer", "id") ?? textAt(customer, "sender", "id"),
                vendor: "gorgias",
              }),
            },
          },
        ];
      },
    });
  },
};

function ticketOf(message: unknown): string | undefined {
  return firstId(message, ["ticket_id"], ["ticket", "id"]);
}

function roleOf(message: unknown): JsonSpeech["role"] {
  const agent = flagAt(message, "from_agent");
  if (agent === undefined)
    return { key: "from_agent", found: valueAt(message, "from_agent"), expected: "true or false" };
  if (!agent) return "customer";
  const automatic = /rule|bot|ai|automat/i.test(textAt(message, "via") ?? "");
  return automatic && textAt(message, "rule_id") !== undefined ? "bot" : "agent";
}
