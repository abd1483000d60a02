/** The kinds of personal data that are replaced; where two overlap, the one that stands first here wins. */
export const kinds = [
  "email",
  "iban",
  "card",
  "fiscal-code",
  "vat-number",
  "address",
  "phone",
  "order",
  "handle",
  "name",
  "customer",
  "case",
] as const;
export type Kind = (typeof kinds)[number];

/** Personal data in a text. */
export interface Found {
  readonly kind: Kind;
  /** Offsets in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** The value in one spelling, so that each spelling gets the same pseudonym. */
  readonly value: string;
}

/** Finds one kind of personal data in a text. One file in finders/. */
export type Finder = (text: string) => Iterable<Found>;

/** All matches of a pattern as finds of a kind. @param pattern with the g flag; its group "value", if any, is what counts */
export function* matches(
  text: string,
  pattern: RegExp,
  kind: Kind,
  normalise: (words: string) => string | undefined,
): Generator<Found> {
  for (const match of text.matchAll(pattern)) {
    const words = match.groups?.value ?? match[0];
    const start = match.groups?.value === undefined ? match.index : match.index + match[0].lastIndexOf(words);
    const value = normalise(words);
    if (value !== undefined) yield { kind, start, end: start + words.length, value };
  }
}

/** Letters and digits alone, in capitals: how codes are compared. */
export function compact(words: string): string {
  return words.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase();
}
