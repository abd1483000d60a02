import { LazyList, type List } from "./list.js";
import { RecordFile } from "./record-file.js";

/** How much a run keeps in memory, in characters of JSON, before all its lists go to disk: about three times the bytes. */
export const usualRoom = 5 << 20;

/** The room that the lists of a run share. Past it they are kept in files of the temporary folder. */
export class Spill {
  private readonly lists: SpillingList<never>[] = [];
  private taken = 0;

  /** @param room in characters of JSON; default: no bound */
  constructor(private readonly room = Number.POSITIVE_INFINITY) {}

  /** A list of plain data (it must be the same when it was written as JSON and read again). */
  list<Item>(): SpillingList<Item> {
    const list = new SpillingList<Item>(this.room === Number.POSITIVE_INFINITY ? undefined : this);
    this.lists.push(list as SpillingList<never>);
    return list;
  }

  /** Counts what a list keeps in memory. @throws SpillError */
  take(length: number): void {
    this.taken += length;
    if (this.taken <= this.room) return;
    this.taken = 0;
    for (const list of this.lists) list.spill();
  }

  /** Gives the files back; the lists cannot be read any more. */
  close(): void {
    for (const list of this.lists) list.close();
    this.lists.length = 0;
  }
}

/** A list that is filled first and read then. It stays in memory while its run has room. */
export class SpillingList<Item> {
  private items: Item[] = [];
  private file: RecordFile<Item> | undefined;

  /** @param spill default: it stays in memory */
  constructor(private readonly budget?: Spill) {}

  get length(): number {
    return this.file?.length ?? this.items.length;
  }

  /** @throws SpillError */
  add(item: Item): void {
    if (this.file) {
      this.file.add(JSON.stringify(item));
      return;
    }
    this.items.push(item);
    this.budget?.take(JSON.stringify(item).length);
  }

  /** What was added, in its order: the array itself, or a look into the file. */
  list(): Item[] | List<Item> {
    const { file } = this;
    return file ? new LazyList(file.length, (index) => file.at(index)) : this.items;
  }

  /** Puts all into a file, now and from now on. @throws SpillError */
  spill(): void {
    if (this.file) return;
    this.file = new RecordFile();
    for (const item of this.items) this.file.add(JSON.stringify(item));
    this.items = [];
  }

  close(): void {
    this.file?.close();
  }
}
