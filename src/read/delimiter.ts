import { cellsOf } from "./delimited-rows.js";

const candidates = [";", "\t", ",", "|"] as const;

/** The rows at the beginning of a delimited file. */
export interface Sample {
  readonly delimiter: string;
  readonly rows: readonly (readonly string[])[];
}

/**
 * Guesses a file's delimiter: the one that cuts the first lines into the most even rows.
 * @param lines the first lines of the file
 * @returns undefined where no delimiter makes two columns
 */
export function guessDelimiter(lines: readonly string[]): Sample | undefined {
  const declared = /^sep=(.)$/i.exec(lines[0] ?? "")?.[1];
  const body = (declared === undefined ? lines : lines.slice(1)).slice(0, 60);
  let best: { sample: Sample; score: number } | undefined;
  for (const delimiter of declared === undefined ? candidates : [declared]) {
    const rows = rowsIn(body, delimiter);
    const width = rows[0]?.length ?? 0;
    if (width < 2) continue;
    const even = rows.filter((row) => row.length === width).length / rows.length;
    const score = even + Math.min(width, 8) / 100;
    if (!best || score > best.score) best = { sample: { delimiter, rows }, score };
  }
  return best?.sample;
}

function rowsIn(lines: readonly string[], delimiter: string): string[][] {
  const rows: string[][] = [];
  let held = "";
  for (const line of lines) {
    held = held === "" ? line : `${held}\n${line}`;
    if ((held.match(/"/g)?.length ?? 0) % 2 === 1) continue;
    if (held.trim() !== "") rows.push(cellsOf(held, delimiter));
    held = "";
  }
  return rows;
}
