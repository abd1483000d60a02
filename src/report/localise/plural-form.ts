import type { Plural } from "./report-texts.js";

/** The form for a count: Italian and English both have one for one, and one for all else. */
export function pluralForm(forms: Plural, count: number): string {
  return count === 1 ? forms.one : forms.other;
}
