import type { Edit } from "./edit.js";

/** How a house writes placeholders: by the example of one called "name". */
export type Dialect = string;

const name = String.raw`[\p{L}_][\p{L}\p{N}_.-]*`;
const capitals = String.raw`\p{Lu}[\p{Lu}\p{N}_]*(?: [\p{Lu}\p{N}_]+)*`;

/** Placeholders of each dialect that hold a plain name; conditions, filters and helpers are left alone. */
const dialects: readonly { readonly example: Dialect; readonly pattern: RegExp }[] = [
  { example: "{{name}}", pattern: new RegExp(String.raw`(?<!\{)\{\{(${name})\}\}(?!\})`, "gu") },
  { example: "{{ name }}", pattern: new RegExp(String.raw`(?<!\{)\{\{[ \t]+(${name})[ \t]+\}\}(?!\})`, "gu") },
  { example: "$" + "{name}", pattern: new RegExp(String.raw`\$\{(${name})\}`, "gu") },
  { example: "{%name%}", pattern: new RegExp(String.raw`\{%(${name})%\}`, "gu") },
  { example: "[NAME]", pattern: new RegExp(String.raw`\[(${capitals})\](?!\()`, "gu") },
  { example: "<NAME>", pattern: new RegExp(`<(${capitals})>`, "gu") },
  { example: "%NAME%", pattern: new RegExp(String.raw`(?<![\p{N}%{])%(${capitals})%(?!\})`, "gu") },
];

/** Braces that no system reads as a placeholder. */
const broken = [
  new RegExp(String.raw`(?<!\{)\{\{[ \t]*(${name})[ \t]*\}(?!\})`, "gu"),
  new RegExp(String.raw`(?<![\{$])\{[ \t]*(${name})[ \t]*\}\}(?!\})`, "gu"),
  new RegExp(String.raw`\{ \{[ \t]*(${name})[ \t]*\} \}`, "gu"),
];

/** What a placeholder could not be mended for: nothing says what its name is in the house's dialect. */
export interface Mending {
  readonly edits: readonly Edit[];
  readonly unknown: readonly string[];
}

/**
 * Rewrites a template's placeholders in the house's dialect.
 * @param names what a name is in the house's dialect; `used` are names that stand in that dialect already
 */
export function mendPlaceholders(
  text: string,
  house: Dialect,
  names: Readonly<Record<string, string>>,
  used: ReadonlySet<string>,
): Mending {
  const edits: Edit[] = [];
  const unknown: string[] = [];
  const replace = (match: RegExpMatchArray, written: string) => {
    const start = match.index as number;
    edits.push({ start, end: start + match[0].length, text: house.replace(/name/i, written) });
  };
  for (const pattern of broken) {
    for (const match of text.matchAll(pattern))
      replace(match, named(match[1] as string, names) ?? (match[1] as string));
  }
  for (const { example, pattern } of dialects) {
    if (example === house) continue;
    for (const match of text.matchAll(pattern)) {
      const found = match[1] as string;
      const written =
        named(found, names) ?? [found, found.toLowerCase().replaceAll(" ", "_")].find((one) => used.has(one));
      if (written !== undefined) replace(match, written);
      else if (isSpacing(example, house)) replace(match, found);
      else unknown.push(match[0]);
    }
  }
  return { edits: edits.filter((edit, index) => !overlapsEarlier(edit, edits, index)), unknown };
}

/** The names that stand in a text in the house's dialect. */
export function namesUsed(text: string, house: Dialect): string[] {
  const pattern = dialects.find(({ example }) => example === house)?.pattern;
  return pattern ? [...text.matchAll(pattern)].map((match) => match[1] as string) : [];
}

function named(found: string, names: Readonly<Record<string, string>>): string | undefined {
  return Object.hasOwn(names, found) ? names[found] : undefined;
}

/** Whether two dialects differ in spaces alone: the name is the same in both. */
function isSpacing(one: Dialect, other: Dialect): boolean {
  return one.replaceAll(" ", "") === other.replaceAll(" ", "");
}

function overlapsEarlier(edit: Edit, edits: readonly Edit[], index: number): boolean {
  return edits.slice(0, index).some((other) => edit.start < other.end && other.start < edit.end);
}
