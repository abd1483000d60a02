import { channelNamed } from "../channel-words.js";
import { customerKey } from "../customer-key.js";
import { fileStem } from "../file-name.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { type JsonSpeech, type JsonTurn, timeAt } from "../json-conversation.js";
import { flagAt, listAt, textAt, valueAt } from "../json-fields.js";
import { hasKey, isJson } from "../json-head.js";
import { saidOrShown } from "../json-media.js";
import type { JsonRecord } from "../json-records.js";
import { ownMail, type PlacedText, readableText } from "../json-text.js";
import { readVendorJson } from "../json-vendor.js";
import { firstId } from "../loose-messages.js";
import type { ByteSource } from "../source.js";

/** Conversations of Front. */
export const format: InputFormat = {
  name: "front",
  holds: "transcripts",
  documentation: {
    title: "Front",
    recognisedBy: "JSON with messages that have `is_inbound`, `body` and `recipients`",
    roles: "is_inbound is the customer's; else an agent's, or a bot's where the author is a rule, a macro or an AI",
    times: "created_at, seconds since 1970",
    customerKey: "the handle of the recipient with the role from",
    limits: "Drafts are left out. Bodies are read as their text, without quoted mail.",
    verified: "constructed",
  },

  recognise(head: Head): number {
    if (!isJson(head)) return 0;
    return hasKey(head, "is_inbound") && hasKey(head, "recipients") ? 0.96 : 0;
  },

  read(source: ByteSource, options: ReadOptions): AsyncIterable<ReadItem> {
    return readVendorJson(source, options, {
      expected: "a conversation with its messages",
      lists: ["conversations"],
      loose: {
        key: "messages",
        pages: ["messages", "_results"],
        isMessage: (fields) => fields.is_inbound !== undefined && fields.messages === undefined,
        conversation: conversationOf,
      },
      read: (record, fields, path) => {
        const key = ["messages", "_results"].find((name) => listAt(fields, name).length > 0) ?? "messages";
        const messages = listAt(fields, key);
        const inbound = messages.find((message) => flagAt(message, "is_inbound") === true);
        const handle = textAt(
          listAt(inbound, "recipients").find((one) => textAt(one, "role") === "from"),
          "handle",
        );
        const type = textAt(messages[0], "type");
        return [
          {
            path,
            speeches: messages.flatMap((message, index): JsonTurn[] => {
              if (flagAt(message, "is_draft") === true) return [{ leftOut: "drafts" }];
              const place = [...path, key, index];
              const said = saidOrShown(bodyOf(record, message, place), message, record, place);
              if (!said) return [{ leftOut: "empty" }];
              const author = [textAt(message, "author", "first_name"), textAt(message, "author", "last_name")]
                .filter(Boolean)
                .join(" ");
              return [
                {
                  id: textAt(message, "id"),
                  role: roleOf(message),
                  author: author === "" ? undefined : author,
                  at: timeAt(message, "created_at"),
                  ...said,
                },
              ];
            }),
            contact: {
              id:
                textAt(fields, "id") ??
                conversationOf(messages[0]) ??
                `${fileStem(source.path)}-${record.source.lineOf(path)}`,
              channel: (type === undefined ? undefined : channelNamed(type)) ?? options.channel ?? ("email" as const),
              customerId: customerKey({ email: handle, phone: handle, id: handle, vendor: "front" }),
            },
          },
        ];
      },
    });
  },
};

function bodyOf(record: JsonRecord, message: unknown, path: (string | number)[]): PlacedText | undefined {
  const key = ["text", "body", "blurb"].find((name) => textAt(message, name) !== undefined);
  if (key === undefined) return undefined;
  return ownMail(readableText(record, [...path, key], textAt(message, key) ?? ""));
}

function roleOf(message: unknown): JsonSpeech["role"] {
  const inbound = flagAt(message, "is_inbound");
  if (inbound === true) return "customer";
  if (inbound === undefined && textAt(message, "author", "id") === undefined)
    return { key: "is_inbound", found: valueAt(message, "is_inbound"), expected: "true or false" };
  return /^(?:rule|macro|ai|api|bot)$/i.test(textAt(message, "author", "type") ?? "") ? "bot" : "agent";
}

/** A message names its conversation by id, or by a link only: `https://…/conversations/cnv_55c8c149`. */
function conversationOf(message: unknown): string | undefined {
  return (
    firstId(message, ["conversation_id"], ["conversation", "id"]) ??
    /conversations\/(\w+)/.exec(textAt(message, "_links", "related", "conversation") ?? "")?.[1]
  );
}
