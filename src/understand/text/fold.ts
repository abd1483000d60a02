/** Blocks of letters that have two cases or look like Latin ones, and of punctuation: elsewhere every unit stays as it is. */
const cased = [
  [0, 0x5ff],
  [0x10a0, 0x10ff],
  [0x13a0, 0x13ff],
  [0x1c80, 0x1cbf],
  [0x1e00, 0x218f],
  [0x24b0, 0x24ef],
  [0x2c00, 0x2dff],
  [0xa640, 0xa7ff],
  [0xab30, 0xabbf],
  [0xff00, 0xff5e],
] as const;

/**
 * Folding makes letters that people use for one another the same, one UTF-16 unit for one, so that offsets in the folded
 * text are offsets in the text: upper case to lower case, accented letters to bare ones, curly quotes to straight ones,
 * full-width and styled letters to plain ones where they are one unit.
 */
const table = buildTable();

/** Used again for each text whose letters fit into a byte each. */
let letters = Buffer.allocUnsafe(4096);

/** The folded form of a text, of the same length. */
export function fold(text: string): string {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (table[code] !== code) return foldLetters(text);
  }
  return text;
}

/** The folded form of one UTF-16 unit. */
export function foldCode(code: number): number {
  return table[code] as number;
}

function foldLetters(text: string): string {
  const { length } = text;
  if (letters.length < length) letters = Buffer.allocUnsafe(2 * length);
  for (let index = 0; index < length; index += 1) {
    const code = table[text.charCodeAt(index)] as number;
    if (code > 0xff) return foldWide(text);
    letters[index] = code;
  }
  return letters.toString("latin1", 0, length);
}

/** Where letters do not fit into a byte each. */
function foldWide(text: string): string {
  const codes = Buffer.allocUnsafe(2 * text.length);
  for (let index = 0; index < text.length; index += 1)
    codes.writeUInt16LE(table[text.charCodeAt(index)] as number, 2 * index);
  return codes.toString("utf16le");
}

function buildTable(): Uint16Array {
  const folded = new Uint16Array(65536);
  for (let code = 0; code < 65536; code += 1) folded[code] = code;
  for (const [first, last] of cased) for (let code = first; code <= last; code += 1) folded[code] = foldUnit(code);
  return folded;
}

function foldUnit(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  if (code === 0x2018 || code === 0x2019 || code === 0x201b || code === 0x2032 || code === 0xb4 || code === 0x2bc)
    return 39;
  if (code === 0x201c || code === 0x201d || code === 0xab || code === 0xbb) return 34;
  if (code === 0xa0 || code === 0x202f || code === 0x2007 || code === 0x2009) return 32;
  if (code === 0x2010 || code === 0x2011 || code === 0x2012 || code === 0x2013 || code === 0x2014) return 45;
  if (code >= 0xd800 && code <= 0xdfff) return code;
  if (code > 0x24f && !(code >= 0x1e00 && code <= 0x1eff) && !(code >= 0xff00 && code <= 0xff5e)) {
    return oneUnitLower(code);
  }
  const base = String.fromCharCode(code)
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
  return base.length === 1 ? base.charCodeAt(0) : oneUnitLower(code);
}

function oneUnitLower(code: number): number {
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}
