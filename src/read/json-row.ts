import { joinedText } from "./json-conversation.js";
import { type JsonPath, textAt, valueAt } from "./json-fields.js";
import type { JsonRecord } from "./json-records.js";
import type { JsonShape } from "./json-shape.js";
import { type PlacedText, plainText, readableText } from "./json-text.js";
import type { TableRow } from "./table.js";

/** A message of a JSON record as a row of a table, whose columns are the paths of its shape. */
export class JsonRow implements TableRow {
  constructor(
    private readonly record: JsonRecord,
    private readonly path: JsonPath,
    private readonly shape: JsonShape,
    private readonly stem: string,
  ) {}

  get line(): number {
    return this.record.source.lineOf(this.path);
  }

  cell(column: number): string {
    return this.placed(column).text;
  }

  originOf(column: number) {
    return this.placed(column).origin;
  }

  private placed(column: number): PlacedText {
    const place = this.shape.paths[column];
    const path = place ? [...(place.inRecord ? [] : this.path), ...place.path] : [];
    const value = place && place.path.length > 0 ? valueAt(this.record.value, ...path) : undefined;
    if (column === this.shape.columns.text && typeof value === "string") return readableText(this.record, path, value);
    if (Array.isArray(value)) return this.joined(path, value);
    const own =
      this.shape.list !== undefined && column === this.shape.columns.id
        ? `${this.stem}-${this.record.source.line}`
        : "";
    const text =
      typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : own;
    return plainText(this.record, path, text);
  }

  /** Content that is a list of strings, or of objects with a text. */
  private joined(path: JsonPath, list: readonly unknown[]): PlacedText {
    const pieces = list.flatMap((piece, index) => {
      if (typeof piece === "string") return [plainText(this.record, [...path, index], piece)];
      const text = textAt(piece, "text");
      return text === undefined ? [] : [plainText(this.record, [...path, index, "text"], text)];
    });
    return pieces.length === 0 ? plainText(this.record, path, "") : joinedText(pieces, "\n");
  }
}
