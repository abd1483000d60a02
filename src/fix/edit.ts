/** A change of a text: what stands between two offsets becomes something else. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with its edits made. They must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let done = text;
  for (const { start, end, text: instead } of [...edits].sort((a, b) => b.start - a.start)) {
    done = done.slice(0, start) + instead + done.slice(end);
  }
  return done;
}
