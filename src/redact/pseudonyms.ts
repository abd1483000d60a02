import type { Kind } from "./found.js";

/**
 * What stands in the place of personal data, by kind and number. Each looks like what it replaces as far as it must for
 * findings to stay the same (a code is still a code), and like nothing that exists.
 */
const shapes: Readonly<Record<Kind, (number: number) => string>> = {
  email: (number) => `email${number}@redacted.example`,
  iban: (number) => `IBAN-${padded(number)}`,
  card: (number) => `CARD-${padded(number)}`,
  "fiscal-code": (number) => `TAX-${padded(number)}`,
  "vat-number": (number) => `VAT-${padded(number)}`,
  address: (number) => `${number} Redacted Street`,
  phone: (number) => `000 00 ${padded(number)}`,
  order: (number) => `ORD-${padded(number)}`,
  handle: (number) => `@account${number}`,
  name: (number) => `Name${number}`,
  customer: (number) => `customer-${number}`,
  case: (number) => `case-${number}`,
};

/** A value that was replaced. */
export interface Replacement {
  readonly kind: Kind;
  readonly pseudonym: string;
  readonly value: string;
  /** How often. */
  times: number;
}

/** Hands out pseudonyms, numbered by first appearance: the same value gets the same one, in every file of the run. */
export class Pseudonyms {
  private readonly given = new Map<string, Replacement>();
  private readonly counts = new Map<Kind, number>();

  of(kind: Kind, value: string): string {
    const key = `${kind} ${value}`;
    let replacement = this.given.get(key);
    if (!replacement) {
      const number = (this.counts.get(kind) ?? 0) + 1;
      this.counts.set(kind, number);
      replacement = { kind, value, pseudonym: shapes[kind](number), times: 0 };
      this.given.set(key, replacement);
    }
    replacement.times += 1;
    return replacement.pseudonym;
  }

  /** All that was replaced, in the order of first appearance. */
  list(): readonly Replacement[] {
    return [...this.given.values()];
  }
}

function padded(number: number): string {
  return String(number).padStart(5, "0");
}
