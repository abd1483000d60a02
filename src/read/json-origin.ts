import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser";
import { JsonStringOrigin } from "../conversation/origins.js";
import type { Position, TextOrigin } from "../conversation/position.js";

/** A stretch of a file that holds one JSON value. Its syntax tree is made only when a place in it is asked for. */
export class JsonSource {
  private tree: Node | undefined;

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
    return this.placeOf(this.offsetOf(path)).line;
  }

  /** The place in the file of a character of raw. */
  placeOf(offset: number): Position {
    let line = this.line;
    let begin = -1;
    for (let newline = this.raw.indexOf("\n"); newline >= 0 && newline < offset; ) {
      line += 1;
      begin = newline;
      newline = this.raw.indexOf("\n", newline + 1);
    }
    return { line, column: begin < 0 ? this.column + offset : offset - begin };
  }

  /** The place of a character of the string whose opening quote is at an index of raw. */
  placeInString(quote: number, offset: number): Position {
    const start = this.placeOf(quote);
    return new JsonStringOrigin(start.line, this.raw, quote, start.column - quote).locate(offset);
  }
}

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
}
