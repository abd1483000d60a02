import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { expandPaths } from "../../src/read/paths.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "galateo-paths-"));
  mkdirSync(join(folder, "march", "media"), { recursive: true });
  mkdirSync(join(folder, "node_modules"));
  mkdirSync(join(folder, ".git"));
  const files = [
    "b.csv",
    "a.jsonl",
    "README.md",
    ".hidden.csv",
    "march/chat.txt",
    "march/media/photo.jpg",
    "node_modules/x.json",
    ".git/y.txt",
  ];
  for (const file of files) writeFileSync(join(folder, file), "x");
});
afterAll(() => rmSync(folder, { recursive: true }));

const named = async (...paths: string[]) =>
  (await expandPaths(paths.map((path) => join(folder, path)))).map((item) =>
    "path" in item ? item.path.slice(folder.length + 1) : item.problem.message.replaceAll(folder, ""),
  );

describe("expandPaths", () => {
  test("walks folders in a stable order, without what is no input", async () => {
    expect(await named(".")).toEqual(["a.jsonl", "b.csv", "march/chat.txt"]);
  });
  test("reads what is named, each once, in the order of the names", async () => {
    expect(await named("march/media/photo.jpg", "b.csv", "*.csv")).toEqual(["march/media/photo.jpg", "b.csv"]);
  });
  test("says what matches nothing", async () => {
    expect(await named("a.json")).toEqual([expect.stringContaining('did you mean "a.jsonl"?')]);
    expect(await named("*.xml")).toEqual([expect.stringContaining("matches no file")]);
    expect(await named("march/media")).toEqual([expect.stringContaining("no export or template")]);
    expect(await named("none/a.csv")).toEqual([expect.stringContaining("nor a folder")]);
  });
});
