import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { readAll } from "../../src/galateo.js";
import { packageRoot } from "../../src/package-root.js";
import type { ReadItem } from "../../src/read/format.js";
import { deflated, inflated, itemLine, itemsIn } from "../../src/scale/packed-items.js";

/** An item without the functions in it. */
const plain = (item: ReadItem) => JSON.stringify(item, (key, value) => (key === "origin" ? undefined : value));

test("what is packed is what comes out: conversations of every format, problems, assumptions", async () => {
  const items: ReadItem[] = [];
  const folders = ["exports", "formats", "damaged"].map((name) => join(packageRoot, "fixtures", name));
  for await (const item of readAll({ paths: folders })) items.push(item);
  const kinds = new Set(items.flatMap((item) => Object.keys(item)));
  expect([...kinds].sort()).toEqual(["assumption", "conversation", "leftOut", "problem"]);
  const out = [...itemsIn(inflated(deflated(items.map(itemLine).join(""))).toString("utf8"))];
  expect(out.map(plain)).toEqual(items.map(plain));
});

test("half characters and line separators survive", () => {
  const problem = { path: "a\u2028b", message: "\ud83d and \udc00\n", skipped: "" };
  expect([...itemsIn(inflated(deflated(itemLine({ problem }))).toString("utf8"))]).toEqual([{ problem }]);
});
