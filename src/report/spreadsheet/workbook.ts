import { type Cell as StyledCell, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { cellText } from "./cell-text.js";
import type { Cell, Table } from "./table.js";

/** Characters that Excel takes in a cell. */
const longestText = 32_767;

/** Workbooks tell when they were made; the same run gives the same bytes, so it is always the same day. */
const made = new Date("2000-01-01T00:00:00Z");

/** Tables as the sheets of a workbook: typed cells, a header that stays in view, filters, links between the sheets. */
export async function workbookOf(tables: readonly Table<never>[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: tables.map(sheetOf),
    properties: { title: "galateo", creator: "galateo", created: made, modified: made },
    defaultFont: { name: "Calibri", size: 11 },
  });
}

function sheetOf({ name, columns, rows }: Table<never>): WriteSheet {
  const cells = new Map<string, Partial<StyledCell>>();
  columns.forEach((_, index) => {
    cells.set(`0,${index}`, {
      style: { font: { bold: true }, fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFE9F1EF" } } },
    });
  });
  return {
    name,
    columns: columns.map(({ header, width, format, wrap }) => ({
      header,
      width,
      ...(format === undefined ? {} : { numFmt: format }),
      ...(wrap ? { style: { alignment: { wrapText: true, vertical: "top" as const } } } : {}),
    })),
    rows: [
      columns.map(({ header }) => header),
      ...rows.map((row, place) =>
        columns.map((column, index) => {
          const value: Cell = column.cell(row);
          if (value === null || value === undefined) return null;
          if (typeof value === "number" || value instanceof Date) return value;
          const text = cellText(typeof value === "string" ? value : value.text).slice(0, longestText);
          if (typeof value !== "string") cells.set(`${place + 1},${index}`, linked(text, value.sheet, value.row));
          return text;
        }),
      ),
    ],
    cells,
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${letterOf(columns.length)}${rows.length + 1}` },
  };
}

function linked(text: string, sheet: string, row: number): Partial<StyledCell> {
  return {
    value: text,
    type: "string",
    hyperlink: { target: "", location: `'${sheet.replaceAll("'", "''")}'!A${row}` },
    style: { font: { color: { rgb: "FF1C5D63" }, underline: true } },
  };
}

/** The letter of a column, counted from 1; sheets have less than 27. */
function letterOf(column: number): string {
  return String.fromCharCode(64 + column);
}
