import type { Language } from "../../conversation/conversation.js";
import type { Value } from "../../lint/api.js";
import { valueFormats } from "./formats.js";
import type { ReportTexts } from "./report-texts.js";
import { reportTextsOf } from "./texts-of.js";

/** A text that names a value or a format that does not exist. */
export class TextError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "TextError";
  }
}

/** A `{name}` or `{name, format}` of a text. */
export interface Placeholder {
  readonly name: string;
  readonly format?: string;
}

// Doubled braces are the machinery of reply templates ("{{nome}}") and are left alone.
const pattern = /(?<!\{)\{\s*([A-Za-z]\w*)\s*(?:,\s*([A-Za-z]\w*)\s*)?\}(?!\})/g;

type Values = Readonly<Record<string, Value>>;

/**
 * Fills a rule's text: `{name}` stands for a value, `{name, format}` for a value told in one of valueFormats.
 * @throws TextError for a name that has no value, and for an unknown format
 */
export function fillText(template: string, values: Values, locale: Language): string {
  return fillWith(template, values, reportTextsOf(locale));
}

/** As fillText, with the texts of the report's language in hand. @throws TextError */
export function fillWith(template: string, values: Values, texts: ReportTexts): string {
  return fill(template, values, texts, (problem) => {
    throw new TextError(`${problem} in “${template}”`);
  });
}

/** As fillText, but what cannot be filled stays as it stands: a slip in a rule's text must not cost the report. */
export function fillLeniently(template: string, values: Values, texts: ReportTexts): string {
  return fill(template, values, texts, (_, whole) => whole);
}

/** What a text asks for, so that rules' texts can be checked. */
export function placeholdersOf(template: string): Placeholder[] {
  return [...template.matchAll(pattern)].map(([, name = "", format]) =>
    format === undefined ? { name } : { name, format },
  );
}

function fill(
  template: string,
  values: Values,
  texts: ReportTexts,
  onProblem: (problem: string, whole: string) => string,
): string {
  return template.replace(pattern, (whole, name: string, formatName: string | undefined) => {
    if (!Object.hasOwn(values, name)) return onProblem(`no value for {${name}}`, whole);
    const value = values[name] as Value;
    if (formatName === undefined) return String(value);
    const format = valueFormats.get(formatName);
    return format ? format(value, texts) : onProblem(`no format "${formatName}"`, whole);
  });
}
