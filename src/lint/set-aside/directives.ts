/** A comment that speaks to galateo: "galateo-disable-next-line policy-shield -- the law prescribes these words". */
export interface Directive {
  readonly kind: "line" | "next-line" | "next-template" | "file" | "begin" | "end" | "unknown";
  /** Empty: all rules. */
  readonly rules: readonly string[];
  readonly reason: string;
  /** The line on which the comment ends, from 1. */
  readonly line: number;
  /** The directive as it is written. */
  readonly name: string;
}

const kinds: Readonly<Record<string, Directive["kind"]>> = {
  "galateo-disable-line": "line",
  "galateo-disable-next-line": "next-line",
  "galateo-disable-next-template": "next-template",
  "galateo-disable-file": "file",
  "galateo-disable": "begin",
  "galateo-enable": "end",
};

const markup =
  /<!--([\s\S]*?)-->|\{\{~?!--([\s\S]*?)--~?\}\}|\{\{~?!([^-}][^}]*)\}\}|\{%-?\s*comment\s*-?%\}([\s\S]*?)\{%-?\s*endcomment\s*-?%\}|\{%-?\s*#([^%]*)%\}/g;
const hash = /(?:^|[ \t])#(.*)$/gm;
const withHash = new Set(["yaml", "yml"]);
const withMarkup = new Set([
  "md",
  "markdown",
  "html",
  "htm",
  "xhtml",
  "liquid",
  "hbs",
  "handlebars",
  "mustache",
  "txt",
  "text",
  "tpl",
  "tmpl",
  "j2",
  "jinja",
  "jinja2",
  "twig",
  "njk",
]);

/** Whether files of an extension can hold comments. */
export function hasComments(extension: string): boolean {
  return withHash.has(extension) || withMarkup.has(extension);
}

/** The comments of a file that speak to galateo, in their order. @param extension in lower case, without its dot */
export function directivesIn(text: string, extension: string): Directive[] {
  if (!text.includes("galateo-")) return [];
  const pattern = withHash.has(extension) ? hash : withMarkup.has(extension) ? markup : undefined;
  if (!pattern) return [];
  return [...text.matchAll(pattern)].flatMap((match) => {
    const words = match.slice(1).find((group) => group !== undefined) ?? "";
    const line = lineAt(text, match.index + match[0].length);
    return directiveOf(words.trim(), line) ?? [];
  });
}

function directiveOf(words: string, line: number): Directive | undefined {
  const match = /^(galateo-[\w-]+)\s*([\s\S]*)$/.exec(words);
  if (!match) return undefined;
  const [, name = "", rest = ""] = match;
  const [, named = "", reason = ""] = /^([\s\S]*?)(?:(?:^|\s)(?:--|—|–)\s*([\s\S]*))?$/.exec(rest) ?? [];
  return {
    kind: Object.hasOwn(kinds, name) ? (kinds[name] as Directive["kind"]) : "unknown",
    rules: named.split(/[\s,]+/).filter((rule) => rule !== ""),
    reason: reason.replace(/\s+/g, " ").trim(),
    line,
    name,
  };
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}
