import { readXlsx, streamXlsxRows } from "hucre/xlsx";
import type { ContainerItem } from "./container.js";
import { problem } from "./items.js";
import { RowsAsText } from "./rows-as-text.js";
import { type ByteSource, bytesOf } from "./source.js";

/** The sheets of an Excel workbook, each as CSV whose places are the sheet's rows. */
export async function* sheetsOf(source: ByteSource): AsyncGenerator<ContainerItem> {
  const bytes = await bytesOf(source);
  let names: readonly string[];
  let hidden: readonly string[];
  try {
    ({ names, hidden } = await filledSheets(bytes));
  } catch (error) {
    const advice = "fetch it again where it may be cut short, or save it anew as .xlsx without a password, or as .csv";
    yield problem(
      source.path,
      undefined,
      `this workbook cannot be read (${(error as Error).message}); ${advice}`,
      "the file",
    );
    return;
  }
  if (hidden.length > 0) yield { assumption: `${source.path}: hidden sheets are not read: ${hidden.join(", ")}` };
  if (names.length === 0) yield problem(source.path, undefined, "no sheet of this workbook holds a table", "the file");
  for (const name of names) {
    const path = names.length === 1 ? source.path : `${source.path}!${name}`;
    yield { input: sheetSource(bytes, name, path), optional: names.length > 1 };
  }
}

/** The visible sheets with at least a row of names and one below, and the hidden ones. */
async function filledSheets(
  bytes: Uint8Array,
): Promise<{ readonly names: readonly string[]; readonly hidden: readonly string[] }> {
  const hidden: string[] = [];
  const { sheets } = await readXlsx(bytes, {
    maxRows: 50,
    sheets: (sheet) => {
      const shown = !sheet.hidden && !sheet.veryHidden;
      if (!shown) hidden.push(sheet.name);
      return shown;
    },
  });
  const isFilled = (row: readonly unknown[]): boolean => row.some((cell) => cell !== null && cell !== "");
  return { names: sheets.filter(({ rows }) => rows.filter(isFilled).length > 1).map(({ name }) => name), hidden };
}

function sheetSource(bytes: Uint8Array, sheet: string, path: string): ByteSource {
  const table = new RowsAsText();
  let damage: string | undefined;
  return {
    path,
    extension: "csv",
    stream: async function* () {
      table.restart();
      try {
        for await (const block of blocks(bytes, sheet, table)) yield Buffer.from(block);
      } catch (error) {
        damage = `the sheet is damaged (${(error as Error).message})`;
      }
    },
    locate: (place) => table.locate(place),
    damage: () => damage,
  };
}

/** Rows are handed over together: waiting for each single one would cost more than reading it. */
async function* blocks(bytes: Uint8Array, sheet: string, table: RowsAsText): AsyncGenerator<string> {
  let text = "";
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    text += table.write(index + 1, values);
    if (text.length < 1 << 18) continue;
    yield text;
    text = "";
  }
  if (text !== "") yield text;
}
