/**
 * Folding makes letters that people use for one another the same, one UTF-16 unit for one, so that offsets in the folded
 * text are offsets in the text: upper case to lower case, accented letters to bare ones, curly quotes to straight ones,
 * full-width and styled letters to plain ones where they are one unit.
 */
const table = buildTable();

/** The folded form of a text, of the same length. */
export function fold(text: string): string {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (table[code] !== code) return foldFrom(text, index);
  }
  return text;
}

/** The folded form of one UTF-16 unit. */
export function foldCode(code: number): number {
  return table[code] as number;
}

function foldFrom(text: string, first: number): string {
  const codes = new Uint16Array(text.length);
  for (let index = 0; index < text.length; index += 1) codes[index] = table[text.charCodeAt(index)] as number;
  let folded = text.slice(0, first);
  for (let index = first; index < codes.length; index += 4096) {
    folded += String.fromCharCode(...codes.subarray(index, Math.min(codes.length, index + 4096)));
  }
  return folded;
}

function buildTable(): Uint16Array {
  const folded = new Uint16Array(65536);
  for (let code = 0; code < 65536; code += 1) folded[code] = foldUnit(code);
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
