/** Which phone wrote the export: `[date, time] Name: text`, or `date, time - Name: text`. */
export type WhatsAppStyle = "ios" | "android";

/** A line that begins a message, before its sender is told from its text. */
export interface WhatsAppLine {
  readonly style: WhatsAppStyle;
  /** Date and time as they are written. */
  readonly stamp: string;
  /** Index in the line where the sender begins. */
  readonly start: number;
}

const space = String.raw`[\s\u00a0\u202f]`;
const date = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{1,4}`;
const time = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:${space}?[ap]\.?${space}?m\.?)?`;
const joint = `,?${space}+(?:(?:alle|at|um|à|a las)${space}+)?`;
const marks = String.raw`[\u200e\u200f\u202a-\u202e\ufeff]*`;
const ios = new RegExp(String.raw`^${marks}\[(${date}${joint}${time})\]${space}?`, "iu");
const android = new RegExp(`^${marks}(${date}${joint}${time})${space}[-–]${space}`, "iu");

/** Reads the beginning of a message; undefined for a line that continues the one before it. */
export function readWhatsAppLine(line: string): WhatsAppLine | undefined {
  const first = ios.exec(line);
  if (first) return { style: "ios", stamp: first[1]!, start: first[0].length };
  const second = android.exec(line);
  return second ? { style: "android", stamp: second[1]!, start: second[0].length } : undefined;
}

/**
 * The names that may stand before a text: what comes before its first colon, before its second, … A sender's name may hold
 * a colon itself; which one ends it is seen only from the whole file.
 */
export function possibleSenders(text: string): string[] {
  const names: string[] = [];
  for (let colon = text.indexOf(":"); colon >= 0 && colon <= 80; colon = text.indexOf(":", colon + 1)) {
    if (colon > 0 && (colon + 1 === text.length || /[\s\u200e]/.test(text[colon + 1]!)))
      names.push(text.slice(0, colon));
    if (names.length === 3) break;
  }
  return names;
}
