import { TextDecoder } from "node:util";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/**
 * Guesses the encoding of an export: by its byte-order mark, by the zero bytes of UTF-16, else UTF-8 where the bytes are
 * valid UTF-8, else Windows-1252, as Excel writes it in western Europe.
 * @param complete whether the bytes are the whole input, so that a cut character at the end is a fault
 */
export function guessEncoding(bytes: Uint8Array, complete = false): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 4096);
  let evenZeros = 0;
  let oddZeros = 0;
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] !== 0) continue;
    if (index % 2 === 0) evenZeros += 1;
    else oddZeros += 1;
  }
  const half = sample.length / 2;
  if (half >= 4 && oddZeros > half * 0.4 && evenZeros < half * 0.1) return "utf-16le";
  if (half >= 4 && evenZeros > half * 0.4 && oddZeros < half * 0.1) return "utf-16be";
  return isUtf8(bytes, complete) ? "utf-8" : "windows-1252";
}

/** What turns the bytes of a file into text, piece by piece where it is told that more follows. */
export interface Decoder {
  decode(bytes: Uint8Array, options?: { readonly stream?: boolean }): string;
}

/** A decoder that drops the byte-order mark and replaces what cannot be decoded. */
export function decoderFor(encoding: Encoding): Decoder {
  return encoding === "windows-1252" ? windows1252 : new TextDecoder(encoding);
}

/** Some releases of Node decode Windows-1252 as Latin-1: without the euro, the dash and the curly quotes. */
const windows1252: Decoder = {
  decode: (bytes) => mendedControls(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1")),
};

/** What Windows-1252 writes with the bytes 0x80 to 0x9f; the five that it leaves free stay controls. */
const controls = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** A text in which Windows-1252 was read as Latin-1: no text has the controls that come of it. */
export function mendedControls(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (control) => controls[control.charCodeAt(0) - 0x80] ?? control);
}

function isUtf8(bytes: Uint8Array, complete: boolean): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: !complete });
    return true;
  } catch {
    return false;
  }
}
