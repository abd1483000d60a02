import type { Position, TextOrigin } from "./position.js";

/** A text of which only the beginning is known: every offset is located there. */
export class FixedOrigin implements TextOrigin {
  constructor(
    private readonly line: number,
    private readonly column: number,
  ) {}

  locate(): Position {
    return { line: this.line, column: this.column };
  }
}

/** A text that stands in the file as it is, line by line; each line of the text begins at a known line and column. */
export class LineOrigin implements TextOrigin {
  /**
   * @param text the message's text, as the conversation holds it
   * @param starts where each line of the text begins in the file; a missing entry continues at column 1 of the next line
   */
  constructor(
    private readonly text: string,
    private readonly starts: readonly Position[],
  ) {}

  locate(offset: number): Position {
    let index = 0;
    let begin = 0;
    for (;;) {
      const newline = this.text.indexOf("\n", begin);
      if (newline < 0 || newline >= offset) break;
      begin = newline + 1;
      index += 1;
    }
    const known = Math.min(index, this.starts.length - 1);
    const start = this.starts[known] ?? { line: 1, column: 1 };
    const line = start.line + (index - known);
    const column = index === known ? start.column : 1;
    return { line, column: column + (offset - begin) };
  }
}

/** A text inside a JSON string literal that stands on one line of the file; escapes are walked through. */
export class JsonStringOrigin implements TextOrigin {
  /**
   * @param line the line of the file, from 1
   * @param raw the line's characters (or all of the file's, for a literal that does not begin a line)
   * @param quote index in raw of the literal's opening quote
   * @param columnBase column of raw[0], from 1
   */
  constructor(
    private readonly line: number,
    private readonly raw: string,
    private readonly quote: number,
    private readonly columnBase = 1,
  ) {}

  locate(offset: number): Position {
    let index = this.quote + 1;
    for (let count = 0; count < offset && index < this.raw.length; count += 1) {
      if (this.raw.charCodeAt(index) === 92) index += this.raw.charCodeAt(index + 1) === 117 ? 6 : 2;
      else index += 1;
    }
    return { line: this.line, column: this.columnBase + index };
  }
}
