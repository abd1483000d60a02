/** Lists of numbers, one behind another: list i holds the items from offsets[i] to offsets[i + 1]. */
export interface NumberLists {
  readonly offsets: Int32Array;
  readonly items: Int32Array;
}

/** Lists of numbers as two arrays. */
export function listsOf(lists: readonly (readonly number[])[]): NumberLists {
  const offsets = new Int32Array(lists.length + 1);
  let total = 0;
  lists.forEach((list, index) => {
    total += list.length;
    offsets[index + 1] = total;
  });
  const items = new Int32Array(total);
  lists.forEach((list, index) => {
    items.set(list, offsets[index] as number);
  });
  return { offsets, items };
}

/** Numbers that are stored as they are. */
export type NumberArray = Int32Array | Uint16Array;

/** One of the lists. */
export function listAt({ offsets, items }: NumberLists, index: number): Int32Array {
  return items.subarray(offsets[index] as number, offsets[index + 1] as number);
}

/**
 * Plain data and arrays of numbers as bytes: a length, a JSON header, padding, the arrays. What the package stores, so that
 * starting need not parse millions of numbers.
 */
export function pack(data: unknown, arrays: Readonly<Record<string, NumberArray>>): Uint8Array {
  const stored = Object.entries(arrays).map(([name, array]) => [name, array.length, array.BYTES_PER_ELEMENT]);
  const header = Buffer.from(JSON.stringify({ data, stored }));
  const padded = Math.ceil((header.length + 4) / 4) * 4;
  const head = Buffer.alloc(padded, " ");
  head.writeUInt32LE(padded - 4);
  header.copy(head, 4);
  const bodies = Object.values(arrays).flatMap((array) => [
    Buffer.from(array.buffer, array.byteOffset, array.byteLength),
    Buffer.alloc(evenly(array.byteLength) - array.byteLength),
  ]);
  return Buffer.concat([head, ...bodies]);
}

/** Each array begins where a number of four bytes may stand. */
function evenly(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
}

/** What `pack` stored. The arrays share the bytes' memory. */
export function unpack<Data>(bytes: Uint8Array): { data: Data; arrays: Record<string, NumberArray> } {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
  const view = Buffer.from(aligned.buffer, aligned.byteOffset, aligned.byteLength);
  const length = view.readUInt32LE(0);
  const { data, stored } = JSON.parse(view.toString("utf8", 4, 4 + length)) as {
    data: Data;
    stored: readonly (readonly [name: string, count: number, bytes: number])[];
  };
  let place = aligned.byteOffset + 4 + length;
  const arrays: Record<string, NumberArray> = {};
  for (const [name, count, bytes] of stored) {
    arrays[name] =
      bytes === 2 ? new Uint16Array(aligned.buffer, place, count) : new Int32Array(aligned.buffer, place, count);
    place += evenly(count * bytes);
  }
  return { data, arrays };
}
