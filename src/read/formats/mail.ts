import { extname } from "node:path";
import type { Attachment, Email } from "postal-mime";
import type { Message, Role } from "../../conversation/conversation.js";
import { FixedOrigin } from "../../conversation/origins.js";
import { handOverAfter } from "../conversation-parts.js";
import { readDate } from "../dates.js";
import { mendedControls } from "../encoding.js";
import { fileStem } from "../file-name.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { headOf } from "../head.js";
import { htmlToText, isHtml } from "../html-text.js";
import { counted, problem } from "../items.js";
import { mailsOf, type RawMail } from "../mail-box.js";
import { MailOrigin, type RawLine } from "../mail-origin.js";
import { quotesMail, withoutQuotes } from "../mail-quotes.js";
import { type Correspondent, type MailSides, mailSides } from "../mail-sides.js";
import { idChain, threadsOf } from "../mail-threads.js";
import { mediaLine } from "../media-line.js";
import type { ByteSource } from "../source.js";
import { holdsPlaceholder } from "../template-signs.js";
import { threadRoot } from "../thread-root.js";
import { inTimeOrder } from "../time-order.js";
import { countSpeakers } from "../transcript-likeness.js";

/** Mails: an .eml file, or an .mbox file of threads. */
export const format: InputFormat = {
  name: "mail",
  holds: "transcripts",
  documentation: {
    title: "E-mail (.eml, .mbox)",
    recognisedBy: "headers such as From, Date, Message-ID, or a first line that begins with `From `",
    roles:
      "--agent-domain, or --agent with a name or address; else the one domain with an address such as support@ is assumed, and said; automatic mails are a bot's",
    times: "the Date header",
    customerKey: "the customer's address",
    limits:
      "Mails that refer to each other in one .mbox, or that answer the same subject between the same people where a program dropped the references, are one conversation; an .eml is one by itself, and its thread is its case. Quoted mail, signatures of programs and subjects are left out. Lines of base64 have no place of their own.",
    verified: "a real file",
  },

  recognise(head: Head): number {
    const sure = headersIn(head);
    return sure > 0 ? sure : isBody(head) ? 0.8 : 0;
  },

  async *read(source: ByteSource, options: ReadOptions): AsyncGenerator<ReadItem> {
    const head = await headOf(source);
    if (headersIn(head) === 0 && isBody(head)) {
      const advice = "save the mail as .eml or .mbox, or read it with --template where the company wrote it";
      yield problem(
        source.path,
        1,
        `this is a mail's text without its headers, so who wrote it to whom is not known; ${advice}`,
        "the file",
      );
      return;
    }
    const threads = await threadsOf(source);
    const open = new Map<number, Thread>();
    const assumed = new Set<string>();
    const most = Math.min(handOverAfter(options), mostLetters);
    let undated = 0;
    let firstUndated: number | undefined;
    let number = 0;
    let wordless = 0;
    for await (const mail of mailsOf(source)) {
      const group = threads.groupOf(number);
      const letter = await letterFrom(mail);
      const thread = open.get(group) ?? { chains: [], letters: [], given: 0 };
      if (thread.root === undefined) thread.chains.push(idChain(mail, source.path));
      if (letter === "no sender")
        yield problem(source.path, mail.line, "expected a mail with a From header and an address in it", "1 mail");
      else if (letter === "no words") wordless += 1;
      else {
        thread.letters.push(letter);
        if (letter.undated) {
          undated += 1;
          firstUndated ??= mail.line;
        }
      }
      open.set(group, thread);
      const last = threads.isLast(number);
      number += 1;
      if (!last && thread.letters.length < most) continue;
      if (last) open.delete(group);
      for (const item of itemsFrom(thread, threads.count, source.path, options)) {
        if ("conversation" in item && !last) yield { ...item, more: true };
        else if (!("assumption" in item) || !assumed.has(item.assumption)) yield item;
        if ("assumption" in item) assumed.add(item.assumption);
      }
    }
    if (undated > 0) {
      const message = "the Date header cannot be read; expected Mon, 2 Mar 2026 09:00:00 +0100";
      yield problem(source.path, firstUndated, message, `the time of ${counted(undated, "message")}`);
    }
    if (wordless > 0) {
      const mails = counted(wordless, "mail");
      if (wordless < number) yield { assumption: `${source.path}: ${mails} without a text of its own, left out` };
      else yield problem(source.path, 1, "no mail has a text of its own, only attachments or quoted mail", mails);
    }
  },
};

