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
    const separator = blank && line.length > 5 && line.subarray(0, 5).toString("latin1") === "From ";
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

/** The ids by which mails of a thread know each other; read from the headers alone. */
export function threadIds(mail: RawMail): { readonly id: string | undefined; readonly references: readonly string[] } {
  const end = mail.bytes.indexOf("\n\n") >= 0 ? mail.bytes.indexOf("\n\n") : mail.bytes.indexOf("\r\n\r\n");
  const head = mail.bytes
    .subarray(0, end < 0 ? mail.bytes.length : end)
    .toString("latin1")
    .replace(/\r?\n[ \t]+/g, " ");
  const field = (name: string): string[] => {
    const value = new RegExp(`^${name}:(.*)$`, "im").exec(head)?.[1] ?? "";
    return value.match(/<[^<>\s]+>/g)?.map((id) => id.slice(1, -1)) ?? [];
  };
  return { id: field("message-id")[0], references: [...field("references"), ...field("in-reply-to")] };
}
