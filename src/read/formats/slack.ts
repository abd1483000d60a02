import type { Role } from "../../conversation/conversation.js";
import { LeftOutTally } from "../../conversation/left-out.js";
import { handOverAfter } from "../conversation-parts.js";
import { fileStem } from "../file-name.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { problem } from "../items.js";
import { conversationItems, joinedText, type LeftOutSpeech, timeAt } from "../json-conversation.js";
import { fieldsAt, isFields, listAt, textAt } from "../json-fields.js";
import { hasKey } from "../json-head.js";
import { type SaidOrShown, saidOrShown } from "../json-media.js";
import { type JsonRecord, jsonRecords } from "../json-records.js";
import { type PlacedText, plainText } from "../json-text.js";
import { replaceMapped } from "../mapped-text.js";
import { ownText } from "../own-text.js";
import type { ByteSource } from "../source.js";
import { SpeakerEvidence } from "../speakers.js";

/** A day of a Slack channel, as Slack exports it. */
export const format: InputFormat = {
  name: "slack",
  holds: "transcripts",
  documentation: {
    title: "Slack export (a channel's day)",
    recognisedBy: "a JSON list of messages with `ts` and `user` or `bot_id`",
    roles: "--agent NAME (the name that users.json shows); bots by bot_id; else as in a chat of two",
    times: "ts, seconds since 1970",
    customerKey: "`slack:` and the customer's user",
    limits:
      "Each thread is a conversation, and what stands outside of threads is one. Names come from users.json in the same folder or the one above, else from user_profile.",
    verified: "a real file",
  },

  recognise(head: Head): number {
    if (!/^\s*\[/.test(head.text)) return 0;
    // The lists of users and channels that lie beside: read, and told to hold no messages.
    const messages = hasKey(head, "ts");
    if (!messages && hasKey(head, "team_id", "creator", "members") && /"id"\s*:\s*"[UWCDG][A-Z0-9]*"/.test(head.text))
      return 0.8;
    return /"ts"\s*:\s*"\d{10}\.\d+"/.test(head.text) && hasKey(head, "user", "bot_id") ? 0.95 : 0;
  },

  async *read(source: ByteSource, options: ReadOptions): AsyncGenerator<ReadItem> {
    const names = await namesBeside(source);
    const threads = new Map<string, Thread>();
    const leftOut = new LeftOutTally();
    for await (const item of jsonRecords(source)) {
      if ("fault" in item) {
        yield problem(source.path, item.line, `${item.fault}; expected a message`, item.skipped);
        continue;
      }
      const said = messageIn(item.record, names);
      if (!("leftOut" in said)) survey(threads, said);
      else if (textAt(item.record.value, "ts") !== undefined) leftOut.count(said.leftOut);
    }
    if (!leftOut.isEmpty) yield { leftOut: leftOut.total };
    if (threads.size === 0) yield { assumption: `${source.path}: it holds no messages with a text` };
    const told = new Set<string>();
    for (const thread of threads.values()) {
      const speakers = thread.people ? thread.evidence.resolve(options) : { roles: new Map<string, Role>() };
      if ("fault" in speakers) {
        yield problem(source.path, thread.line, speakers.fault, "1 conversation");
        continue;
      }
      thread.roles = speakers.roles;
      if (!("assumedAgent" in speakers) || speakers.assumedAgent === undefined) continue;
      const assumption = `${source.path}: "${speakers.assumedAgent}" is taken to speak for the company (--agent)`;
      if (!told.has(assumption)) yield { assumption };
      told.add(assumption);
    }
    const most = handOverAfter(options);
    for await (const item of jsonRecords(source)) {
      const said = "record" in item ? messageIn(item.record, names) : undefined;
      if (said === undefined || "leftOut" in said) continue;
      const thread = threads.get(said.thread);
      if (!thread?.roles) continue;
      thread.open.push(said);
      const last = thread.given + thread.open.length === thread.count;
      if (!last && thread.open.length < most) continue;
      for (const read of itemsFrom(said.thread, thread, names, source.path, options))
        yield !last && "conversation" in read ? { ...read, more: true } : read;
      thread.given += thread.open.length;
      thread.open = [];
    }
  },
};

/** What a first look shows of a thread; and its messages that are still to be handed over. */
interface Thread {
  readonly evidence: SpeakerEvidence;
  /** The first id of each name. */
  readonly users: Map<string, string | undefined>;
  readonly line: number;
  /** Whether anybody but bots speaks. */
  people: boolean;
  count: number;
  roles?: ReadonlyMap<string, Role>;
  open: Said[];
  given: number;
}

function survey(threads: Map<string, Thread>, { thread: key, name, said, bot, user, record }: Said): void {
  let thread = threads.get(key);
  if (!thread) {
    thread = {
      evidence: new SpeakerEvidence(),
      users: new Map(),
      line: record.source.line,
      people: false,
      count: 0,
      open: [],
      given: 0,
    };
    threads.set(ownText(key), thread);
  }
  thread.count += 1;
  if (bot) return;
  thread.people = true;
  thread.evidence.see({ name, text: said.placed.text });
  if (!thread.users.has(name)) thread.users.set(ownText(name), user === undefined ? undefined : ownText(user));
}

function itemsFrom(
  key: string,
  { open, roles, users, line, given }: Thread,
  names: ReadonlyMap<string, string>,
  path: string,
  options: ReadOptions,
): Iterable<ReadItem> {
  const customer = [...users].find(([name]) => roles?.get(name) === "customer")?.[1];
  const contact = {
    id: key === "" ? fileStem(path) : `${fileStem(path)}-${key}`,
    channel: options.channel ?? ("chat" as const),
    customerId: customer === undefined ? undefined : `slack:${customer}`,
  };
  const speeches = open.map(({ name, bot, said, record }) => {
    const role: Role = bot ? "bot" : (roles?.get(name) ?? "customer");
    return { role, author: name, at: timeAt(record.value, "ts"), ...said, placed: readable(said.placed, names) };
  });
  return conversationItems(contact, speeches, { record: open[0]!.record, path: [], file: path, line, given });
}

interface Said {
  readonly record: JsonRecord;
  readonly thread: string;
  readonly user?: string | undefined;
  readonly name: string;
  readonly bot: boolean;
  readonly said: SaidOrShown;
}

function messageIn(record: JsonRecord, names: ReadonlyMap<string, string>): Said | LeftOutSpeech {
  const said = saidOrShown(textIn(record), record.value, record, []);
  const subtype = textAt(record.value, "subtype");
  const written = /^(?:bot_message|thread_broadcast|file_share|file_comment|me_message|reply_broadcast)$/;
  if (subtype !== undefined && !written.test(subtype))
    return { leftOut: subtype === "tombstone" ? "deleted" : "events" };
  if (said === undefined) return { leftOut: "empty" };
  const user = textAt(record.value, "user");
  const bot = textAt(record.value, "bot_id") !== undefined;
  const profile = fieldsAt(record.value, "user_profile");
  const name =
    (user === undefined ? undefined : names.get(user)) ??
    textAt(profile, "real_name") ??
    textAt(profile, "display_name") ??
    textAt(record.value, "username") ??
    user ??
    "bot";
  return { record, thread: textAt(record.value, "thread_ts") ?? "", user, name, bot, said };
}

/** What a message says; of a program's, what its cards say. */
function textIn(record: JsonRecord): PlacedText | undefined {
  const text = textAt(record.value, "text");
  if (text !== undefined) return plainText(record, ["text"], text);
  const cards = listAt(record.value, "attachments").flatMap((card, index) => {
    const keys = ["pretext", "title", "text"].filter((key) => textAt(card, key) !== undefined);
    return (keys.length > 0 ? keys : ["fallback"]).flatMap((key) => {
      const written = textAt(card, key);
      return written === undefined ? [] : [plainText(record, ["attachments", index, key], written)];
    });
  });
  return cards.length === 0 ? undefined : joinedText(cards, "\n");
}

async function namesBeside(source: ByteSource): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const place of ["users.json", "../users.json"]) {
    const beside = source.beside?.(place);
    if (!beside) continue;
    for await (const item of jsonRecords(beside)) {
      if (!("record" in item) || !isFields(item.record.value)) continue;
      const { value } = item.record;
      const name =
        textAt(value, "real_name") ?? textAt(fieldsAt(value, "profile"), "real_name") ?? textAt(value, "name");
      const id = textAt(value, "id");
      if (id !== undefined && name !== undefined) names.set(id, name);
    }
    break;
  }
  return names;
}

/** Slack's marks as a reader sees them: <@U123> is a name, <https://x|text> is its text. */
function readable({ text, origin }: PlacedText, names: ReadonlyMap<string, string>): PlacedText {
  const mapped = replaceMapped(text, /<([^<>\n]{1,500})>|&(?:amp|lt|gt);/g, ([found, inner]) => {
    if (inner === undefined) return { "&amp;": "&", "&lt;": "<", "&gt;": ">" }[found] ?? found;
    const [target = "", label] = inner.split("|");
    if (label !== undefined && label !== "") return target.startsWith("@") ? `@${label.replace(/^@/, "")}` : label;
    if (target.startsWith("!")) return `@${target.slice(1)}`;
    if (target.startsWith("@")) return `@${names.get(target.slice(1)) ?? target.slice(1)}`;
    return target.replace(/^mailto:/, "");
  });
  return { text: mapped.text, origin: mapped.originIn(origin) };
}
