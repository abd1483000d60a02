import type { Head } from "./format.js";

const picture = "this is a picture";
const film = "this is sound or film (transcribe it first)";
const unpack = (how: string): string => `this is compressed with ${how} (unpack it first, or use gzip)`;

/** What files that hold no text begin with, and what to do with them. */
const signatures: readonly (readonly [string, string])[] = [
  ["BZh", unpack("bzip2")],
  ["\u00fd7zXZ", unpack("xz")],
  ["(\u00b5/\u00fd", unpack("zstd")],
  ["7z\u00bc\u00af", "this is a 7z archive (unpack it first, or use zip)"],
  ["Rar!", "this is a RAR archive (unpack it first, or use zip)"],
  ["%PDF", "this is a PDF (export the conversation as text)"],
  ["{\\rtf", "this is a formatted document (RTF; save it as plain text)"],
  ["!BDN", "this is a mailbox of Outlook (save its mails as .eml or .mbox)"],
  ["SQLite format 3", "this is a database (export its tables as CSV, or the chat from the app)"],
  ["\u0089PNG", picture],
  ["\u00ff\u00d8\u00ff", picture],
  ["GIF8", picture],
  ["II*\u0000", picture],
  ["OggS", "this is sound (transcribe it first)"],
  ["RIFF", film],
  ["ID3", "this is sound (transcribe it first)"],
  ["\u001aE\u00df\u00a3", film],
  ["\u00ff\u00fe\u0000\u0000", "this is text in UTF-32 (save it as UTF-8)"],
];

/** What an input is that no format can read, and what to do with it; undefined where nothing shows it. */
export function binaryHint(head: Head): string | undefined {
  const start = String.fromCharCode(...head.bytes.subarray(0, 16));
  const known = signatures.find(([signature]) => start.startsWith(signature));
  if (known) return known[1];
  if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) return compoundHint(head);
  if (start.slice(4, 8) === "ftyp") return /^(?:heic|heif|mif1|avif)/.test(start.slice(8)) ? picture : film;
  if (isTar(head)) return "this is a tar archive (unpack it, and name the folder)";
  return head.text.includes("\u0000") ? "this is no text file" : undefined;
}

/** Whether an input is none that any format should try, although it is made of letters. */
export function isDocument(head: Head): boolean {
  return head.text.startsWith("{\\rtf") || isTar(head);
}

function isTar({ bytes }: Head): boolean {
  return Buffer.from(bytes.subarray(257, 262)).toString("latin1") === "ustar";
}

/** What Office wrapped before 2007, what it still wraps to protect it, and Outlook's mails are the same from outside. */
function compoundHint({ bytes, extension }: Head): string {
  const inside = (name: string): boolean => Buffer.from(bytes).includes(Buffer.from(name, "utf16le"));
  if (/^(?:xls|doc|ppt)[xm]$/.test(extension) || inside("EncryptedPackage"))
    return "this document has a password (save it without one, or a sheet as .csv)";
  if (extension === "msg" || inside("__nameid_version")) return "this is a mail of Outlook (save it as .eml)";
  return "this is an old Excel or Word file (save it as CSV or text)";
}
