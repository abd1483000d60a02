import type { Position, TextOrigin } from "./position.js";

/**
 * An origin as plain data, to be sent elsewhere: stretches of the text whose places follow from that of their first character.
 * Four numbers a stretch: its offset in the text, line and column there, and by how many columns (0 or 1) each character goes on.
 */
export type OriginRuns = readonly number[];

/** Up to this length every character is asked for its place; beyond, so many of them, evenly, and those between where need be. */
const mostAsked = 2048;

/** The stretches of an origin. @param length of the text, in UTF-16 units */
export function runsOf(origin: TextOrigin, length: number): OriginRuns {
  if (origin.runs) return origin.runs(length);
  const runs: number[] = [];
  const stride = Math.max(1, Math.ceil(length / mostAsked));
  let from = 0;
  let place = origin.locate(0);
  let step = -1;
  const add = (offset: number, next: Position) => {
    const taken = stepBetween(place, next, offset - from);
    if (taken === undefined) {
      runs.push(offset, next.line, next.column, 1);
      step = -1;
    } else if (step < 0) {
      // A stretch goes on as its second character does.
      step = taken;
      runs[runs.length - 1] = taken;
    } else if (taken !== step) {
      runs.push(from, place.line, place.column, taken);
      step = taken;
    }
    from = offset;
    place = next;
  };
  runs.push(0, place.line, place.column, 1);
  const between = (a: number, atA: Position, b: number, atB: Position): void => {
    if (b - a > 1 && stepBetween(atA, atB, b - a) === undefined) {
      const middle = (a + b) >> 1;
      const atMiddle = origin.locate(middle);
      between(a, atA, middle, atMiddle);
      between(middle, atMiddle, b, atB);
    } else add(b, atB);
  };
  for (let offset = 0; offset < length; ) {
    const next = Math.min(length, offset + stride);
    between(offset, place, next, origin.locate(next));
    offset = next;
  }
  return runs;
}

/** By how many columns each character goes on between two places; undefined where it is not one number. */
function stepBetween(from: Position, to: Position, characters: number): 0 | 1 | undefined {
  if (from.line !== to.line) return undefined;
  if (to.column - from.column === characters) return 1;
  return to.column === from.column ? 0 : undefined;
}

/** A text whose places were sent as stretches. */
export class RunsOrigin implements TextOrigin {
  constructor(private readonly given: OriginRuns) {}

  locate(offset: number): Position {
    let low = 0;
    let high = this.given.length / 4 - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.given[middle * 4] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    const [begin = 0, line = 1, column = 1, step = 1] = this.given.slice(low * 4, low * 4 + 4);
    return { line, column: column + (offset - begin) * step };
  }

  runs(): OriginRuns {
    return this.given;
  }
}
