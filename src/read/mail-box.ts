import { ownText } from "./own-text.js";
import type { ByteSource } from "./source.js";

/** The raw bytes of one mail, and the line of the file on which they begin. */
export interface RawMail {
  readonly bytes: Buffer;
  readonly line: number;
}

/** Streams the mails of an .mbox file, each without its `From ` line; an .eml file is one mail. */
export async function* mailsOf(source: ByteSource): AsyncGenerator<RawMail> {
  const splitter = new MailSplitter();
  for await (const block of wholeLines(source)) yield* splitter.add(block);
  yield* splitter.end();
}

/** Looks for `From ` at the beginnings of lines only, so that what stands in mails costs next to nothing. */
class MailSplitter {
  private pieces: Buffer[] = [];
  private start = 1;
  private line = 1;
  private box: boolean | undefined;
  /** Whether the line before the block is empty, or there is none. */
  private blank = true;

  *add(block: Buffer): Generator<RawMail> {
    this.box ??= isSeparator(block, 0);
    let begin = 0;
    for (let at = this.box ? nextFrom(block, 0) : -1; at >= 0; at = nextFrom(block, at + 1)) {
      if (!(at === 0 ? this.blank : endsBlank(block, at, this.blank)) || !isSeparator(block, at)) continue;
      this.keep(block.subarray(begin, at));
      const mail = this.take();
      if (mail) yield mail;
      const end = block.indexOf(10, at);
      begin = end < 0 ? block.length : end + 1;
      this.line += 1;
      this.start = this.line;
    }
    this.keep(block.subarray(begin));
    this.blank = endsBlank(block, block.length, this.blank);
  }

  *end(): Generator<RawMail> {
    const mail = this.take();
    if (mail?.bytes.some((byte) => byte !== 10 && byte !== 13)) yield mail;
  }

  private keep(piece: Buffer): void {
    if (piece.length === 0) return;
    this.pieces.push(piece);
    for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) this.line += 1;
  }

  private take(): RawMail | undefined {
    if (this.pieces.length === 0) return undefined;
    const bytes = Buffer.concat(this.pieces);
    this.pieces = [];
    return { bytes: this.box ? withoutEscapes(bytes) : bytes, line: this.start };
  }
}

function nextFrom(block: Buffer, from: number): number {
  if (from === 0 && block.subarray(0, 5).equals(fromMark.subarray(1))) return 0;
  const at = block.indexOf(fromMark, Math.max(0, from - 1));
  return at < 0 ? -1 : at + 1;
}

const fromMark = Buffer.from("\nFrom ");

/** Whether the line that ends right before an index is empty. @param before whether the one before the block is */
function endsBlank(block: Buffer, end: number, before: boolean): boolean {
  let at = end - 1;
  if (at < 0) return before;
  if (block[at] !== 10) return false;
  at -= 1;
  if (at >= 0 && block[at] === 13) at -= 1;
  return at < 0 || block[at] === 10;
}

/** A line `>From …` of a mail stood there as `From …` before it came into the box. */
function withoutEscapes(bytes: Buffer): Buffer {
  if (!bytes.includes(">From ")) return bytes;
  return Buffer.from(bytes.toString("latin1").replace(/^>(>*From )/gm, "$1"), "latin1");
}

/** The line before a mail: "From anna@x.example Mon Mar  2 09:00:00 2026". A sentence may begin with "From " as well. */
function isSeparator(block: Buffer, at: number): boolean {
  const end = block.indexOf(10, at);
  const text = block.toString("latin1", at, Math.min(end < 0 ? block.length : end, at + 400)).trimEnd();
  return /^From +\S+ .*\b\d{4}(?: [+-]\d{4})?$/.test(text) || /^From +(?:\S+@\S+|-|MAILER-DAEMON)$/.test(text);
}

/** The bytes in blocks that end with a line. */
async function* wholeLines(source: ByteSource): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  for await (const chunk of source.stream()) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const end = bytes.lastIndexOf(10) + 1;
    if (end === 0) rest.push(bytes);
    else {
      yield Buffer.concat([...rest, bytes.subarray(0, end)]);
      rest = end < bytes.length ? [bytes.subarray(end)] : [];
    }
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}

/** By what mails of a thread know each other; read from the headers alone. */
export interface ThreadMarks {
  readonly id: string | undefined;
  readonly references: readonly string[];
  /** The subject without "Re:" and the like, folded; "" where there is none. */
  readonly subject: string;
  readonly isReply: boolean;
  /** The address of its sender and those of its receivers, in lower case. */
  readonly from: string | undefined;
  readonly to: readonly string[];
}

const replyPrefix = /^(?:\s{0,9}(?:re|r|aw|sv|rif|fwd?|i|wg|tr)\s{0,9}(?:\[\d{1,9}\])?\s{0,9}:)+\s*/i;
/** As long as RFC 5321 lets its parts be: without a bound each character of a long word would begin one. */
const address = /[^\s<>,;:"'@]{1,64}@[^\s<>,;:"']{1,255}/g;

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
  const addresses = (name: string): string[] => field(name).toLowerCase().match(address) ?? [];
  const subject = decode(field("subject"));
  return {
    id: ids("message-id")[0],
    references: [...ids("references"), ...ids("in-reply-to")],
    subject: subject.replace(replyPrefix, "").replace(/\s+/g, " ").trim().toLowerCase(),
    isReply: replyPrefix.test(subject),
    from: addresses("from")[0],
    to: [...addresses("to"), ...addresses("cc")],
  };
}
