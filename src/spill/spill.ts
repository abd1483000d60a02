import { LazyList, type List } from "./list.js";
import { RecordFile } from "./record-file.js";

/** How much a run keeps in memory, in characters of JSON, before all its lists go to disk: about three times the bytes. */
export const usualRoom = 5 << 20;

/** The room that the lists of a run share. Past it they are kept in files of the temporary folder. */
export class Spill {
  private readonly lists: Pick<SpillingList<unknown>, "spill" | "close">[] = [];
  private taken = 0;

  /** @param room in characters of JSON; default: no bound */
  constructor(private readonly room = Number.POSITIVE_INFINITY) {}

  /** A list of plain data (it must be the same when it was written as JSON and read again). */
  list<Item>(): SpillingList<Item> {
    return this.added(new SpillingList<Item>(JSON.stringify, JSON.parse, this.budget));
  }

  /** A list of texts, which lie on disk as they are. */
  texts(): SpillingList<string> {
    return this.added(new SpillingList<string>(asItIs, asItIs, this.budget));
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

  private get budget(): Spill | undefined {
    return this.room === Number.POSITIVE_INFINITY ? undefined : this;
  }

  private added<Item>(list: SpillingList<Item>): SpillingList<Item> {
    this.lists.push(list);
    return list;
  }
}

const asItIs = (text: string) => text;

/** A list that is filled first and read then. It stays in memory while its run has room. */
export class SpillingList<Item> {
  private items: Item[] = [];
  private file: RecordFile | undefined;
  private known: { readonly index: number; readonly item: Item } | undefined;

  /**
   * @param written an item as a text
   * @param read the item in such a text
   * @param budget default: it stays in memory
   */
  constructor(
    private readonly written: (item: Item) => string,
    private readonly read: (text: string) => Item,
    private readonly budget?: Spill,
  ) {}

  get length(): number {
    return this.file?.length ?? this.items.length;
  }

  /** @throws SpillError */
  add(item: Item): void {
    if (this.file) {
      this.file.add(this.written(item));
      return;
    }
    this.items.push(item);
    this.budget?.take(this.written(item).length);
  }

  /** @param index from 0, within the length */
  at(index: number): Item {
    return this.file ? this.readFrom(this.file, index) : (this.items[index] as Item);
  }

  /** What was added, in its order: the array itself, or a look into the file. */
  list(): Item[] | List<Item> {
    const { file } = this;
    return file ? new LazyList(file.length, (index) => this.readFrom(file, index)) : this.items;
  }

  /** Puts all into a file, now and from now on. @throws SpillError */
  spill(): void {
    if (this.file) return;
    this.file = new RecordFile();
    for (const item of this.items) this.file.add(this.written(item));
    this.items = [];
  }

  close(): void {
    this.file?.close();
  }

  /** An item of the file; who asks twice in a row gets the same object. */
  private readFrom(file: RecordFile, index: number): Item {
    if (this.known?.index === index) return this.known.item;
    const item = this.read(file.at(index));
    this.known = { index, item };
    return item;
  }
}
