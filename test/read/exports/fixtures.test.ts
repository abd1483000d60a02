import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import { zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { parquetWriteBuffer } from "hyparquet-writer";
import { lint } from "../../../src/galateo.js";
import type { Finding } from "../../../src/lint/finding.js";
import { packageRoot } from "../../../src/package-root.js";
import type { InputOptions } from "../../../src/read/read.js";
import { inputContainers, inputFormats } from "../../../src/read/registry.js";
import { type ByteSource, fileSource, memorySource } from "../../../src/read/source.js";
import { writeNative } from "../../../src/read/write-native.js";
import { readFixture } from "../reading.js";
import { damaged } from "./damage.js";
import { fixtureTalks } from "./fixture-talks.js";
import { type ExportWriter, isoOf, nameOf } from "./talk.js";
import { writers } from "./writers.js";

interface Fixture {
  readonly path: string;
  readonly content: () => Promise<string | Uint8Array>;
  readonly options: InputOptions;
}

const rows = [
  ["conversation_id", "role", "author", "timestamp", "text"],
  ...fixtureTalks.flatMap((talk) =>
    talk.messages.map((said) => [String(talk.id), said.role, nameOf(talk, said), isoOf(talk, said), said.text]),
  ),
];
const native = (): string => fixtureText(writers.find(({ format }) => format === "native")!);
const fixed = { mtime: "2026-03-02" };

/** Files that wrap others. */
const wrapped: readonly Fixture[] = [
  { path: "formats/gzip/native.jsonl.gz", content: async () => gzipSync(native()), options: {} },
  {
    path: "formats/zip/exports.zip",
    content: async () => zipSync({ "march/native.jsonl": [new Uint8Array(Buffer.from(native())), fixed] }, fixed),
    options: {},
  },
  { path: "formats/xlsx/messages.xlsx", content: () => writeXlsx({ sheets: [{ name: "Chat", rows }] }), options: {} },
  {
    path: "formats/parquet/messages.parquet",
    content: async () => {
      const [header = [], ...body] = rows;
      const columnData = header.map((name, column) => ({ name, data: body.map((row) => row[column] as string) }));
      return new Uint8Array(parquetWriteBuffer({ columnData }));
    },
    options: {},
  },
];

function fixtureText(writer: ExportWriter): string {
  return writer.write(writer.single ? fixtureTalks.slice(0, 1) : fixtureTalks);
}

const fixtures: readonly (Fixture & { readonly damaged?: string })[] = [
  ...writers.map((writer) => {
    const broken = damaged(fixtureText(writer), writer);
    return {
      path: `formats/${writer.format}/${writer.name}`,
      content: async () => fixtureText(writer),
      options: writer.options ?? {},
      ...(broken === undefined ? {} : { damaged: broken }),
    };
  }),
  ...wrapped,
];
const damagedPath = (path: string): string => path.replace(/^formats\//, "damaged/formats/");

// UPDATE_FIXTURES=1 writes the files anew from the talks.
if (process.env.UPDATE_FIXTURES) {
  for (const fixture of fixtures) {
    write(fixture.path, await fixture.content());
    if (fixture.damaged !== undefined) write(damagedPath(fixture.path), fixture.damaged);
  }
  for (const { path } of wrapped) {
    write(damagedPath(path), cutShort(readFileSync(join(packageRoot, "fixtures", path))));
  }
}

/** A file of which the end is lost. */
function cutShort(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, Math.floor(bytes.length * 0.7));
}

function write(path: string, content: string | Uint8Array): void {
  const file = join(packageRoot, "fixtures", path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** A finding without the place in the file, which is another one after convert. */
function tell({ ruleId, severity, messageName, place }: Finding): string {
  const path = place?.path.replace(/\.(?:gz|zip|xlsx|parquet)(?:!.*)?$/, "");
  return JSON.stringify([ruleId, severity, messageName, path, place?.conversationId, place?.messageId, place?.excerpt]);
}

describe("fixtures", () => {
  test("every format and container has one, and a damaged one", async () => {
    const formats = [...(await inputFormats()), ...(await inputContainers())].map(({ name }) => name);
    const lacks = formats.filter(
      (name) =>
        !fixtures.some(
          ({ path }) => path.startsWith(`formats/${name}/`) && existsSync(join(packageRoot, "fixtures", path)),
        ),
    );
    expect(lacks).toEqual([]);
    const folder = readdirSync(join(packageRoot, "fixtures/damaged"));
    const unharmed = formats.filter(
      (name) =>
        !folder.some((file) => file.startsWith(`${name}.`)) &&
        !existsSync(join(packageRoot, "fixtures/damaged/formats", name)),
    );
    expect(unharmed).toEqual([]);
  });

  test.each(fixtures.map((one) => [one.path, one] as const))("%s is read whole", async (path, { options }) => {
    const { conversations, problems } = await readFixture(path, options);
    expect(problems).toEqual([]);
    expect(conversations.length).toBeGreaterThan(0);
    const file = readFileSync(join(packageRoot, "fixtures", path), "utf8").split("\n");
    for (const { messages } of conversations) {
      for (const { origin, text } of messages) {
        const [from, to] = [origin.locate(0), origin.locate(text.length)];
        if (!/\.(?:gz|zip|xlsx|parquet)$/.test(path))
          expect(file[from.line - 1]?.length).toBeGreaterThanOrEqual(from.column - 1);
        expect(to.line > from.line || (to.line === from.line && to.column >= from.column)).toBe(true);
      }
    }
  });

  test.each(wrapped.map(({ path }) => [damagedPath(path), path] as const))(
    "%s: what is cut short is told with what to do",
    async (path, whole) => {
      const cut = cutShort(readFileSync(join(packageRoot, "fixtures", whole)));
      expect(readFileSync(join(packageRoot, "fixtures", path)).equals(cut)).toBe(true);
      const { problems } = await readFixture(path);
      expect(problems.some(({ message }) => /damaged|cut short|cannot be read/.test(message))).toBe(true);
      for (const { message, skipped } of problems) {
        expect(message).not.toContain("reading failed");
        expect(skipped).not.toBe("");
      }
    },
  );

  test("linting what convert writes finds the same as linting the export", async () => {
    const all: InputOptions = {
      agents: fixtures.flatMap(({ options }) => options.agents ?? []),
      agentDomains: fixtures.flatMap(({ options }) => options.agentDomains ?? []),
    };
    const exported = fixtures.map(({ path }) => fileSource(join(packageRoot, "fixtures", path), path));
    const converted: ByteSource[] = [];
    for (const { path } of fixtures) {
      const { conversations } = await readFixture(path, all);
      const text = conversations.map((one) => `${writeNative(one)}\n`).join("");
      converted.push(memorySource(path.replace(/\.(?:gz|zip|xlsx|parquet)$/, ""), Buffer.from(text)));
    }
    const original = await lint({ sources: exported, ...all });
    const again = await lint({ sources: converted, inputFormat: "native" });
    expect(again.problems).toEqual([]);
    const told = (run: typeof again): string[] => run.findings.map(tell).sort();
    expect(told(original).length).toBeGreaterThan(100);
    expect(told(again)).toEqual(told(original));
    expect(again.score).toEqual(original.score);
  }, 900_000);

  test.each(fixtures.filter((one) => one.damaged !== undefined).map((one) => [damagedPath(one.path), one] as const))(
    "%s: the damage is told with its line, the rest is read",
    async (path, { options, damaged: content }) => {
      expect(readFileSync(join(packageRoot, "fixtures", path), "utf8")).toBe(content);
      const { conversations, problems } = await readFixture(path, options);
      expect(problems.length).toBeGreaterThan(0);
      for (const problem of problems) {
        expect(problem.message).not.toContain("reading failed");
        expect(problem.skipped).not.toBe("");
        expect(problem.line).toBeGreaterThan(0);
      }
      expect(conversations.length).toBeGreaterThan(0);
    },
  );
});
