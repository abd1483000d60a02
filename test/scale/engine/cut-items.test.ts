import { expect, test } from "@jest/globals";
import { FixedOrigin } from "../../../src/conversation/origins.js";
import type { ReadItem } from "../../../src/read/format.js";
import { type ByteSource, memorySource } from "../../../src/read/source.js";
import { type ItemShard, itemShards } from "../../../src/scale/engine/cut-items.js";
import { setAside } from "../../../src/scale/engine/set-aside.js";
import { inflated, itemsIn } from "../../../src/scale/packed-items.js";

/** An input of a hundred bytes a conversation, each of which has a text of ten thousand. */
const input = (path: string, conversations: number) => memorySource(path, Buffer.alloc(conversations * 100));

async function* items(source: ByteSource): AsyncGenerator<ReadItem> {
  let line = 0;
  for await (const chunk of source.stream()) {
    for (; line < chunk.length / 100; line += 1) {
      const message = {
        id: "m1",
        role: "agent" as const,
        text: "x".repeat(10_000),
        origin: new FixedOrigin(line + 1, 1),
      };
      const at = { path: source.path, line: line + 1 };
      yield {
        conversation: {
          id: `${line}`,
          kind: "conversation",
          channel: "chat",
          clock: "absolute",
          messages: [message],
          ...at,
        },
      };
    }
  }
}

const problem = { path: "gone", message: "there is no such file", skipped: "the file" };

async function* inputs() {
  yield input("a", 5);
  yield { problem };
  yield input("b", 5);
}

async function shards(total: number | undefined): Promise<ItemShard[]> {
  const all: ItemShard[] = [];
  for await (const shard of itemShards(inputs(), items, async () => 500, total)) all.push(shard);
  return all;
}

test("inputs are cut into shards that together hold everything, in order", async () => {
  const all = await shards(1000);
  expect(all.map(({ number, conversations }) => [number, conversations])).toEqual([
    [0, 4],
    [1, 4],
    [2, 2],
  ]);
  const lines = all.map(({ bytes }) => inflated(bytes).toString("utf8")).join("");
  const told = [...itemsIn(lines)].map((item) => ("conversation" in item ? item.conversation.path : item));
  expect(told).toEqual([...Array(5).fill("a"), { problem }, ...Array(5).fill("b")]);
});

test("a shard knows how much of the inputs was read up to its end, where their size is known", async () => {
  expect((await shards(1000)).map(({ share }) => share)).toEqual([0.5, 1, 1]);
  expect((await shards(undefined)).map(({ share }) => share)).toEqual([undefined, undefined, undefined]);
});

test("a shard that is set aside names what is missing of each file, and tells what reading told", async () => {
  const [, second] = await shards(1000);
  const message = "linting failed twice (it broke); run it alone without --engine to see why";
  expect(setAside(second as ItemShard, "it broke")).toEqual([
    { problem },
    { problem: { path: "a", line: 5, message, skipped: "1 conversation" } },
    { problem: { path: "b", line: 1, message, skipped: "3 conversations, from this line on" } },
  ]);
});
