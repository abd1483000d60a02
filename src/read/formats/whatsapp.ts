import type { Conversation, Instant, Message, Role } from "../../conversation/conversation.js";
import { LineOrigin } from "../../conversation/origins.js";
import { handOverAfter } from "../conversation-parts.js";
import { readDate } from "../dates.js";
import { fileName, fileStem } from "../file-name.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { problem } from "../items.js";
import { phoneNumber } from "../phone.js";
import { roleNamed } from "../role-words.js";
import type { ByteSource } from "../source.js";
import { SpeakerEvidence, type Speakers } from "../speakers.js";
import { type WhatsAppEntry, WhatsAppSurvey } from "../whatsapp-entries.js";
import { possibleSenders, readWhatsAppLine } from "../whatsapp-line.js";
import { cleanWhatsAppText, isWhatsAppNotice } from "../whatsapp-texts.js";

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
      "One conversation per file, in parts where it has more than 5000 messages. Missing pictures stay as messages (`immagine omessa`); notices and deleted messages are the system's.",
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
    const survey = await WhatsAppSurvey.of(source, options.agents ?? []);
    for (const line of survey.strays) {
      yield problem(
        path,
        line,
        "expected a message, such as [03/03/25, 10:00:01] Name: text, before this line",
        "1 line",
      );
    }
    const order = survey.dates.assumption(path);
    if (order !== undefined) yield { assumption: order };
    const speakers = await speakersOf(survey, source, options);
    if ("fault" in speakers) {
      yield problem(path, undefined, speakers.fault, "the file");
      return;
    }
    if (speakers.assumedAgent !== undefined) {
      yield { assumption: `${path}: "${speakers.assumedAgent}" is taken to speak for the company (--agent)` };
    }
    const most = handOverAfter(options);
    let messages: Message[] = [];
    let count = 0;
    let line: number | undefined;
    for await (const block of survey.entries(source)) {
      for (const entry of block) {
        const at = readDate(entry.stamp, survey.dates.order);
        if (!at) yield problem(path, entry.line, `the date "${entry.stamp}" is none`, "the time of 1 message");
        const message = messageFrom(entry, at, speakers.roles, `m${count + 1}`);
        if (!message) continue;
        count += 1;
        line ??= message.origin.locate(0).line;
        messages.push(message);
        if (messages.length < most) continue;
        yield { conversation: conversationOf(messages, line, speakers.roles, path, options), more: true };
        messages = [];
      }
    }
    if (line !== undefined) yield { conversation: conversationOf(messages, line, speakers.roles, path, options) };
  },
};

function messageFrom(
  { name, lines, starts }: WhatsAppEntry,
  at: Instant | undefined,
  roles: ReadonlyMap<string, Role>,
  id: string,
): Message | undefined {
  const raw = lines.join("\n");
  const { mapped, kind } = cleanWhatsAppText(raw);
  if (mapped.text === "") return undefined;
  return {
    id,
    role: name === undefined || kind === "notice" ? "system" : (roles.get(name) ?? "customer"),
    ...(name === undefined ? {} : { author: name }),
    ...(at ? { at } : {}),
    text: mapped.text,
    origin: mapped.originIn(new LineOrigin(raw, starts)),
    ...(kind === "media" ? { extra: { media: true } } : {}),
  };
}

/** "Agent", "Operatore (Luca)": what a help desk's transcript calls a speaker, not what a phone does. */
function isRoleLabel(name: string): boolean {
  return roleNamed(name.replace(/\s*\(.*\)$/, "")) !== undefined;
}

/** The chat's name, where the file is `_chat.txt`: that of the archive or folder it lies in. */
function chatName(folder: string): string {
  return fileName(folder).replace(/\.zip$/i, "");
}

/** WhatsApp names the file after the other party: "Chat WhatsApp con Anna Rossi". */
async function speakersOf(survey: WhatsAppSurvey, source: ByteSource, options: ReadOptions): Promise<Speakers> {
  const { path } = source;
  const evidence = new SpeakerEvidence();
  for await (const block of survey.entries(source)) {
    for (const { name, lines } of block) {
      const text = lines.join("\n");
      if (name !== undefined && !isWhatsAppNotice(text)) evidence.see({ name, text });
    }
  }
  const folder = path.slice(0, Math.max(0, path.length - fileName(path).length - 1));
  const stem = fileStem(path);
  const name = stem === "_chat" && folder !== "" ? chatName(folder) : stem;
  return evidence.resolve(options, /whatsapp.*?\s(?:con|with|mit|avec|-)\s+(.+)$/i.exec(name)?.[1]);
}

function conversationOf(
  messages: readonly Message[],
  line: number,
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
    line,
  };
}
