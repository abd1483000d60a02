import { gunzipSync, gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { parquetWriteBuffer } from "hyparquet-writer";

type Enlarge = (file: Buffer, times: number) => Buffer | Promise<Buffer>;

/** Behind its head, again and again. */
const behind =
  (head: RegExp): Enlarge =>
  (file, times) => {
    const text = file.toString("utf8");
    const [, start = "", body = "", end = ""] = head.exec(text) ?? ["", "", text, ""];
    return Buffer.from(start + `${body.trimEnd()}\n`.repeat(times) + end);
  };
const lines = behind(/^()([\s\S]*)$/);
const table = behind(/^([^\n]*\n)([\s\S]*)$/);
const row = (index: number) => [`c${index >> 2}`, index % 2 === 0 ? "customer" : "agent", "Where is my parcel?"];
const names = ["conversation_id", "role", "text"];
const rowsOf = (times: number) => Array.from({ length: times * 4 }, (_, index) => row(index));

/** How a file of each kind holds its content many times, by the end of its name. */
const kinds: Readonly<Record<string, Enlarge>> = {
  json: (file, times) => Buffer.from(JSON.stringify(repeated(JSON.parse(file.toString("utf8")), times))),
  csv: table,
  vtt: table,
  xml: behind(/^((?:<\?xml[^>]*>)?\s*<[^>]+>)([\s\S]*)(<\/[^>]+>\s*)$/),
  html: behind(/^([\s\S]*<body[^>]*>)([\s\S]*)(<\/body>[\s\S]*)$/),
  gz: (file, times) => gzipSync(Buffer.concat(Array.from({ length: times }, () => gunzipSync(file)))),
  xlsx: async (_, times) =>
    Buffer.from(await writeXlsx({ sheets: [{ name: "Chat", rows: [names, ...rowsOf(times)] }] })),
  zip: (_, times) => {
    const csv = (index: number) => Buffer.from([names, ...rowsOf(1)].map((one) => `${one.join()}${index}\n`).join(""));
    return Buffer.from(zipSync(Object.fromEntries(Array.from({ length: times }, (_, at) => [`${at}.csv`, csv(at)]))));
  },
  parquet: (_, times) => {
    const rows = rowsOf(times);
    const columnData = names.map((name, column) => ({ name, data: rows.map((one) => one[column] as string) }));
    return Buffer.from(parquetWriteBuffer({ columnData }));
  },
};

/** A fixture's content so many times, in a file of its format. */
export function enlarged(name: string, file: Buffer, times: number): Buffer | Promise<Buffer> {
  return (kinds[name.split(".").at(-1) ?? ""] ?? lines)(file, times);
}

/** The outermost lists of objects, each so many times as long. */
function repeated(value: unknown, times: number): unknown {
  if (Array.isArray(value) && value.some((one) => typeof one === "object"))
    return Array.from({ length: times }, () => value).flat();
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, repeated(one, times)]));
}
