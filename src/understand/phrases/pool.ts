/** Things that are equal as JSON, each once, numbered in the order in which they were met. */
export class Pool<Item> {
  readonly list: Item[] = [];
  private readonly ids = new Map<string, number>();

  /** The number of a thing. */
  idOf(item: Item): number {
    const key = JSON.stringify(item);
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.list.push(item) - 1;
      this.ids.set(key, id);
    }
    return id;
  }
}
