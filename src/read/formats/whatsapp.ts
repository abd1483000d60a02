import type { Conversation, Message, Role } from "../../conversation/conversation.js";
import { LineOrigin } from "../../conversation/origins.js";
import type { Position } from "../../conversation/position.js";
import { readDate } from "../dates.js";
import { DayMonthEvidence } from "../day-month-order.js";
import { fileName, fileStem } from "../file-name.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { problem } from "../items.js";
import { phoneNumber } from "../phone.js";
import { roleNamed } from "../role-words.js";
import { type ByteSource, linesOf } from "../source.js";
import { resolveSpeakers, type Speakers } from "../speakers.js";
import { possibleSenders, readWhatsAppLine, type WhatsAppStyle } from "../whatsapp-line.js";
import { cleanWhatsAppText } from "../whatsapp-texts.js";

/** Chats that WhatsApp exports as text, from iPhones and Androids. */
export const format: InputFormat = {
  name: "whatsapp",
  holds: "transcripts",
  documentation: {
    title: "WhatsApp chat export",
    recognisedBy: "lines such as `[03/03/25, 10:00:01] Name: …` (iPhone) or `03/03/25, 10:00 - Name: …` (Android)",
    roles: "--agent NAME; else the one name that is a company's or that greets like an agent is assumed, and said",
    times:
      "local time without a zone; day or month first is found per file; 12 and 24 hours; Italian, English, German, French, Spanish",
    customerKey: "the customer's phone, where the chat shows one instead of a name",
    limits:
      "One conversation per file. Missing pictures stay as messages (`immagine omessa`); notices and deleted messages are the system's.",
    verified: "a real file",
  },

  recognise(head: Head): number {
    let begun = 0;
    let sent = 0;
    const names = new Set<string>();
    for (const line of head.lines) {
      const read = readWhatsAppLine(line);
      if (!read) continue;
      begun += 1;
      const [name] = possibleSenders(line.slice(read.start));
      if (name === undefined) continue;
      sent += 1;
      names.add(name);
    }
    if (sent === 0) return 0;
    if ([...names].some((name) => roleNamed(name) === "customer") || [...names].every(isRoleLabel)) return 0.5;
    const starts = head.lines.find((line) => line.trim() !== "");
    return begun > 1 && starts !== undefined && readWhatsAppLine(starts) ? 0.97 : begun > 2 ? 0.75 : 0.6;
  },

  async *read(source: ByteSource, options: ReadOptions): AsyncGenerator<ReadItem> {
    const { path } = source;
    const chat = await chatOf(source, options.agents ?? []);
    for (const line of chat.strays) {
      yield problem(
        path,
        line,
        "expected a message, such as [03/03/25, 10:00:01] Name: text, before this line",
        "1 line",
      );
    }
    const order = chat.dates.assumption(path);
    if (order !== undefined) yield { assumption: order };
    const speakers = speakersOf(chat, path, options);
    if ("fault" in speakers) {
      yield problem(path, undefined, speakers.fault, "the file");
      return;
    }
    if (speakers.assumedAgent !== undefined) {
      yield { assumption: `${path}: "${speakers.assumedAgent}" is taken to speak for the company (--agent)` };
    }
    const messages: Message[] = [];
    for (const entry of chat.entries) {
      const at = readDate(entry.stamp, chat.dates.order);
      if (!at) yield problem(path, entry.line, `the date "${entry.stamp}" is none`, "the time of 1 message");
      const raw = entry.lines.join("\n");
      const { mapped, kind } = cleanWhatsAppText(raw);
      if (mapped.text === "") continue;
      messages.push({
        id: `m${messages.length + 1}`,
        role: entry.name === undefined || kind === "notice" ? "system" : (speakers.roles.get(entry.name) ?? "customer"),
        ...(entry.name === undefined ? {} : { author: entry.name }),
        ...(at ? { at } : {}),
        text: mapped.text,
        origin: mapped.originIn(new LineOrigin(raw, entry.starts)),
        ...(kind === "media" ? { extra: { media: true } } : {}),
      });
    }
    if (messages.length > 0) yield { conversation: conversationOf(messages, speakers.roles, path, options) };
  },
};

/** "Agent", "Operatore (Luca)": what a help desk's transcript calls a speaker, not what a phone does. */
function isRoleLabel(name: string): boolean {
  return roleNamed(name.replace(/\s*\(.*\)$/, "")) !== undefined;
}

interface Entry {
  readonly name?: string;
  readonly stamp: string;
  readonly line: number;
  readonly lines: string[];
  readonly starts: Position[];
}

interface Chat {
  readonly entries: readonly Entry[];
  readonly dates: DayMonthEvidence;
  /** Lines before the first message. */
  readonly strays: readonly number[];
}

