import { LineOrigin } from "../conversation/origins.js";
import type { TextOrigin } from "../conversation/position.js";
import type { Head, ReadItem, ReadOptions } from "./format.js";
import { readFrontMatter } from "./front-matter.js";
import { htmlToText, isHtml } from "./html-text.js";
import { problem } from "./items.js";
import { quotesMail, withoutQuotes } from "./mail-quotes.js";
import { type ByteSource, linesOf } from "./source.js";
import { TemplateIds, templateFrom } from "./template.js";
import { withoutComments } from "./template-comments.js";
import { sectionsOf } from "./template-sections.js";
import { replyLikeness } from "./template-signs.js";
import { countSpeakers } from "./transcript-likeness.js";

/** How sure a document is a template: not where people speak in it, nor where it is data. */
export function documentLikeness(head: Head): number {
  const start = head.text.trimStart();
  if (/^(?:\[\s*[\]{["]|\{\s*["}]|<\?xml|WEBVTT|BEGIN:|From )/.test(start) || /^(?:[\w-]+: .*\r?\n){3}/.test(start))
    return 0;
  if (head.text.includes("\u0000")) return 0;
  const speakers = countSpeakers(isHtml(start.slice(0, 2000)) ? htmlToText(head.text).text.split("\n") : head.lines);
  if (speakers.lines >= 2 && (speakers.roles >= 2 || speakers.timed >= 2)) return 0;
  return replyLikeness(head.text);
}

/** Reads a document that holds one template, or several in sections. */
export async function* readTemplateDocument(
  source: ByteSource,
  options: ReadOptions,
  isMark: (line: string) => string | undefined,
): AsyncGenerator<ReadItem> {
  const lines: string[] = [];
  for await (const { text } of linesOf(source)) lines.push(text);
  const front = readFrontMatter(lines);
  const ids = new TemplateIds();
  let count = 0;
  for (const section of sectionsOf(lines.slice(front.length), front.length + 1, isMark)) {
    const placed = placedText(section.lines, section.line);
    if (placed.text === "") continue;
    count += 1;
    const name = section.name ?? (count === 1 ? front.name : undefined);
    const id = ids.take(name ?? (count === 1 ? source.path : `${source.path}#${count}`));
    yield { conversation: templateFrom({ ...front, ...placed, id, path: source.path }, options) };
  }
  if (count === 0) yield problem(source.path, undefined, "expected the text of a reply; found none", "the file");
}

function placedText(lines: readonly string[], first: number): { text: string; origin: TextOrigin } {
  const start = lines.findIndex((line) => line.trim() !== "");
  if (start < 0) return { text: "", origin: new LineOrigin("", []) };
  const written = lines.slice(start).join("\n").trimEnd();
  const places = new LineOrigin(
    written,
    written.split("\n").map((_, index) => ({ line: first + start + index, column: 1 })),
  );
  const said = withoutComments(written);
  const raw = said.text;
  const origin = raw === written ? places : said.originIn(places);
  if (!/^<(?:!doctype|html|head|body|p|div|table|span|h\d|br|ul|center|style)\b/i.test(raw))
    return ownWords(raw, origin);
  const mapped = htmlToText(raw);
  return ownWords(mapped.text, mapped.originIn(origin));
}

/** A reply that was saved with the mail it answers: that mail is no part of it. */
function ownWords(text: string, origin: TextOrigin): { text: string; origin: TextOrigin } {
  if (!quotesMail(text)) return { text, origin };
  const mapped = withoutQuotes(text);
  return { text: mapped.text, origin: mapped.originIn(origin) };
}
