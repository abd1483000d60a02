import { firstPlace } from "../../first-place.js";
import type { Contact } from "./contact.js";
import { sameMatter } from "./same-matter.js";

/** A contact with the time it began, in milliseconds. */
export interface TimedContact {
  readonly contact: Contact;
  readonly start: number;
}

/** The contacts before one on the same matter. */
export interface EarlierContacts {
  readonly count: number;
  /** Their places, in order: all, or the first and the last ones where there are many. */
  readonly places: readonly number[];
}

/** With so many contacts before it each is compared: more than a customer has in a month. */
const lookedBack = 400;

/** So many are named: the first, and those that came last. */
const named = 8;

/**
 * For each contact of a case the earlier ones on the same matter: those that name the same number or enough of the same words,
 * those that these follow in turn, and, where the customer says that it is not the first time, the last one before. What
 * reports no problem counts only for who says that it is not the first time.
 * @param contacts in order of time
 * @param span how long contacts belong together, in milliseconds
 */
export function earlierContacts(contacts: readonly TimedContact[], span: number): EarlierContacts[] {
  const at = (place: number) => contacts[place] as TimedContact;
  const matters: Followed[] = [];
  let before = 0;
  return contacts.map(({ contact, start }, place) => {
    while (at(before).start < start) before += 1;
    const isWithin = (index: number) => start - at(index).start <= span;
    const counts = (index: number) => at(index).contact.reports || contact.chases;
    let matter = new Followed();
    let last: number | undefined;
    for (let index = before - 1; index >= Math.max(0, before - lookedBack) && isWithin(index); index -= 1) {
      if (!counts(index)) continue;
      last ??= index;
      const other = Followed.of(matters[index] as Followed);
      if (other !== matter && sameMatter(at(index).contact, contact)) matter = matter.joined(other);
    }
    if (contact.chases && matter.isEmpty && last !== undefined) matter = Followed.of(matters[last] as Followed);
    const earlier = contact.chases ? matter.places : matter.reporting;
    const from = firstPlace(earlier.length, (index) => isWithin(earlier[index] as number));
    const to = firstPlace(earlier.length, (index) => (earlier[index] as number) >= before);
    matter.add(place, contact.reports);
    matters.push(matter);
    return { count: to - from, places: fewOf(earlier, from, to) };
  });
}

/** The contacts of one matter, by their places in order: all, and those that report a problem. */
class Followed {
  readonly places: number[] = [];
  readonly reporting: number[] = [];
  private into: Followed | undefined;

  /** The matter that one has become part of. */
  static of(matter: Followed): Followed {
    let whole = matter;
    while (whole.into) whole = whole.into;
    if (matter.into) matter.into = whole;
    return whole;
  }

  get isEmpty(): boolean {
    return this.places.length === 0;
  }

  add(place: number, reports: boolean): void {
    this.places.push(place);
    if (reports) this.reporting.push(place);
  }

  /** Both as one: the smaller goes into the larger. */
  joined(other: Followed): Followed {
    if (this.places.length > other.places.length) return other.joined(this);
    insert(this.places, other.places);
    insert(this.reporting, other.reporting);
    this.into = other;
    return other;
  }
}

function insert(places: readonly number[], into: number[]): void {
  for (const place of places)
    into.splice(
      firstPlace(into.length, (other) => (into[other] as number) > place),
      0,
      place,
    );
}

function fewOf(places: readonly number[], from: number, to: number): number[] {
  if (to - from <= named) return places.slice(from, to);
  return [places[from] as number, ...places.slice(to - named + 1, to)];
}
