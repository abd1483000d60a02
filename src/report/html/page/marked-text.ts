import type { Severity } from "../../../lint/api.js";
import { severitiesByWeight } from "../../severity-marks.js";
import { type Html, html } from "../html.js";

/** Words of a text that a finding is about. */
export interface MarkedWords {
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
  /** What the finding is known by in its conversation. */
  readonly number: number;
}

/** Underlining all of a message longer than this would be noise. */
const longestWhole = 160;

/** A text with words underlined, by the gravest of the findings that lie on them; each ends with its finding's number. */
export function markedText(text: string, words: readonly MarkedWords[]): Html[] {
  const shown = words.filter(({ start, end }) => !isWhole(text, start, end));
  const edges = [...new Set([0, text.length, ...shown.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] as number;
    const over = shown.filter(({ start, end }) => start <= from && end >= to);
    const piece = text.slice(from, to);
    const gravest = severitiesByWeight.find((severity) => over.some((one) => one.severity === severity));
    if (gravest === undefined) return html`${piece}`;
    const ending = shown.filter(({ end }) => end === to).map(({ number }) => html`<sup>${number}</sup>`);
    return html`<mark class="${gravest}">${piece}${ending}</mark>`;
  });
}

/** Whether a finding is about a long message as a whole. */
export function isWhole(text: string, start: number, end: number): boolean {
  return text.length > longestWhole && end - start >= text.trim().length * 0.95;
}
