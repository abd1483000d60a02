/** A place in the file that the user gave. Lines and columns begin at 1; columns count UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of the user's file: from the first character to just behind the last. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/**
 * Where a message's text stands in the user's file. Formats escape, wrap and indent text, so each brings its own way
 * from an offset in the text (UTF-16 units, from 0 to the text's length) to a place in the file.
 */
export interface TextOrigin {
  locate(offset: number): Position;
  /** All places of a text of that length at once (see runsOf), where there is a quicker way than to ask for each. */
  runs?(length: number): readonly number[];
}

/** The region that the text between two offsets takes up in the user's file. */
export function regionOf(origin: TextOrigin, start: number, end: number): Region {
  const from = origin.locate(start);
  const to = origin.locate(Math.max(start, end));
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}
