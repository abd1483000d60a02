import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import wabt from "wabt";
import { packageRoot } from "../../../src/package-root.js";
import { weigherBinary } from "../../../src/understand/model/weigher-binary.js";

test("the weigher that runs is the one that is written", async () => {
  const source = readFileSync(join(packageRoot, "src", "understand", "model", "weigher.wat"), "utf8");
  const { parseWat } = await wabt();
  const { buffer } = parseWat("weigher.wat", source, { simd: true }).toBinary({});
  expect(Buffer.from(buffer).toString("base64")).toBe(weigherBinary);
});
