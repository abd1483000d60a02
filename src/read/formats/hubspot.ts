import type { Role } from "../../conversation/conversation.js";
import { channelNamed } from "../channel-words.js";
import { customerKey } from "../customer-key.js";
import { fileStem } from "../file-name.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { timeAt } from "../json-conversation.js";
import { listAt, textAt } from "../json-fields.js";
import { readableText } from "../json-text.js";
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
      "direction INCOMING is the customer's; the actor's letter tells bots (B-), visitors (V-) and the system (S-); comments are notes",
    times: "createdAt, ISO 8601",
    customerKey: "the address the customer writes from; else `hubspot:` and associatedContactId",
    limits: "Answers that HubSpot has cut short are read as they stand.",
    verified: "constructed",
  },

  recognise(head: Head): number {
    if (!/^\s*[[{]/.test(head.text)) return 0;
    return /"senders"\s*:/.test(head.text) && /"(?:truncationStatus|actorId)"\s*:/.test(head.text) ? 0.96 : 0;
  },

  read(source: ByteSource, options: ReadOptions): AsyncIterable<ReadItem> {
    return readVendorJson(source, {
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
            speeches: messages.flatMap((message, index) => {
              const text = textAt(message, "text");
              if (
                text === undefined ||
                /^(?:COMMENT|ASSIGNMENT|THREAD_STATUS_CHANGE)$/.test(textAt(message, "type") ?? "")
              )
                return [];
              const placed = readableText(record, [...path, key, index, "text"], text);
              return [
                {
                  id: textAt(message, "id"),
                  role: roleOf(message),
                  author: textAt(message, "senders", 0, "name"),
                  at: timeAt(message, "createdAt"),
                  placed,
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

function roleOf(message: unknown): Role {
  const actor = textAt(message, "senders", 0, "actorId") ?? textAt(message, "createdBy") ?? "";
  if (/^(?:B-|BOT)/.test(actor)) return "bot";
  if (/^(?:S-|SYSTEM)/.test(actor)) return "system";
  if (/^(?:V-|VISITOR)/.test(actor)) return "customer";
  return textAt(message, "direction") === "INCOMING" ? "customer" : "agent";
}
