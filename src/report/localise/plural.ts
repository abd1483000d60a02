import { fillWith } from "./fill-text.js";
import { pluralForm } from "./plural-form.js";
import type { Plural, ReportTexts } from "./report-texts.js";

/** A counted text: "1 finding", "12 findings". */
export function plural(forms: Plural, count: number, texts: ReportTexts): string {
  return fillWith(pluralForm(forms, count), { count }, texts);
}
