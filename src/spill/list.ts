/**
 * A list that may be too long for memory: its items may lie in a file and be read when they are asked for. Any array is
 * such a list. What walks over it holds one item at a time; map and filter hold their results.
 */
export interface List<Item> extends Iterable<Item> {
  readonly length: number;
  /** @param index from 0; undefined beyond the end */
  at(index: number): Item | undefined;
  entries(): Iterable<[index: number, item: Item]>;
  forEach(visit: (item: Item, index: number) => void): void;
  map<Result>(make: (item: Item, index: number) => Result): Result[];
  filter(wanted: (item: Item, index: number) => boolean): Item[];
}

/** A list whose items are made when they are asked for. */
export class LazyList<Item> implements List<Item> {
  /** @param make the item in a place, from 0 */
  constructor(
    readonly length: number,
    private readonly make: (index: number) => Item,
  ) {}

  at(index: number): Item | undefined {
    return index >= 0 && index < this.length ? this.make(index) : undefined;
  }

  *[Symbol.iterator](): Generator<Item> {
    for (let index = 0; index < this.length; index += 1) yield this.make(index);
  }

  *entries(): Generator<[index: number, item: Item]> {
    for (let index = 0; index < this.length; index += 1) yield [index, this.make(index)];
  }

  forEach(visit: (item: Item, index: number) => void): void {
    for (let index = 0; index < this.length; index += 1) visit(this.make(index), index);
  }

  map<Result>(make: (item: Item, index: number) => Result): Result[] {
    return Array.from(this, make);
  }

  filter(wanted: (item: Item, index: number) => boolean): Item[] {
    const found: Item[] = [];
    this.forEach((item, index) => {
      if (wanted(item, index)) found.push(item);
    });
    return found;
  }
}

/** Each item changed: at once in an array, else whenever one is asked for. @param change depends on its arguments only */
export function mapList<Item, Result>(
  list: List<Item>,
  change: (item: Item, index: number) => Result,
): Result[] | LazyList<Result> {
  if (Array.isArray(list)) return list.map(change);
  return new LazyList(list.length, (index) => change(list.at(index) as Item, index));
}

/** The items in some places, in their order. @param places each from 0 */
export function pickList<Item>(list: List<Item>, places: ArrayLike<number>): Item[] | LazyList<Item> {
  const pick = (index: number) => list.at(places[index] as number) as Item;
  return Array.isArray(list) ? Array.from(places, (_, index) => pick(index)) : new LazyList(places.length, pick);
}

/** The items that are wanted; of a list that is no array their places are kept, four bytes each. */
export function filterList<Item>(list: List<Item>, wanted: (item: Item) => boolean): Item[] | LazyList<Item> {
  if (Array.isArray(list)) return list.filter(wanted);
  const places = new Uint32Array(list.length);
  let count = 0;
  list.forEach((item, index) => {
    if (!wanted(item)) return;
    places[count] = index;
    count += 1;
  });
  return count === list.length ? pickList(list, places) : pickList(list, places.slice(0, count));
}

/** The same list, of which so many items are held as they were read last: who walks over a part again reads it once. */
export function keepingLast<Item>(list: List<Item>, most: number): List<Item> {
  if (Array.isArray(list)) return list;
  const held = new Map<number, Item>();
  return new LazyList(list.length, (index) => {
    let item = held.get(index);
    if (item === undefined) {
      item = list.at(index) as Item;
      if (held.size >= most) held.delete(held.keys().next().value as number);
      held.set(index, item);
    }
    return item;
  });
}
