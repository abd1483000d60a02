import { ownText } from "./own-text.js";
import type { ByteSource } from "./source.js";

/** The raw bytes of one mail, and the line of the file on which they begin. */
export interface RawMail {
  readonly bytes: Buffer;
  readonly line: number;
}

/** Streams the mails of an .mbox file, each without its `From ` line; an .eml file is one mail. */
export async function* mailsOf(source: ByteSource): AsyncGenerator<RawMail> {
  let lines: Buffer[] = [];
  let start = 1;
  let number = 0;
  let blank = true;
  let box: boolean | undefined;
  for await (const line of byteLines(source)) {
    number += 1;
    const separator = blank && isSeparator(line);
    box ??= separator;
    blank = line.length === 0 || (line.length === 1 && line[0] === 13);
    if (box && separator) {
      if (lines.length > 0) yield { bytes: joined(lines), line: start };
      lines = [];
      start = number + 1;
    } else lines.push(box && /^>+From /.test(line.subarray(0, 12).toString("latin1")) ? line.subarray(1) : line);
  }
  if (lines.some((line) => line.length > 1)) yield { bytes: joined(lines), line: start };
}

/** The line before a mail: "From anna@x.example Mon Mar  2 09:00:00 2026". A sentence may begin with "From " as well. */
function isSeparator(line: Buffer): boolean {
  if (line.subarray(0, 5).toString("latin1") !== "From ") return false;
  const text = line.subarray(0, 400).toString("latin1").trimEnd();
  return /^From +\S+ .*\b\d{4}(?: [+-]\d{4})?$/.test(text) || /^From +(?:\S+@\S+|-|MAILER-DAEMON)$/.test(text);
}

async function* byteLines(source: ByteSource): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const chunk of source.stream()) {
    const bytes = Buffer.concat([rest, chunk]);
    let begin = 0;
    for (let newline = bytes.indexOf(10); newline >= 0; newline = bytes.indexOf(10, begin)) {
      yield bytes.subarray(begin, newline);
      begin = newline + 1;
    }
    rest = bytes.subarray(begin);
  }
  if (rest.length > 0) yield rest;
}

function joined(lines: readonly Buffer[]): Buffer {
  const newline = Buffer.from("\n");
  return Buffer.concat(lines.flatMap((line) => [line, newline]));
}

/** By what mails of a thread know each other; read from the headers alone. */
export interface ThreadMarks {
  readonly id: string | undefined;
  readonly references: readonly string[];
  /** The subject without "Re:" and the like, folded; "" where there is none. */
  readonly subject: string;
  readonly isReply: boolean;
  /** Addresses of its senders and receivers, in lower case. */
  readonly addresses: readonly string[];
}

const replyPrefix = /^(?:\s*(?:re|r|aw|sv|rif|fwd?|i|wg|tr)\s*(?:\[\d+\])?\s*:)+\s*/i;

/** @param decode makes words of RFC 2047 readable */
export function threadMarks(mail: RawMail, decode: (text: string) => string): ThreadMarks {
  const ends = [mail.bytes.indexOf("\n\n"), mail.bytes.indexOf("\r\n\r\n")].filter((end) => end >= 0);
  const head = mail.bytes
    .subarray(0, ends.length === 0 ? mail.bytes.length : Math.min(...ends))
    .toString("latin1")
    .replace(/\r?\n[ \t]+/g, " ");
  const field = (name: string): string => new RegExp(`^${name}:(.*)$`, "im").exec(head)?.[1]?.trim() ?? "";
  const ids = (name: string): string[] =>
    field(name)
      .match(/<[^<>\s]+>/g)
      ?.map((id) => ownText(id.slice(1, -1))) ?? [];
  const subject = decode(field("subject"));
  return {
    id: ids("message-id")[0],
    references: [...ids("references"), ...ids("in-reply-to")],
    subject: ownText(subject.replace(replyPrefix, "").replace(/\s+/g, " ").trim().toLowerCase()),
    isReply: replyPrefix.test(subject),
    addresses: ["from", "to", "cc"].flatMap((name) =>
      (
        field(name)
          .toLowerCase()
          .match(/[^\s<>,;:"']+@[^\s<>,;:"']+/g) ?? []
      ).map(ownText),
    ),
  };
}
