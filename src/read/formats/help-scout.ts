import { customerKey } from "../customer-key.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { type JsonSpeech, type JsonTurn, timeAt } from "../json-conversation.js";
import { fieldsAt, isFields, type JsonPath, listAt, textAt, valueAt } from "../json-fields.js";
import { hasKey, isJson } from "../json-head.js";
import { saidOrShown } from "../json-media.js";
import type { JsonRecord } from "../json-records.js";
import { ownMail, readableText } from "../json-text.js";
import { readVendorJson } from "../json-vendor.js";
import type { ByteSource } from "../source.js";

/** Conversations of Help Scout with their threads. */
export const format: InputFormat = {
  name: "help-scout",
  holds: "transcripts",
  documentation: {
    title: "Help Scout",
    recognisedBy: "JSON with `_embedded.threads`, whose items have `type` and `createdBy`",
    roles:
      "type customer is the customer's, message and reply an agent's, chat by createdBy; notes and line items are left out",
    times: "createdAt, ISO 8601 in UTC; the newest first",
    customerKey: "the customer's address; else `help-scout:` and its id",
    limits: "Bodies are read as their text, without quoted mail.",
    verified: "constructed",
  },

  recognise(head: Head): number {
    if (!isJson(head)) return 0;
    return hasKey(head, "threads") && hasKey(head, "createdBy") ? 0.96 : 0;
  },

  read(source: ByteSource, options: ReadOptions): AsyncIterable<ReadItem> {
    return readVendorJson(source, options, {
      expected: "a conversation with its threads",
      lists: ["_embedded.conversations", "conversations", "items"],
      read: (record, fields, path) => {
        const wrapped = isFields(fields.item) ? ["item"] : [];
        const conversation = wrapped.length > 0 ? fieldsAt(fields, "item") : fields;
        const key = listAt(conversation, "threads").length > 0 ? ["threads"] : ["_embedded", "threads"];
        const threads = listAt(conversation, ...key);
        const speeches = threads.flatMap((thread, index): JsonTurn[] => {
          const type = textAt(thread, "type") ?? "";
          const text = textAt(thread, "body");
          const place = [...path, ...wrapped, ...key, index];
          if (type === "lineitem") return handOverIn(thread, record, place);
          if (/note|forward/.test(type)) return [{ leftOut: "notes" }];
          const state = textAt(thread, "state") ?? "";
          if (/^(?:draft|hidden)$/.test(state)) return [{ leftOut: state === "draft" ? "drafts" : "deleted" }];
          const author = [textAt(thread, "createdBy", "first"), textAt(thread, "createdBy", "last")]
            .filter(Boolean)
            .join(" ");
          const placed = text === undefined ? undefined : ownMail(readableText(record, [...place, "body"], text));
          const said = saidOrShown(placed, thread, record, place);
          if (!said) return [{ leftOut: "empty" }];
          return [
            {
              id: textAt(thread, "id"),
              role: roleOf(thread),
              author: author === "" ? undefined : author,
              at: timeAt(thread, "createdAt"),
              ...said,
            },
          ];
        });
        const customer = [
          fieldsAt(conversation, "primaryCustomer"),
          fieldsAt(conversation, "customer"),
          ...threads.map((thread) => fieldsAt(thread, "customer")),
        ].find((one) => textAt(one, "id") !== undefined || textAt(one, "email") !== undefined);
        const type = textAt(conversation, "type");
        return [
          {
            path,
            speeches,
            contact: {
              id: textAt(conversation, "id") ?? `conversation-${record.source.lineOf(path)}`,
              channel: type === "phone" || type === "chat" ? type : (options.channel ?? ("email" as const)),
              customerId: customerKey({
                email: textAt(customer, "email"),
                id: textAt(customer, "id"),
                vendor: "help-scout",
              }),
            },
          },
        ];
      },
    });
  },
};

function roleOf(thread: unknown): JsonSpeech["role"] {
  const type = textAt(thread, "type");
  const creator = textAt(thread, "createdBy", "type");
  if (type === "customer" || creator === "customer") return "customer";
  if (/^(?:message|reply|chat|beaconchat|phone)$/.test(type ?? "") || /^(?:user|team)$/.test(creator ?? ""))
    return "agent";
  return {
    key: "type",
    found: valueAt(thread, "type"),
    expected: "customer, message, reply, chat, phone, note or lineitem",
  };
}

/** A line of the history that says who takes over: `"action": {"text": "Anna assigned the conversation to Luca"}`. */
function handOverIn(thread: unknown, record: JsonRecord, path: JsonPath): JsonTurn[] {
  const text = textAt(thread, "action", "text");
  if (text === undefined || !/\b(?:re)?assigned\b|\bassegnat/i.test(text)) return [{ leftOut: "events" }];
  const placed = readableText(record, [...path, "action", "text"], text);
  return [{ role: "system", at: timeAt(thread, "createdAt"), placed }];
}
