import { findAddresses } from "./finders/address.js";
import { findCards } from "./finders/card.js";
import { findEmails } from "./finders/email.js";
import { findFiscalCodes } from "./finders/fiscal-code.js";
import { findHandles } from "./finders/handle.js";
import { findIbans } from "./finders/iban.js";
import { findNames } from "./finders/name.js";
import { findOrders } from "./finders/order.js";
import { findPhones } from "./finders/phone.js";
import { findVatNumbers } from "./finders/vat-number.js";
import { type Finder, type Found, kinds } from "./found.js";
import { withShortGaps } from "./short-gaps.js";

const finders: Readonly<Record<string, Finder>> = {
  email: findEmails,
  iban: findIbans,
  card: findCards,
  "fiscal-code": findFiscalCodes,
  "vat-number": findVatNumbers,
  address: findAddresses,
  phone: findPhones,
  order: findOrders,
  handle: findHandles,
  name: findNames,
};

/** A finder that failed on a text. What it says of it is not told: it may quote the text. */
export class FinderError extends Error {
  override name = "FinderError";

  /** @param finder the kind of data that was looked for */
  constructor(
    readonly finder: string,
    cause: unknown,
  ) {
    super(`the finder "${finder}" failed`, { cause });
  }
}

/** All personal data that a text shows by itself; finds may overlap. @param by the finders that look, by name @throws FinderError */
export function findAll(text: string, by: Readonly<Record<string, Finder>> = finders): Found[] {
  const { text: shown, placeOf } = withShortGaps(text);
  const found: Found[] = [];
  for (const [name, find] of Object.entries(by)) {
    try {
      for (const one of find(shown)) found.push(one);
    } catch (error) {
      throw new FinderError(name, error);
    }
  }
  return shown === text
    ? found
    : found.map((one) => ({ ...one, start: placeOf(one.start), end: placeOf(one.end - 1) + 1 }));
}

/**
 * Finds in order of their place, none over another: what overlaps is replaced as one, as the kind that ranks first, so
 * that nothing is left of either.
 */
export function withoutOverlaps(text: string, found: readonly Found[]): Found[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const result: Found[] = [];
  for (const one of sorted) {
    const last = result[result.length - 1];
    if (last && one.start < last.end) result[result.length - 1] = joined(text, last, one);
    else result.push(one);
  }
  return result;
}

function joined(text: string, one: Found, other: Found): Found {
  const rank = (found: Found) => kinds.indexOf(found.kind);
  const winner = rank(other) < rank(one) ? other : one;
  const start = one.start;
  const end = Math.max(one.end, other.end);
  if (winner.start === start && winner.end === end) return winner;
  const value = text
    .slice(start, end)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return { kind: winner.kind, start, end, value: one.kind === other.kind ? value : winner.value };
}
