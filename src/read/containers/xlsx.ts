import { type ContainerItem, type InputContainer, isZip } from "../container.js";
import type { Head } from "../format.js";
import type { ByteSource } from "../source.js";

/** Excel workbooks: each sheet is read as the table that it is. */
export const container: InputContainer = {
  name: "xlsx",
  documentation: {
    title: "Excel workbooks (.xlsx, .xlsm)",
    recognisedBy: "a ZIP file that holds a workbook",
    limits:
      "Each visible sheet is an input, read by whichever format knows its columns; positions name the row and, as the column, the cell (A is 1), and where there are several sheets `book.xlsx!Sheet`. Hidden sheets are named and not read. Values are read, not formulas. The packed file and its shared strings stay in memory. A workbook with a password, and the old .xls, must be saved anew.",
    verified: "constructed",
  },

  recognise(head: Head): number {
    if (!isZip(head)) return 0;
    const start = Buffer.from(head.bytes.buffer, head.bytes.byteOffset, head.bytes.byteLength);
    if (start.includes("xl/workbook.xml") || start.includes("xl/worksheets/")) return 1;
    return ["xlsx", "xlsm"].includes(head.extension) ? 1 : 0;
  },

  async *open(source: ByteSource): AsyncGenerator<ContainerItem> {
    const { sheetsOf } = await import("../workbook.js");
    yield* sheetsOf(source);
  },
};