async function chatOf(source: ByteSource, agents: readonly string[]): Promise<Chat> {
  const dates = new DayMonthEvidence();
  const found: { stamp: string; line: number; body: string; start: number; more: string[] }[] = [];
  const strays: number[] = [];
  let style: WhatsAppStyle | undefined;
  for await (const { text, number } of linesOf(source)) {
    const read = readWhatsAppLine(text);
    // A line of the other kind is a chat that somebody pasted into a message.
    if (read && (style === undefined || read.style === style)) {
      style = read.style;
      dates.see(read.stamp);
      found.push({ stamp: read.stamp, line: number, body: text.slice(read.start), start: read.start, more: [] });
    } else if (found.length > 0) found.at(-1)!.more.push(text);
    else if (text.trim() !== "") strays.push(number);
  }
  const senderOf = senderFinder(
    found.map(({ body }) => body),
    new Set(agents.map((name) => name.toLowerCase())),
  );
  const entries = found.map(({ stamp, line, body, start, more }): Entry => {
    const sender = senderOf(body);
    const from =
      sender === undefined ? 0 : sender.length + 1 + (/^[\s\u00a0\u202f]/.test(body.slice(sender.length + 1)) ? 1 : 0);
    return {
      ...(sender === undefined ? {} : { name: cleanName(sender) }),
      stamp,
      line,
      lines: [body.slice(from), ...more],
      starts: [{ line, column: start + from + 1 }, ...more.map((_, index) => ({ line: line + index + 1, column: 1 }))],
    };
  });
  return { entries, dates, strays };
}

/**
 * Finds the sender of a line: a name with a colon in it always stands before the same second colon. Two messages
 * that begin alike are no proof, unless the name is a known agent's; and a phone number is a whole name.
 */
function senderFinder(bodies: readonly string[], agents: ReadonlySet<string>): (body: string) => string | undefined {
  const counts = new Map<string, number>();
  for (const body of bodies) for (const name of possibleSenders(body)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return (body) => {
    const [first, ...longer] = possibleSenders(body);
    if (first === undefined) {
      const colon = body.indexOf(":");
      return colon > 0 && counts.has(body.slice(0, colon)) ? body.slice(0, colon) : undefined;
    }
    const count = counts.get(first)!;
    if (/^\+?[\d\s().-]+$/.test(first)) return first;
    return (
      longer
        .reverse()
        .find(
          (name) =>
            agents.has(name.toLowerCase()) ||
            (count >= 3 && counts.get(name) === count && /:\s*[\p{Lu}\d+]/u.test(name)),
        ) ?? first
    );
  };
}

function cleanName(name: string): string {
  return name
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/[\u00a0\u202f\s]+/g, " ")
    .replace(/^~ ?/, "")
    .trim();
}

/** The chat's name, where the file is `_chat.txt`: that of the archive or folder it lies in. */
function chatName(folder: string): string {
  return fileName(folder).replace(/\.zip$/i, "");
}

/** WhatsApp names the file after the other party: "Chat WhatsApp con Anna Rossi". */
function speakersOf(chat: Chat, path: string, options: ReadOptions): Speakers {
  const speeches = chat.entries.flatMap(({ name, lines }) => {
    const text = lines.join("\n");
    return name === undefined || cleanWhatsAppText(text).kind === "notice" ? [] : [{ name, text }];
  });
  const folder = path.slice(0, Math.max(0, path.length - fileName(path).length - 1));
  const stem = fileStem(path);
  const name = stem === "_chat" && folder !== "" ? chatName(folder) : stem;
  return resolveSpeakers(speeches, options, /whatsapp.*?\s(?:con|with|mit|avec|-)\s+(.+)$/i.exec(name)?.[1]);
}

function conversationOf(
  messages: readonly Message[],
  roles: ReadonlyMap<string, Role>,
  path: string,
  options: ReadOptions,
): Conversation {
  const customers = [...roles].filter(([, role]) => role === "customer").map(([name]) => name);
  const [customer] = customers;
  // Somebody in the phone's address book has a name only, and a name may be two people's.
  const phone = customer === undefined ? undefined : phoneNumber(customer);
  const stem = fileStem(path);
  const folder = path.slice(0, Math.max(0, path.length - fileName(path).length - 1));
  return {
    id: stem === "_chat" && folder !== "" ? chatName(folder) : stem,
    kind: "conversation",
    channel: options.channel ?? "messaging",
    ...(customers.length === 1 && customer !== undefined && phone !== undefined ? { customerId: phone } : {}),
    clock: "absolute",
    messages,
    path,
    line: messages[0]!.origin.locate(0).line,
  };
}
