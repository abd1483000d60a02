/** What a cell holds: text, a number, a time, a link to a row of a sheet, or nothing. */
export type Cell = string | number | Date | Link | null | undefined;

/** A text that leads to a row of another sheet. */
export interface Link {
  readonly text: string;
  readonly sheet: string;
  /** From 1, as spreadsheets count. */
  readonly row: number;
}

export interface Column<Row> {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  /** How numbers and times are shown, in the spreadsheet's own terms. */
  readonly format?: string;
  /** Whether long texts are broken into lines. */
  readonly wrap?: boolean;
  cell(row: Row): Cell;
}

/** A sheet: its name, its columns, a row for each item. */
export interface Table<Row> {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

/** A time as its writer's own clock showed it: spreadsheets know no zones. @param iso ISO 8601 */
export function wallTime(iso: string | undefined): Date | undefined {
  const match = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?/.exec(iso ?? "")?.[0];
  if (match === undefined) return undefined;
  const time = Date.parse(match.length === 10 ? `${match}T00:00:00Z` : `${match}Z`);
  return Number.isNaN(time) ? undefined : new Date(time);
}
