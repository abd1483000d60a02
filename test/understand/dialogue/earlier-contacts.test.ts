import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { earlierContacts, type TimedContact } from "../../../src/understand/dialogue/earlier-contacts.js";
import { sameMatter } from "../../../src/understand/dialogue/same-matter.js";
import "../../property-seed.js";

const span = 50;

/** What the words of earlierContacts say, without a thought for time. */
function plainly(contacts: readonly TimedContact[]): number[][] {
  const matters: number[] = [];
  return contacts.map(({ contact, start }, place) => {
    const earlier = contacts.flatMap((other, index) =>
      index < place && other.start < start && start - other.start <= span && (other.contact.reports || contact.chases)
        ? [index]
        : [],
    );
    const same = earlier.filter((index) => sameMatter((contacts[index] as TimedContact).contact, contact));
    const last = earlier.at(-1);
    if (contact.chases && same.length === 0 && last !== undefined) same.push(last);
    const joined = new Set(same.map((index) => matters[index]));
    matters.push(place);
    matters.forEach((matter, index) => {
      if (joined.has(matter)) matters[index] = place;
    });
    return earlier.filter((index) => matters[index] === place);
  });
}

const words = ["boiler", "leak", "refund", "parcel", "invoice", "phone"];
const contacts = fc
  .array(
    fc.record({
      start: fc.integer({ min: 0, max: 200 }),
      contact: fc.record({
        identifiers: fc.uniqueArray(fc.constantFrom("AB12345", "12345", "99887766", "A1"), { maxLength: 2 }),
        words: fc.uniqueArray(fc.constantFrom(...words), { maxLength: 4 }),
        reports: fc.boolean(),
        settled: fc.boolean(),
        chases: fc.boolean(),
      }),
    }),
    { maxLength: 40 },
  )
  .map((all) => all.sort((a, b) => a.start - b.start));

describe("earlier contacts on the same matter", () => {
  test("are those that a plain reading finds: all, or the first and the last of many", () => {
    fc.assert(
      fc.property(contacts, (all) => {
        const found = earlierContacts(all, span);
        expect(found.map(({ count }) => count)).toEqual(plainly(all).map(({ length }) => length));
        const few = (places: number[]) => (places.length > 8 ? [places[0], ...places.slice(-7)] : places);
        expect(found.map(({ places }) => places)).toEqual(plainly(all).map(few));
      }),
      { numRuns: 300 },
    );
  });

  test("of a customer who writes every minute are counted, and eight of them named", () => {
    const contact = { identifiers: ["4455667"], words: ["boiler"], reports: true, settled: false, chases: false };
    const all = Array.from({ length: 3000 }, (_, start) => ({ start, contact }));
    const last = earlierContacts(all, 1e9).at(-1);
    expect(last?.count).toBe(2999);
    expect(last?.places).toEqual([0, 2992, 2993, 2994, 2995, 2996, 2997, 2998]);
  });
});
