import { replyLikeness } from "./template-signs.js";

/** A stretch of a template file. */
export interface Section {
  readonly name?: string;
  readonly lines: readonly string[];
  /** The line of the file on which lines[0] stands, from 1. */
  readonly line: number;
}

/**
 * Cuts a file into templates where it holds several: at headings or separators that each have a reply below them. A file
 * whose headings belong to one reply (a newsletter, say) stays whole.
 * @param first the line of the file on which lines[0] stands
 */
export function sectionsOf(
  lines: readonly string[],
  first: number,
  isMark: (line: string) => string | undefined,
): Section[] {
  const whole: Section = { lines, line: first };
  const sections: { name?: string; lines: string[]; line: number }[] = [{ lines: [], line: first }];
  lines.forEach((line, index) => {
    const name = isMark(line);
    if (name === undefined) sections.at(-1)!.lines.push(line);
    else sections.push({ ...(name === "" ? {} : { name }), lines: [], line: first + index + 1 });
  });
  const filled = sections.filter((section) => section.lines.some((line) => line.trim() !== ""));
  if (filled.length === 0) return [];
  const replies = filled.filter((section) => replyLikeness(section.lines.join("\n")) > 0);
  if (filled.length < 2) {
    const [only] = filled;
    return only?.name !== undefined ? [only] : [whole];
  }
  if (replies.length * 2 < filled.length || replies.length < 2) return [whole];
  // An introduction above the first heading, or a heading that only groups others, is no template.
  return filled.filter((section) => replies.includes(section) || section.name !== undefined);
}

/** What is longer heads nothing; the pattern would take a power of its length. */
const longestHeading = 400;

/** The heading of a Markdown line, without its marks; undefined where the line is none. */
export function markdownHeading(line: string): string | undefined {
  if (line.length > longestHeading) return undefined;
  return /^#{1,6}\s+(.+?)\s*#*\s*$/.exec(line)?.[1];
}

/** The name that a separator of a text file gives to what follows, "" where it gives none; undefined where it is none. */
export function textSeparator(line: string): string | undefined {
  if (line.length > 200) return undefined;
  const text = line.trim();
  if (/^(?:-{3,}|={3,}|_{3,}|\*{3,}|~{3,})$/.test(text)) return "";
  const titled = /^(?:={2,}|-{3,}|#{1,6}\s)\s*(\S.*?)\s*(?:=*|-*|#*)$/.exec(text);
  return titled?.[1];
}
