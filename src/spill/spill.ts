import { LazyList, type List } from "./list.js";
import { RecordFile } from "./record-file.js";

/** How much a run keeps in memory, in characters of JSON, before all its lists go to disk: about three times the bytes. */
export const usualRoom = 5 << 20;

/** The room that the lists of a run share. Past it they are kept in files of the temporary folder. */
export class Spill {
  private readonly lists: Pick<SpillingTexts, "spill" | "close">[] = [];
  private taken = 0;

  /** @param room in characters of JSON; default: no bound */
  constructor(private readonly room = Number.POSITIVE_INFINITY) {}

  /** A list of plain data (it must be the same when it was written as JSON and read again). */
  list<Item>(): SpillingList<Item> {
    const list = new SpillingList<Item>(this.budget);
    this.lists.push(list);
    return list;
  }

  /** A list of texts. */
  texts(): SpillingTexts {
    const texts = new SpillingTexts(this.budget);
    this.lists.push(texts);
    return texts;
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
}

/** Texts that are kept first and asked for then. They stay in memory while their run has room. */
export class SpillingTexts {
  private texts: string[] = [];
  private file: RecordFile | undefined;

  /** @param budget default: they stay in memory */
  constructor(private readonly budget?: Spill) {}

  get length(): number {
    return this.file?.length ?? this.texts.length;
  }

  /** @throws SpillError */
  add(text: string): void {
    if (this.file) {
      this.file.add(text);
      return;
    }
    this.texts.push(text);
    this.budget?.take(text.length);
  }

  /** @param index from 0, within the length */
  at(index: number): string {
    return this.file ? this.file.at(index) : (this.texts[index] as string);
  }

  /** Puts all into a file, now and from now on. @throws SpillError */
  spill(): void {
    if (this.file) return;
    this.file = new RecordFile();
    for (const text of this.texts) this.file.add(text);
    this.texts = [];
  }

  close(): void {
    this.file?.close();
  }
}

/** A list that is filled first and read then. It stays in memory while its run has room. */
export class SpillingList<Item> {
  private items: Item[] = [];
  private file: RecordFile | undefined;
  private known: { readonly index: number; readonly item: Item } | undefined;

  /** @param budget default: it stays in memory */
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
    return file ? new LazyList(file.length, (index) => this.parsed(file, index)) : this.items;
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

  /** An item of the file; who asks twice in a row gets the same object. */
  private parsed(file: RecordFile, index: number): Item {
    if (this.known?.index === index) return this.known.item;
    const item = JSON.parse(file.at(index)) as Item;
    this.known = { index, item };
    return item;
  }
}
