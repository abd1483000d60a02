import type { Place } from "../../../lint/api.js";

/**
 * Finds a place's words in the text of their message: with what stands around them, as the same words may be said
 * twice. Long excerpts and contexts were cut and end (or begin) with "…".
 * @returns offsets in the text; undefined where the words are not there
 */
export function wordsInText(
  text: string,
  { before, excerpt, after }: Pick<Place, "before" | "excerpt" | "after">,
): { start: number; end: number } | undefined {
  const lead = before.startsWith("…") ? before.slice(1) : before;
  const tail = after.endsWith("…") ? after.slice(0, -1) : after;
  for (const [context, rest] of [
    [lead, tail],
    [lead, ""],
    ["", ""],
  ] as const) {
    const whole = text.indexOf(context + excerpt + rest);
    if (whole >= 0 && excerpt !== "")
      return { start: whole + context.length, end: whole + context.length + excerpt.length };
  }
  if (!excerpt.endsWith("…")) return undefined;
  const cut = excerpt.slice(0, -1);
  const begin = text.indexOf(lead + cut);
  const start = begin >= 0 ? begin + lead.length : text.indexOf(cut);
  if (start < 0) return undefined;
  const end = tail === "" ? text.trimEnd().length : text.indexOf(tail, start + cut.length);
  return { start, end: end < 0 ? start + cut.length : end };
}
