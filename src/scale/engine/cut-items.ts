import type { ReadItem } from "../../read/format.js";
import type { ByteSource } from "../../read/source.js";
import { deflated, itemLine } from "../packed-items.js";

/** A part of the work: some items that follow each other. */
export interface ItemShard {
  readonly number: number;
  /** The lines of its items, deflated. */
  readonly bytes: Buffer;
  readonly conversations: number;
  /** Of the inputs' bytes, the share that has been read up to its end, from 0 to 1; undefined where nobody knows. */
  readonly share: number | undefined;
}

/** About how many characters of items a shard holds: a second or two of work, so that little is lost with a worker. */
const about = 1 << 15;

/** An input to read, or what is told of a path. */
type Input = ByteSource | ReadItem;

/**
 * Reads inputs and cuts what they hold into shards.
 * @param itemsOf reads one input
 * @param sizeOf tells an input's bytes
 * @param total the bytes of all inputs; undefined where nobody knows
 */
export async function* itemShards(
  inputs: AsyncIterable<Input>,
  itemsOf: (source: ByteSource) => AsyncIterable<ReadItem>,
  sizeOf: (path: string) => Promise<number>,
  total: number | undefined,
): AsyncGenerator<ItemShard> {
  let lines: string[] = [];
  let [length, conversations, number, behind] = [0, 0, 0, 0];
  const close = (read: number): ItemShard => {
    const share = total === undefined || total === 0 ? undefined : Math.min(1, (behind + read) / total);
    const shard = { number, bytes: deflated(lines.join("")), conversations, share };
    lines = [];
    [length, conversations, number] = [0, 0, number + 1];
    return shard;
  };
  for await (const input of inputs) {
    if (!("stream" in input)) {
      lines.push(itemLine(input));
      continue;
    }
    const counted = countingSource(input);
    for await (const item of itemsOf(counted.source)) {
      const line = itemLine(item);
      lines.push(line);
      length += line.length;
      conversations += "conversation" in item ? 1 : 0;
      if (length >= about) yield close(counted.read());
    }
    behind += await sizeOf(input.path);
  }
  if (lines.length > 0) yield close(0);
}

/** A source, and how much of it has been read in the last pass. */
function countingSource(inner: ByteSource): { source: ByteSource; read: () => number } {
  let read = 0;
  const source: ByteSource = {
    ...inner,
    stream: async function* () {
      read = 0;
      for await (const chunk of inner.stream()) {
        read += chunk.length;
        yield chunk;
      }
    },
  };
  return { source, read: () => read };
}
