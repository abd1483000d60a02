import type { Channel, Role } from "../conversation/conversation.js";
import { channelNamed } from "./channel-words.js";
import { customerKey } from "./customer-key.js";
import type { ReadItem, ReadOptions } from "./format.js";
import { conversationItems, type JsonPlace, type JsonSpeech, type JsonTurn, timeAt } from "./json-conversation.js";
import { type Fields, flagAt, type JsonPath, listAt, textAt } from "./json-fields.js";
import { saidOrShown } from "./json-media.js";
import type { JsonRecord } from "./json-records.js";
import { type PlacedText, readableText, unescapedText } from "./json-text.js";
import { foldName } from "./speakers.js";
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
 * @returns nothing where nothing in it was said to or by the customer
 */
export function* readZendeskTicket(
  ticket: Fields,
  place: JsonPlace,
  comments: readonly PlacedComment[],
  users: ZendeskUsers,
  options: ReadOptions,
): Generator<ReadItem> {
  const requester = textAt(ticket, "requester_id") ?? textAt(ticket, "requester", "id");
  const channel = zendeskChannel(textAt(ticket, "via", "channel"));
  const caller = textAt(ticket, "via", "source", "from", "name");
  const spoken = comments
    .flatMap((comment) => speechesOf(comment, requester, users, options, channel))
    .map((speech) =>
      !("leftOut" in speech) && speech.role === "customer" && speech.author === undefined && caller
        ? { ...speech, author: caller }
        : speech,
    );
  const speeches = spoken.length > 0 || comments.length > 0 ? spoken : descriptionOf(ticket, place, requester, users);
  const contact = {
    id: textAt(ticket, "id") ?? `ticket-${place.record.source.line}`,
    channel: channel ?? options.channel ?? ("unknown" as const),
    customerId: zendeskCustomer(ticket, requester, users),
  };
  yield* conversationItems(contact, speeches, place);
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

function speechesOf(
  comment: PlacedComment,
  requester: string | undefined,
  users: ZendeskUsers,
  options: ReadOptions,
  channel: Channel | undefined,
): JsonTurn[] {
  const { fields } = comment;
  if (flagAt(fields, "public") === false) return [{ leftOut: "notes" }];
  const said = saidOrShown(textOf(comment), fields, comment.record, comment.path);
  if (!said) return [{ leftOut: "empty" }];
  const { placed } = said;
  const author = textAt(fields, "author_id") ?? textAt(fields, "author", "id");
  const transcript = chatIn(placed, requester, users, options, channel);
  if (transcript) return transcript;
  return [
    {
      id: textAt(fields, "id"),
      role: merged.test(placed.text) ? "system" : roleOf(author, requester, users, textAt(fields, "via", "channel")),
      author: users.get(author)?.name ?? textAt(fields, "author", "name"),
      at: timeAt(fields, "created_at") ?? timeAt(fields, "timestamp"),
      ...said,
    },
  ];
}

/** What Zendesk writes into a ticket into which another one was merged. */
const merged =
  /^(?:requests? #\d+.{0,200}? (?:was|were) closed and merged into this request|(?:la|le) richiest[ae] (?:n\. ?|#)\d+.{0,200}? (?:è stata chiusa|sono state chiuse) e unit[ae] a questa richiesta)/is;

/** An agent or an administrator may write as a customer: then the ticket is their own. */
function roleOf(
  author: string | undefined,
  requester: string | undefined,
  users: ZendeskUsers,
  via?: string,
): JsonSpeech["role"] {
  if (author !== undefined && author === requester) return "customer";
  if (author === "-1" || via === "rule" || via === "system" || via === "answer_bot_for_agents") return "bot";
  const user = users.get(author);
  if (user?.unknownRole !== undefined)
    return { key: "role", found: user.unknownRole, expected: `end-user, agent or admin (of user ${user.id})` };
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
): JsonSpeech[] | undefined {
  if (!/^[^\S\n]*\(\d{1,2}:\d{2}/m.test(text) && !(channel === "chat" && text.includes("\n"))) return undefined;
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
  return read.messages.map(({ role, author, at, ...placed }) => ({ role, author, at, placed }));
}

function descriptionOf(
  ticket: Fields,
  { record, path }: { readonly record: JsonRecord; readonly path: JsonPath },
  requester: string | undefined,
  users: ZendeskUsers,
): JsonSpeech[] {
  const text = textAt(ticket, "description");
  if (text === undefined) return [];
  const submitter = textAt(ticket, "submitter_id") ?? requester;
  return [
    {
      role: roleOf(submitter, requester, users),
      author: users.get(submitter)?.name,
      at: timeAt(ticket, "created_at"),
      placed: unescapedText(record, [...path, "description"], text),
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