/** How sure the headers at the beginning of an input are a mail's. */
function headersIn(head: Head): number {
  if (/^From \S+.*\d{4}\r?\n[\w-]+:/.test(head.text)) return 0.97;
  const end = head.lines.findIndex((line) => line.trim() === "");
  const headers = head.lines.slice(0, end < 0 ? 60 : end);
  const named = ["from", "date", "to", "subject", "message-id", "mime-version", "content-type", "received"].filter(
    (name) => headers.some((line) => line.toLowerCase().startsWith(`${name}:`)),
  );
  const pure = headers.length > 0 && headers.every((line) => /^(?:[\w-]+:|[ \t])/.test(line));
  return pure && named.includes("from") && named.length >= 3 ? 0.95 : 0;
}

/** Whether an input is what somebody wrote in a mail, above the mail that is answered, without any header. */
function isBody(head: Head): boolean {
  if (/^\s*(?:[[{]|From |WEBVTT|[\w-]+:.*\r?\n[\w-]+:)/.test(head.text) || holdsPlaceholder(head.text)) return false;
  if (/^\s*</.test(head.text)) {
    const shown = head.text.replace(/<blockquote\b[^>]*>/gi, "<p>&gt; ").replace(/\bgmail_(?:quote|extra)\b/g, "");
    return isHtml(head.text) && quotesMail(htmlToText(shown).text);
  }
  const speakers = countSpeakers(
    head.lines.filter((line) => !/^(?:from|to|cc|sent|date|subject|da|a|inviato|data|oggetto):/i.test(line)),
  );
  return speakers.roles < 2 && quotesMail(head.text.replaceAll("\r\n", "\n"));
}

/** So many mails of a thread are held, quoted mail and all, before they are handed over as a piece of it. */
const mostLetters = 500;

/** What is held of a thread. */
interface Thread {
  /** The ids by which its mails know each other, until it has a name. */
  chains: string[][];
  /** The id of the mail that began it. */
  root?: string;
  letters: Letter[];
  given: number;
  /** Who is who, and who the customer is, as its first piece shows. */
  sides?: MailSides;
  customer?: string | undefined;
}

interface Letter {
  readonly from: Correspondent;
  /** Addresses that it was sent to. */
  readonly to: readonly string[];
  readonly automatic: boolean;
  /** Whether it has a Date header that cannot be read. */
  readonly undated: boolean;
  readonly line: number;
  readonly message: Omit<Message, "id" | "role">;
}

async function letterFrom(mail: RawMail): Promise<Letter | "no sender" | "no words"> {
  const { default: PostalMime } = await import("postal-mime");
  const email = await PostalMime.parse(withFlowedQuotes(mail.bytes));
  const address = email.from && "address" in email.from ? email.from.address?.toLowerCase() : undefined;
  if (email.from === undefined || address === undefined || address === "") return "no sender";
  const own = ownWords(email, () => bodyLines(mail));
  const [attached] = email.attachments.filter(({ related }) => related !== true);
  if (own.text === "" && !attached) return "no words";
  const shown = own.text === "" && attached ? mediaOf(attached, mail) : {};
  const header = (name: string): string => email.headers.find(({ key }) => key === name)?.value ?? "";
  const at = readDate(header("date")) ?? (email.date === undefined ? undefined : readDate(email.date));
  const name = email.from.name === "" ? address : mendedControls(email.from.name);
  const automatic =
    /^auto/i.test(header("auto-submitted")) ||
    header("x-autoreply") !== "" ||
    /^(?:bulk|auto_reply)$/i.test(header("precedence"));
  return {
    from: { address, name },
    to: (email.to ?? []).flatMap((one) => one.address?.toLowerCase() ?? []),
    automatic,
    undated: at === undefined && header("date") !== "",
    line: mail.line,
    message: { author: name, ...(at ? { at } : {}), ...own, ...shown },
  };
}

/** A mail that only brings a file. */
function mediaOf({ mimeType, filename }: Attachment, { line }: RawMail) {
  return {
    text: mediaLine([mimeType, extname(filename ?? "")]),
    origin: new FixedOrigin(line, 1),
    extra: { media: true },
  };
}

/** The space at the end of a flowed line joins it to the next; but a quoted line must not swallow the answer below it. */
function withFlowedQuotes(bytes: Buffer): Buffer {
  const text = bytes.toString("latin1");
  if (!/format="?flowed/i.test(text)) return bytes;
  return Buffer.from(text.replace(/^(>.{0,2000}?)(?: |=20){1,99}(?=\r?\n(?!>))/gm, "$1"), "latin1");
}

function ownWords(email: Email, body: () => readonly RawLine[]) {
  const text = (email.text ?? htmlToText(email.html ?? "").text).replaceAll("\r\n", "\n");
  const mapped = withoutQuotes(mendedControls(text));
  return { text: mapped.text, origin: mapped.originIn(new MailOrigin(text, body)) };
}

function bodyLines(mail: RawMail): RawLine[] {
  const lines = mail.bytes
    .toString("utf8")
    .split("\n")
    .map((text, index) => ({ text: text.replace(/\r$/, ""), number: mail.line + index }));
  const end = lines.findIndex(({ text }) => text === "");
  return lines.slice(end < 0 ? 0 : end + 1);
}

function itemsFrom(thread: Thread, mails: number, path: string, options: ReadOptions): ReadItem[] {
  const { letters, given } = thread;
  if (letters.length === 0 && given === 0) return [];
  const known = thread.sides;
  thread.root ??= threadRoot(thread.chains);
  thread.chains = [];
  const { root } = thread;
  const sides =
    known ??
    mailSides(
      letters.map(({ from }) => from),
      letters.flatMap(({ to }) => to),
      options,
    );
  thread.sides = sides;
  thread.given += letters.length;
  thread.letters = [];
  if ("fault" in sides) return known ? [] : [problem(path, letters[0]!.line, sides.fault, "1 conversation")];
  const items: ReadItem[] = [];
  if (sides.assumedDomain !== undefined && !known) {
    items.push({ assumption: `${path}: ${sides.assumedDomain} is taken to be the company's domain (--agent-domain)` });
  }
  const roleOf = ({ from, automatic }: Letter): Role =>
    sides.isAgent(from) ? (automatic ? "bot" : "agent") : automatic ? "system" : "customer";
  thread.customer ??=
    letters.find((letter) => roleOf(letter) === "customer")?.from.address ??
    letters.flatMap(({ to }) => to).find((address) => !sides.isAgent({ address, name: address }));
  const { customer } = thread;
  const messages = inTimeOrder(letters.map((letter) => ({ ...letter.message, role: roleOf(letter) })));
  items.push({
    conversation: {
      id: mails === 1 ? fileStem(path) : root,
      kind: "conversation",
      channel: options.channel ?? "email",
      ...(customer === undefined ? {} : { customerId: customer }),
      ...(mails === 1 && !root.startsWith(`${path}:`) ? { caseId: root } : {}),
      clock: "absolute",
      messages: messages.map((message, index) => ({ ...message, id: `m${given + index + 1}` })),
      path,
      line: letters[0]?.line ?? 1,
    },
  });
  return items;
}
