import type { Head, InputFormat, ReadOptions } from "./format.js";
import { shown } from "./items.js";
import { sampleOf } from "./json-shape.js";

/** Below this no format is taken. */
export const leastConfidence = 0.3;
/** Two formats as sure as this of an input are a tie. */
export const nearness = 0.05;

/** The format that an input is read as, with what to tell the user; or why there is none. */
export type Recognition =
  | { readonly format: InputFormat; readonly confidence: number; readonly assumption?: string }
  | { readonly fault: string };

/**
 * Asks every format how sure it is of an input and takes the surest.
 * @param formats in a stable order: the first of two equals wins
 */
export function recognise(head: Head, formats: readonly InputFormat[], options: ReadOptions = {}): Recognition {
  const able = options.template ? formats.filter((format) => format.holds !== "transcripts") : formats;
  const ranked = able
    .map((format) => ({ format, confidence: format.recognise(head, options.mapping) }))
    .sort((one, other) => other.confidence - one.confidence);
  const [best, second] = ranked;
  if (best && best.confidence >= leastConfidence) {
    if (!second || second.confidence < leastConfidence || best.confidence - second.confidence > nearness) return best;
    const assumption = `${head.path}: read as ${best.format.name}; ${second.format.name} would fit as well (--input-format)`;
    return { ...best, assumption };
  }
  const plain = options.template ? able.find((format) => format.name === "template-text") : undefined;
  if (plain) return { format: plain, confidence: 0 };
  return {
    fault: `${binaryHint(head) ?? "no format recognises this file"}${keysHint(head)}; expected ${options.template ? "reply templates" : "an export or reply templates"} in one of the formats that galateo formats lists. Name it with --input-format, or say in the config which field holds what (mapping)`,
  };
}

/** What a JSON file holds instead of messages. */
function keysHint(head: Head): string {
  const [first] = /^\s*[[{]/.test(head.text) ? sampleOf(head) : [];
  const keys = Object.keys(first ?? {})
    .slice(0, 8)
    .map(shown);
  return keys.length === 0 ? "" : ` (its keys are ${keys.join(", ")})`;
}

const signatures: readonly (readonly [string, string])[] = [
  ["BZh", "this is compressed with bzip2 (unpack it first, or use gzip)"],
  ["\u00fd7zXZ", "this is compressed with xz (unpack it first, or use gzip)"],
  ["(\u00b5/\u00fd", "this is compressed with zstd (unpack it first, or use gzip)"],
  ["7z\u00bc\u00af", "this is a 7z archive (unpack it first, or use zip)"],
  ["Rar!", "this is a RAR archive (unpack it first, or use zip)"],
  ["%PDF", "this is a PDF (export the conversation as text)"],
  ["\u00d0\u00cf\u0011\u00e0", "this is an old Excel or Word file (save it as CSV or text)"],
  ["\u0089PNG", "this is a picture"],
  ["\u00ff\u00d8\u00ff", "this is a picture"],
  ["OggS", "this is sound (transcribe it first)"],
  ["RIFF", "this is sound or film (transcribe it first)"],
  ["ID3", "this is sound (transcribe it first)"],
];

function binaryHint(head: Head): string | undefined {
  const start = String.fromCharCode(...head.bytes.subarray(0, 8));
  const known = signatures.find(([signature]) => start.startsWith(signature));
  if (known) return known[1];
  if (Buffer.from(head.bytes.subarray(257, 262)).toString("latin1") === "ustar")
    return "this is a tar archive (unpack it, and name the folder)";
  return head.text.includes("\u0000") ? "this is no text file" : undefined;
}
