import { hashOfNothing, hashOn, hashText } from "../hash-text.js";

/** Texts as the package stores them: one behind another, where each begins, and a hash table of their places. */
export interface StoredTexts {
  /** Their UTF-16 units: nothing is decoded when they are loaded. */
  readonly units: Uint16Array;
  /** Where each text begins in `units`; at last the end. */
  readonly offsets: Int32Array;
  /** Places of texts, each 1 more, by their hash; 0 where there is none. A power of two of them. */
  readonly slots: Int32Array;
}

/** Stores texts that all differ. */
export function storeTexts(texts: readonly string[]): StoredTexts {
  const offsets = new Int32Array(texts.length + 1);
  texts.forEach((text, place) => {
    offsets[place + 1] = (offsets[place] as number) + text.length;
  });
  const slots = new Int32Array(slotsFor(texts.length));
  texts.forEach((text, place) => {
    let slot = slotOf(hashText(text), slots.length);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = place + 1;
  });
  const units = Uint16Array.from(texts.join("").split(""), (unit) => unit.charCodeAt(0));
  return { units, offsets, slots };
}

/** At most half of the slots are taken, so that a look finds its end soon. */
function slotsFor(count: number): number {
  let slots = 2;
  while (slots < 2 * count) slots *= 2;
  return slots;
}

/** FNV's lowest bits are its weakest. */
function slotOf(hash: number, slots: number): number {
  return (hash ^ (hash >>> 15)) & (slots - 1);
}

/** Finds stored texts without making a string or an object for any of them. */
export class TextTable {
  constructor(private readonly stored: StoredTexts) {}

  get length(): number {
    return this.stored.offsets.length - 1;
  }

  /** The text in a place, from 0. */
  at(place: number): string {
    const { units, offsets } = this.stored;
    return String.fromCharCode(...units.subarray(offsets[place] as number, offsets[place + 1] as number));
  }

  /** The place of a text; -1 where it is not stored. */
  find(text: string): number {
    return this.findBeginning(text, text.length, hashText(text));
  }

  /**
   * The place of a text's first letters; -1 where they are not stored.
   * @param hash that of those letters: see hashText
   */
  findBeginning(text: string, length: number, hash: number): number {
    const { offsets, slots } = this.stored;
    for (let slot = slotOf(hash, slots.length); ; slot = (slot + 1) & (slots.length - 1)) {
      const place = (slots[slot] as number) - 1;
      if (place < 0) return -1;
      if ((offsets[place + 1] as number) - (offsets[place] as number) !== length) continue;
      if (this.begins(text, place)) return place;
    }
  }

  /** Whether a text begins with the one in a place. */
  begins(text: string, place: number): boolean {
    const { units, offsets } = this.stored;
    const start = offsets[place] as number;
    const length = (offsets[place + 1] as number) - start;
    if (length > text.length) return false;
    for (let index = 0; index < length; index += 1) {
      if (units[start + index] !== text.charCodeAt(index)) return false;
    }
    return true;
  }

  /** Whether a text is the one in a place. */
  is(text: string, place: number): boolean {
    const { offsets } = this.stored;
    return (offsets[place + 1] as number) - (offsets[place] as number) === text.length && this.begins(text, place);
  }

  /** For each length, up to the longest, 1 where some text is so long. */
  lengths(): Uint8Array {
    const { offsets } = this.stored;
    let longest = 0;
    for (let place = 1; place < offsets.length; place += 1) {
      const length = (offsets[place] as number) - (offsets[place - 1] as number);
      if (length > longest) longest = length;
    }
    const lengths = new Uint8Array(longest + 1);
    for (let place = 1; place < offsets.length; place += 1) {
      lengths[(offsets[place] as number) - (offsets[place - 1] as number)] = 1;
    }
    return lengths;
  }
}

const none: readonly number[] = [];

/** Beginnings of words that are stored, found in one walk over the word. */
export class Beginnings {
  private readonly table: TextTable;
  /** For each length 1 where some beginning is so long. */
  private readonly lengths: Uint8Array;

  constructor(stored: StoredTexts) {
    this.table = new TextTable(stored);
    this.lengths = this.table.lengths();
  }

  /** The places of the stored texts that a word begins with, the shortest first. */
  of(word: string): readonly number[] {
    let found: number[] | undefined;
    const longest = Math.min(word.length, this.lengths.length - 1);
    let hash = hashOfNothing;
    for (let length = 1; length <= longest; length += 1) {
      hash = hashOn(hash, word.charCodeAt(length - 1));
      if (this.lengths[length] === 0) continue;
      const place = this.table.findBeginning(word, length, hash);
      if (place < 0) continue;
      if (found) found.push(place);
      else found = [place];
    }
    return found ?? none;
  }
}
