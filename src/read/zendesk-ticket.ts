import type { Channel, Conversation, Message, Role } from "../conversation/conversation.js";
import { parseInstant } from "../conversation/time.js";
import { channelNamed } from "./channel-words.js";
import { customerKey } from "./customer-key.js";
import type { ReadOptions } from "./format.js";
import { type Fields, flagAt, type JsonPath, listAt, textAt } from "./json-fields.js";
import type { JsonRecord } from "./json-records.js";
import { type PlacedText, readableText, unescapedText } from "./json-text.js";
import { foldName } from "./speakers.js";
import { inTimeOrder } from "./time-order.js";
import { Transcript, within } from "./transcript.js";
import { TranscriptStyle } from "./transcript-style.js";
import type { ZendeskUsers } from "./zendesk-users.js";

/** A comment, and the place of its record and of itself in it. */
export interface PlacedComment {
  readonly record: JsonRecord;
  readonly path: JsonPath;
  readonly fields: Fields;
}

/**
 * A ticket as a conversation: its public comments, or its description where it has none.
 * @param comments the ticket's, in the export's order
 * @returns undefined where nothing in it was said to or by the customer
 */
export function readZendeskTicket(
  ticket: Fields,
  place: { readonly record: JsonRecord; readonly path: JsonPath; readonly file: string },
  comments: readonly PlacedComment[],
  users: ZendeskUsers,
  options: ReadOptions,
): Conversation | undefined {
  const requester = textAt(ticket, "requester_id") ?? textAt(ticket, "requester", "id");
  const channel = zendeskChannel(textAt(ticket, "via", "channel"));
  const caller = textAt(ticket, "via", "source", "from", "name");
  const spoken = comments
    .flatMap((comment) => messagesOf(comment, requester, users, options, channel))
    .map((message) =>
      message.role === "customer" && message.author === undefined && caller ? { ...message, author: caller } : message,
    );
  const messages = spoken.length > 0 || comments.length > 0 ? spoken : descriptionOf(ticket, place, requester, users);
  if (messages.length === 0) return undefined;
  const customerId = zendeskCustomer(ticket, requester, users);
  const id = textAt(ticket, "id");
  return {
    id: id ?? `ticket-${place.record.source.line}`,
    kind: "conversation",
    channel: channel ?? options.channel ?? "unknown",
    ...(customerId === undefined ? {} : { customerId }),
    clock: "absolute",
    messages: inTimeOrder(messages).map((message, index) => ({
      ...message,
      id: message.id === "" ? `m${index + 1}` : message.id,
    })),
    path: place.file,
    line: place.record.source.lineOf(place.path),
  };
}

const channels: Readonly<Record<string, Channel>> = {
  web: "email",
  email: "email",
  help_center: "email",
  api: "unknown",
  closed_ticket: "email",
  ticket_sharing: "unknown",
  rule: "unknown",
  chat: "chat",
  chat_transcript: "chat",
  native_messaging: "chat",
  web_widget: "chat",
  messaging: "chat",
  mobile_sdk: "chat",
  mobile: "email",
  voice: "phone",
  phone: "phone",
  "phone call": "phone",
  voicemail: "phone",
  whatsapp: "messaging",
  sms: "messaging",
  line: "messaging",
  telegram: "messaging",
  twitter: "social",
  facebook: "social",
  instagram_dm: "social",
  any_channel: "social",
  sample_ticket: "email",
};

/** Zendesk's `via.channel` as a channel; undefined where it tells none. */
export function zendeskChannel(name: string | undefined): Channel | undefined {
  if (name === undefined) return undefined;
  const known = channels[name.toLowerCase()] ?? channelNamed(name);
  return known === "unknown" ? undefined : known;
}

function zendeskCustomer(ticket: Fields, requester: string | undefined, users: ZendeskUsers): string | undefined {
  const known = users.get(requester)?.key;
  if (known !== undefined) return known;
  return customerKey({
    email: textAt(ticket, "requester", "email") ?? textAt(ticket, "via", "source", "from", "address"),
    phone: textAt(ticket, "via", "source", "from", "phone") ?? textAt(ticket, "requester", "phone"),
    id: requester,
    vendor: "zendesk",
  });
}

