import { escapeXml } from "../escape-xml.js";

/** Markup that is safe to show: only the `html` tag makes it, and escapes all that is put into it. */
export class Html {
  constructor(readonly markup: string) {}
}

type Part = string | number | Html | readonly Html[];

/** Markup with values in it; strings and numbers are escaped, markup and lists of markup are not. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const filled = strings.map((string, index) => (index === 0 ? "" : markupOf(parts[index - 1] as Part)) + string);
  return new Html(filled.join(""));
}

export const nothing = new Html("");

function markupOf(part: Part): string {
  if (part instanceof Html) return part.markup;
  if (typeof part === "string" || typeof part === "number") return escapeXml(String(part));
  return part.map(({ markup }) => markup).join("");
}
