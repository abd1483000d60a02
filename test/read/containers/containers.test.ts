import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "@jest/globals";
import { zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { parquetWriteBuffer } from "hyparquet-writer";
import { readInput } from "../../../src/read/read.js";
import { fileSource } from "../../../src/read/source.js";
import { collect, readText, summary } from "../reading.js";

const folder = mkdtempSync(join(tmpdir(), "containers-"));
afterAll(() => rmSync(folder, { recursive: true }));

const csv =
  "conversation_id,role,time,text\nc1,customer,2026-03-02T09:00:00,Dov'è il pacco?\nc1,agent,2026-03-02T09:01:00,Arriva domani.\n";
const chat =
  "[02/03/26, 09:00:01] Anna: Buongiorno\n[02/03/26, 09:00:30] Bottega Lumen: Buongiorno, come posso aiutarla?\n";
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const lines = ["customer - 2026-03-02T09:00:00 Dov'è il pacco?", "agent - 2026-03-02T09:01:00 Arriva domani."];

describe("gzip", () => {
  test("is unpacked and read as what is in it; places are the text's", async () => {
    const { conversations, problems } = await readText("a.csv.gz", gzipSync(csv));
    expect(problems).toEqual([]);
    expect(conversations[0]!.messages.map(summary)).toEqual(lines);
    expect(conversations[0]!.messages[1]!.origin.locate(0)).toEqual({ line: 3, column: 30 });
  });

  test("a file that is cut short is read up to there, and told", async () => {
    const rows = Array.from({ length: 5000 }, (_, index) =>
      JSON.stringify({ id: `c${index}`, messages: [{ role: "customer", text: `Ordine ${Math.sqrt(index)}` }] }),
    );
    const packed = gzipSync(rows.join("\n"));
    const { conversations, problems } = await readText("a.jsonl.gz", packed.subarray(0, packed.length >> 1));
    expect(conversations.length).toBeGreaterThan(1000);
    expect(problems.at(-1)!.message).toContain("cut short");
    expect(problems.at(-1)!.skipped).toContain("everything after");
  });

  test("one that is damaged anywhere is told, and nothing waits for ever", async () => {
    const packed = gzipSync(csv.repeat(20));
    for (let at = 10; at < packed.length; at += 7) {
      const damaged = Buffer.from(packed);
      damaged[at] = (damaged[at] as number) ^ 0xff;
      const { problems } = await readText("a.csv.gz", damaged);
      expect(problems.length).toBeGreaterThan(0);
    }
  });

  test("a bomb is refused", async () => {
    const packed = gzipSync(csv + "c1,agent,2026-03-02T09:01:00,Arriva domani.\n".repeat(500_000), { level: 9 });
    const { problems } = await readText("bomb.gz", packed);
    expect(problems.map(({ message }) => message).join()).toContain("200 times its size");
  }, 30_000);
});

describe("zip", () => {
  const archive = zipSync({
    "support/march.csv": bytes(csv),
    "WhatsApp Chat - Anna/_chat.txt": bytes(chat),
    "photo.png": new Uint8Array([1, 2, 3]),
    "__MACOSX/._march.csv": new Uint8Array([0, 1]),
    "inner.zip": zipSync({ "deep.csv.gz": new Uint8Array(gzipSync(csv)) }),
  });

  test.each(["memory", "disk"])("every input in it is read under its own name (%s)", async (place) => {
    const path = join(folder, "a.zip");
    writeFileSync(path, archive);
    const { conversations, problems } =
      place === "memory" ? await readText("a.zip", archive) : await collect(readInput(fileSource(path, "a.zip")));
    expect(problems).toEqual([]);
    expect(conversations.map((one) => one.path)).toEqual([
      "a.zip!WhatsApp Chat - Anna/_chat.txt",
      "a.zip!inner.zip!deep.csv.gz",
      "a.zip!support/march.csv",
    ]);
    expect(conversations[2]!.messages.map(summary)).toEqual(lines);
    expect(conversations[0]!.messages.map(({ role }) => role)).toEqual(["customer", "agent"]);
    expect(conversations[0]!.messages[0]!.origin.locate(0)).toEqual({ line: 1, column: 28 });
  });

  test("names that lead out of the archive are refused, the others read", async () => {
    const { conversations, problems } = await readText(
      "a.zip",
      zipSync({ "../../etc/a.csv": bytes(csv), "b.csv": bytes(csv) }),
    );
    expect(conversations).toHaveLength(1);
    expect(problems).toEqual([
      expect.objectContaining({
        path: "a.zip!../../etc/a.csv",
        message: expect.stringContaining("leads out of the archive"),
      }),
    ]);
  });

  test("an archive that is cut short, empty, or without exports is told", async () => {
    expect((await readText("a.zip", archive.subarray(0, 300))).problems[0]!.message).toContain("damaged or cut short");
    expect((await readText("a.zip", zipSync({}))).problems[0]!.message).toContain("holds no file");
    expect((await readText("a.zip", zipSync({ "a.png": bytes("x") }))).problems[0]!.message).toContain(
      "no export or template",
    );
    expect((await readText("a.docx", zipSync({ "word/document.xml": bytes("<x/>") }))).problems[0]!.message).toContain(
      "office document",
    );
  });

  test("bombs and endless nesting are refused", async () => {
    const bomb = zipSync({ "a.txt": new Uint8Array(20 * 1024 * 1024) }, { level: 9 });
    expect((await readText("a.zip", bomb)).problems[0]!.message).toContain("200 times");
    let nested: Uint8Array = zipSync({ "a.csv": bytes(csv) });
    for (let depth = 0; depth < 6; depth += 1) nested = zipSync({ "a.zip": nested });
    const { problems } = await readText("a.zip", nested);
    expect(problems.map(({ message }) => message)).toEqual(["it lies more than 4 archives deep; unpack it first"]);
  }, 30_000);
});

describe("xlsx", () => {
  const header = ["ID conversazione", "Mittente", "Data", "Ora", "Messaggio"];
  const day = new Date(Date.UTC(2026, 2, 2));
  const rows = [
    header,
    ["c1", "Cliente", day, "09:00", 'Buongiorno,\nil pacco "A" non c\'è'],
    [],
    ["c1", "Operatore", day, "09:05", "Verifico subito"],
  ];

  test("sheets are read as tables; places are rows and cells", async () => {
    const book = await writeXlsx({ sheets: [{ name: "Chat", rows }] });
    const { conversations, problems } = await readText("a.xlsx", book);
    expect(problems).toEqual([]);
    expect(conversations[0]!.messages.map(summary)).toEqual([
      'customer - 2026-03-02T09:00:00 Buongiorno,⏎il pacco "A" non c\'è',
      "agent - 2026-03-02T09:05:00 Verifico subito",
    ]);
    expect(conversations[0]!.path).toBe("a.xlsx");
    const places = conversations[0]!.messages.flatMap(({ origin, text }) => [
      origin.locate(3),
      origin.locate(text.length - 1),
    ]);
    expect(places).toEqual([2, 2, 4, 4].map((line) => ({ line, column: 5 })));
  });

  test("a sheet that holds something else is passed over, and told", async () => {
    const legend = {
      name: "Legenda",
      rows: [
        ["codice", "nota"],
        ["A", "aperto"],
        ["B", "chiuso"],
      ],
    };
    const { conversations, problems, assumptions } = await readText(
      "a.xlsx",
      await writeXlsx({ sheets: [legend, { name: "Chat", rows }] }),
    );
    expect(conversations.map(({ path }) => path)).toEqual(["a.xlsx!Chat"]);
    expect(problems).toEqual([]);
    expect(assumptions.join()).toContain("a.xlsx!Legenda: passed over");
    expect((await readText("b.xlsx", await writeXlsx({ sheets: [legend] }))).problems).toHaveLength(1);
    const hidden = await writeXlsx({
      sheets: [
        { name: "Chat", rows },
        { name: "Vecchia", rows, hidden: true },
      ],
    });
    const read = await readText("c.xlsx", hidden);
    expect(read.conversations).toHaveLength(1);
    expect(read.assumptions).toContain("c.xlsx: hidden sheets are not read: Vecchia");
  });

  test("a workbook that is cut short is a problem", async () => {
    const book = await writeXlsx({ sheets: [{ name: "Chat", rows }] });
    expect((await readText("a.xlsx", book.subarray(0, book.length >> 1))).problems[0]!.message).toContain(
      "cannot be read",
    );
  });
});

describe("parquet", () => {
  const columnData = [
    { name: "conversation_id", data: ["c1", "c1", "c2"] },
    { name: "role", data: ["customer", "agent", "customer"] },
    { name: "time", data: [0, 60, 90].map((second) => new Date(Date.UTC(2026, 2, 2, 9, 0, second))) },
    { name: "text", data: ["Where is\nmy parcel?", "It arrives tomorrow.", 'Thanks, "bye"'] },
  ];

  test.each(["UNCOMPRESSED", "SNAPPY"] as const)("flat tables are read as tables (%s)", async (codec) => {
    const file = new Uint8Array(parquetWriteBuffer({ columnData, codec, rowGroupSize: 2 }));
    const { conversations, problems } = await readText("a.parquet", file);
    expect(problems).toEqual([]);
    expect(conversations.map((one) => one.messages.map(summary))).toEqual([
      ["customer - 2026-03-02T09:00:00Z Where is⏎my parcel?", "agent - 2026-03-02T09:01:00Z It arrives tomorrow."],
      ['customer - 2026-03-02T09:01:30Z Thanks, "bye"'],
    ]);
    expect(conversations[1]!.messages[0]!.origin.locate(0)).toEqual({ line: 3, column: 4 });
  });

  test("tables with lists are read as JSON", async () => {
    const messages = [
      [
        { role: "customer", text: "Hello" },
        { role: "agent", text: "Hi" },
      ],
    ];
    const file = parquetWriteBuffer({
      columnData: [
        { name: "id", data: ["c7"] },
        { name: "messages", data: messages, type: "JSON" },
      ],
    });
    const { conversations } = await readText("a.parquet", new Uint8Array(file));
    expect(conversations).toMatchObject([{ id: "c7", messages: [{ text: "Hello" }, { text: "Hi" }] }]);
  });

  test("a file that is cut short, or damaged in the middle, is told", async () => {
    const file = new Uint8Array(parquetWriteBuffer({ columnData, codec: "SNAPPY", rowGroupSize: 2 }));
    expect((await readText("a.parquet", file.subarray(0, 200))).problems[0]!.message).toContain("damaged or cut short");
  });
});
