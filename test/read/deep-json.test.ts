import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { packageRoot } from "../../src/package-root.js";
import { readText } from "./reading.js";

const levels = 100_000;
const shapes = {
  lists: "[".repeat(levels) + "]".repeat(levels),
  objects: `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`,
};

/** Every format that has a fixture in JSON. */
const folder = join(packageRoot, "fixtures", "formats");
const formats = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .filter((entry) => readdirSync(join(folder, entry.name)).some((name) => /\.jsonl?$/.test(name)))
  .map(({ name }) => name)
  .sort();

describe("JSON a hundred thousand levels deep is refused in plain words", () => {
  test.each(formats)("%s", async (inputFormat) => {
    expect(formats.length).toBeGreaterThan(15);
    for (const text of Object.values(shapes)) {
      const { conversations, problems, assumptions } = await readText("deep.json", Buffer.from(text), { inputFormat });
      expect(conversations).toEqual([]);
      expect(problems.length + assumptions.length).toBeGreaterThan(0);
      for (const { message } of problems) {
        expect(message).not.toMatch(/reading failed|call stack/);
        expect(message.length).toBeLessThan(1000);
      }
    }
  });
});
