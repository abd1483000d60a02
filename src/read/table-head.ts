import { type ColumnGuess, guessColumns, shapeOf, type TableShape } from "./columns.js";
import { type Counterpart, counterpartIn } from "./counterpart.js";
import { guessDelimiter } from "./delimiter.js";
import type { FieldMapping } from "./format.js";
import { type MergedSpeaker, mergedSpeaker } from "./merged-speaker.js";
import { type TicketColumns, ticketColumns } from "./ticket-columns.js";

/** How a delimited file begins: what parts its cells, on which line its column names stand, and what its columns hold. */
export interface TableHead {
  readonly delimiter: string;
  /** The line of the column names, from 1: titles may stand above them. */
  readonly firstLine: number;
  readonly header: readonly string[];
  /** The first rows below. */
  readonly rows: readonly (readonly string[])[];
  readonly guess: ColumnGuess;
  /** A column that holds a name and a time, where there is one. */
  readonly merged?: MergedSpeaker;
  /** Set where the customer is at one end of each message. */
  readonly ends?: Counterpart;
  /** Set where a row is a ticket. */
  readonly tickets?: TicketColumns;
  /** Undefined where the columns make no conversations. */
  readonly shape: TableShape | "tickets" | undefined;
}

/** So many lines of titles and blanks may stand above the column names. */
const mostTitles = 12;
const looked = 50;

/** @param lines the first lines of the file @returns undefined where no delimiter makes two columns */
export function tableHead(lines: readonly string[], mapping: FieldMapping = {}): TableHead | undefined {
  const first = headAt(lines, 1, mapping);
  if (first?.shape !== undefined) return first;
  let fullest = 0;
  for (let skipped = 0; skipped <= mostTitles && skipped < lines.length - 1; skipped += 1) {
    const filled = filledCells(lines[skipped]!);
    if (skipped > 0 && filled >= 2 && filled > fullest) {
      const head = headAt(lines.slice(skipped), skipped + 1, mapping);
      if (head?.shape !== undefined && head.guess.missing.length === 0) return head;
    }
    fullest = Math.max(fullest, filled);
  }
  return first;
}

function headAt(lines: readonly string[], firstLine: number, mapping: FieldMapping): TableHead | undefined {
  const sample = guessDelimiter(lines);
  if (!sample) return undefined;
  const [header = [], ...below] = sample.rows;
  const rows = below.slice(0, looked);
  const guessed = guessColumns(header, rows, mapping);
  const merged = mergedSpeaker(guessed.columns, header.length, rows);
  const ends = merged ? undefined : counterpartIn(header, rows, guessed.columns);
  const guess = {
    ...guessed,
    columns: ends ? { ...guessed.columns, customer: ends.column } : (merged?.columns ?? guessed.columns),
  };
  const tickets = ticketColumns(header, rows, guess.columns, mapping);
  return {
    delimiter: sample.delimiter,
    firstLine,
    header,
    rows,
    guess,
    ...(merged ? { merged } : {}),
    ...(ends ? { ends } : {}),
    ...(tickets ? { tickets } : {}),
    shape: tickets ? "tickets" : shapeOf(guess.columns),
  };
}

/** How many cells of a line hold something, whichever delimiter parts them. */
function filledCells(line: string): number {
  const counts = [";", "\t", ",", "|"].map((one) => line.split(one).filter((cell) => /[^\s"]/.test(cell)).length);
  return Math.max(...counts);
}
