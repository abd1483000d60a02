import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser";
import { breaksBefore, lineBreaks } from "../conversation/line-breaks.js";
import { JsonStringOrigin } from "../conversation/origins.js";
import type { Position, TextOrigin } from "../conversation/position.js";

/** A stretch of a file that holds one JSON value. Its syntax tree is made only when a place in it is asked for. */
export class JsonSource {
  private tree: Node | undefined;
  private newlines: Float64Array | undefined;
  private last: { readonly quote: number; readonly origin: JsonStringOrigin } | undefined;

  /** @param line and @param column the place of raw[0] in the file */
  constructor(
    readonly raw: string,
    readonly line: number,
    readonly column = 1,
  ) {}

  /** Where the string at a path stands. @param path keys and indexes from the value's root */
  originOf(path: readonly (string | number)[]): TextOrigin {
    return new JsonPathOrigin(this, path);
  }

  /** Index in raw of the value at a path; of the nearest value around it where there is none. */
  offsetOf(path: readonly (string | number)[]): number {
    this.tree ??= parseTree(this.raw);
    if (!this.tree) return 0;
    for (let length = path.length; length >= 0; length -= 1) {
      const node = findNodeAtLocation(this.tree, path.slice(0, length));
      if (node) return node.offset;
    }
    return this.tree.offset;
  }

  /** The line of the file on which the value at a path begins. */
  lineOf(path: readonly (string | number)[]): number {
    // What stands on one line need not be walked, nor what was found in it kept.
    this.newlines ??= lineBreaks(this.raw);
    if (this.newlines.length === 0) return this.line;
    return this.placeOf(this.offsetOf(path)).line;
  }

  /** The place in the file of a character of raw. */
  placeOf(offset: number): Position {
    this.newlines ??= lineBreaks(this.raw);
    const before = breaksBefore(this.newlines, offset);
    const line = this.line + before;
    return { line, column: before === 0 ? this.column + offset : offset - (this.newlines[before - 1] as number) };
  }

  /** The place of a character of the string whose opening quote is at an index of raw. */
  placeInString(quote: number, offset: number): Position {
    return this.stringAt(quote).locate(offset);
  }

  /** The places of all characters of that string, as runsOf gives them. */
  runsInString(quote: number, length: number): number[] {
    return this.stringAt(quote).runs(length);
  }

  /** The same one as long as no other string is asked about: it notes what it has walked. */
  private stringAt(quote: number): JsonStringOrigin {
    if (this.last?.quote !== quote) {
      const start = this.placeOf(quote);
      this.last = { quote, origin: new JsonStringOrigin(start.line, this.raw, quote, start.column - quote) };
    }
    return this.last.origin;
  }
}

/** Where the lines of a text end. */
class JsonPathOrigin implements TextOrigin {
  private quote = -1;

  constructor(
    private readonly source: JsonSource,
    private readonly path: readonly (string | number)[],
  ) {}

  locate(offset: number): Position {
    if (this.quote < 0) this.quote = this.source.offsetOf(this.path);
    return this.source.placeInString(this.quote, offset);
  }

  runs(length: number): number[] {
    if (this.quote < 0) this.quote = this.source.offsetOf(this.path);
    return this.source.runsInString(this.quote, length);
  }
}
