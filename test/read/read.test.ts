import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { packageRoot } from "../../src/package-root.js";
import type { InputFormat } from "../../src/read/format.js";
import { readInput } from "../../src/read/read.js";
import { inputFormats } from "../../src/read/registry.js";
import { fileSource } from "../../src/read/source.js";
import { readFixture, readText } from "./reading.js";

const documentation = {
  title: "",
  recognisedBy: "",
  roles: "",
  times: "",
  customerKey: "",
  limits: "",
  verified: "constructed",
} as const;
const formatNamed = (
  name: string,
  confidence: number,
  read: InputFormat["read"] = async function* () {},
): InputFormat => ({
  name,
  holds: "transcripts",
  documentation,
  recognise: () => confidence,
  read,
});

describe("the registry", () => {
  test("finds formats by their place, sorted, each documented", async () => {
    const formats = await inputFormats();
    const names = formats.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    expect(names).toEqual(expect.arrayContaining(["native", "plain-text", "delimited", "whatsapp", "zendesk-tickets"]));
    for (const format of formats) {
      for (const text of Object.values(format.documentation)) expect(text).not.toBe("");
    }
  });
});

describe("readInput", () => {
  test("an empty file is a problem", async () => {
    const { problems } = await readFixture("damaged/empty.txt");
    expect(problems).toEqual([
      { path: "damaged/empty.txt", message: expect.stringContaining("empty"), skipped: "the file" },
    ]);
  });

  test("a file that is not there is a problem", async () => {
    const items = [];
    for await (const item of readInput(fileSource(join(packageRoot, "fixtures", "none.csv"), "none.csv")))
      items.push(item);
    expect(items).toEqual([{ problem: { path: "none.csv", message: "there is no such file", skipped: "the file" } }]);
  });

  test("a file that is no text says what it is", async () => {
    const { problems } = await readFixture("damaged/sheet.csv");
    expect(problems[0]?.message).toContain("archive is damaged or cut short");
  });

  test("a file that no format recognises names the way out", async () => {
    const { problems } = await readText("x.txt", "lorem ipsum dolor\nsit amet\n");
    expect(problems[0]?.message).toMatch(/galateo formats lists.*--input-format.*mapping/);
  });

  test("an unknown --input-format names the near ones", async () => {
    const { problems } = await readText("x.txt", "Cliente: ciao\n", { inputFormat: "plain" });
    expect(problems[0]?.message).toContain("plain-text");
  });

  test("two formats that are as sure are told", async () => {
    const item = { conversation: { id: "1" } } as never;
    const read = async function* () {
      yield item;
    };
    const formats = [formatNamed("one", 0.8, read), formatNamed("two", 0.78)];
    const { assumptions } = await readText("a.txt", "x", { formats });
    expect(assumptions).toEqual(["a.txt: read as one; two would fit as well (--input-format)"]);
  });

  test("a format that fails is a problem, and what came before is kept", async () => {
    const read = async function* () {
      yield { conversation: { id: "1", messages: [] } } as never;
      throw new Error("boom");
    };
    const { conversations, problems } = await readText("a.txt", "x", { formats: [formatNamed("one", 1, read)] });
    expect(conversations).toHaveLength(1);
    expect(problems).toEqual([
      { path: "a.txt", message: "reading failed: boom", skipped: "everything after 1 conversation" },
    ]);
  });

  test("a format that finds nothing is a problem", async () => {
    const { problems } = await readText("a.txt", "x", { formats: [formatNamed("one", 1)] });
    expect(problems[0]?.message).toContain("holds no conversation");
  });

  test("--template reads a plain text as a template", async () => {
    const { conversations } = await readText("a.txt", "Va bene, a domani.\n", { template: true });
    expect(conversations).toMatchObject([
      { kind: "template", id: "a.txt", messages: [{ text: "Va bene, a domani." }] },
    ]);
  });
});