function messagesOf(
  comment: PlacedComment,
  requester: string | undefined,
  users: ZendeskUsers,
  options: ReadOptions,
  channel: Channel | undefined,
): Message[] {
  const { fields } = comment;
  if (flagAt(fields, "public") === false) return [];
  const placed = textOf(comment);
  if (!placed) return [];
  const author = textAt(fields, "author_id") ?? textAt(fields, "author", "id");
  const transcript = chatIn(placed, requester, users, options, channel);
  if (transcript) return transcript;
  const time = textAt(fields, "created_at") ?? textAt(fields, "timestamp");
  const at = time === undefined ? undefined : parseInstant(time);
  const name = users.get(author)?.name ?? textAt(fields, "author", "name");
  return [
    {
      id: textAt(fields, "id") ?? "",
      role: merged.test(placed.text) ? "system" : roleOf(author, requester, users, textAt(fields, "via", "channel")),
      ...(name === undefined ? {} : { author: name }),
      ...(at ? { at } : {}),
      ...placed,
    },
  ];
}

/** What Zendesk writes into a ticket into which another one was merged. */
const merged =
  /^(?:requests? #\d+.{0,200}? (?:was|were) closed and merged into this request|(?:la|le) richiest[ae] (?:n\. ?|#)\d+.{0,200}? (?:è stata chiusa|sono state chiuse) e unit[ae] a questa richiesta)/is;

/** An agent or an administrator may write as a customer: then the ticket is their own. */
function roleOf(author: string | undefined, requester: string | undefined, users: ZendeskUsers, via?: string): Role {
  if (author !== undefined && author === requester) return "customer";
  if (author === "-1" || via === "rule" || via === "system" || via === "answer_bot_for_agents") return "bot";
  const user = users.get(author);
  return user?.endUser ? "customer" : "agent";
}

function textOf({ record, path, fields }: PlacedComment): PlacedText | undefined {
  for (const key of ["plain_body", "body", "html_body"]) {
    const text = textAt(fields, key);
    if (text === undefined) continue;
    const placed = (key === "html_body" ? readableText : unescapedText)(record, [...path, key], text);
    if (placed.text.trim() !== "") return placed;
  }
  return undefined;
}

/** A chat that ends as a ticket stands in one comment as a whole, with times and names. */
function chatIn(
  { text, origin }: PlacedText,
  requester: string | undefined,
  users: ZendeskUsers,
  options: ReadOptions,
  channel: Channel | undefined,
): (readonly Message[] & Message[]) | undefined {
  if (!/\n\s*\(\d{1,2}:\d{2}/.test(`\n${text}`) && !(channel === "chat" && text.includes("\n"))) return undefined;
  const style = new TranscriptStyle(options);
  const lines = text.split("\n");
  for (const line of lines) style.see(line);
  const transcript = new Transcript(style, 1);
  lines.forEach((line, index) => {
    transcript.add(line, index + 1);
  });
  const customer = users.get(requester)?.name;
  const date = /^(?:chat started|chat iniziata|conversation started)[^:]*:\s*(.+)$/im.exec(text)?.[1];
  const known = (name: string): Role | undefined =>
    customer !== undefined && foldName(name) === foldName(customer) ? "customer" : undefined;
  const read = transcript.messages(options, date, within(origin, text), known);
  if ("fault" in read || read.relative || read.messages.length < 2) return undefined;
  return read.messages.map((message) => ({ ...message, id: "" }));
}

function descriptionOf(
  ticket: Fields,
  { record, path }: { readonly record: JsonRecord; readonly path: JsonPath },
  requester: string | undefined,
  users: ZendeskUsers,
): Message[] {
  const text = textAt(ticket, "description");
  if (text === undefined) return [];
  const submitter = textAt(ticket, "submitter_id") ?? requester;
  const time = textAt(ticket, "created_at");
  const at = time === undefined ? undefined : parseInstant(time);
  const name = users.get(submitter)?.name;
  return [
    {
      id: "m1",
      role: roleOf(submitter, requester, users),
      ...(name === undefined ? {} : { author: name }),
      ...(at ? { at } : {}),
      ...unescapedText(record, [...path, "description"], text),
    },
  ];
}

/** The comments of a ticket that holds them itself. */
export function commentsIn(ticket: Fields, record: JsonRecord, path: JsonPath): PlacedComment[] {
  return listAt(ticket, "comments").flatMap((fields, index) =>
    typeof fields === "object" && fields !== null
      ? [{ record, path: [...path, "comments", index], fields: fields as Fields }]
      : [],
  );
}
