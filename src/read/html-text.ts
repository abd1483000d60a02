import { decodeHTMLStrict } from "entities/decode";
import { type MappedText, TextMapper } from "./mapped-text.js";

/** Elements that begin a new line. */
const blocks = /^(?:br|p|div|li|ul|ol|tr|table|h[1-6]|blockquote|pre|section|article|header|footer|hr|td)$/;
/** Elements whose content is no text. */
const hidden = /^(?:style|script|head|title|template)$/;
/** Quoted mail in the usual clients. */
const quoted = /^<(?:blockquote\b|div[^>]*class=["'][^"']*(?:gmail_quote|yahoo_quoted|moz-cite-prefix|gmail_extra))/i;
/** What Outlook puts above the mail that is answered, which takes up all that follows. */
const quotedBelow = /^<div[^>]*id=["']?(?:appendonsend|divRplyFwdMsg)/i;

/** Whether a text is HTML: it holds a tag, or an entity. */
export function isHtml(text: string): boolean {
  return /<\/?(?:p|br|div|span|a|b|i|strong|em|ul|ol|li|table|html|body|blockquote|img|attribute|h[1-6])(?=[\s/>])[^>]{0,2000}>/i.test(
    text,
  );
}

/**
 * The text of an HTML fragment as a reader sees it: blocks and <br> on lines of their own, entities as characters, white
 * space joined, quoted mail left out. Every piece remembers its place. Intercom's <attribute key="user.name"> becomes
 * {{user.name}}.
 */
export function htmlToText(html: string): MappedText {
  const mapper = new TextMapper();
  let at = 0;
  while (at < html.length) {
    const code = html[at]!;
    if (code === "<") at = readTag(html, at, mapper);
    else if (code === "&") at = readEntity(html, at, mapper);
    else if (/\s/.test(code)) {
      let end = at + 1;
      while (end < html.length && /\s/.test(html[end]!)) end += 1;
      if (mapper.length > 0 && !mapper.endsWith("\n") && !mapper.endsWith(" ")) mapper.put(" ", at);
      at = end;
    } else {
      let end = at + 1;
      while (end < html.length && !/[<&\s]/.test(html[end]!)) end += 1;
      mapper.keep(html, at, end);
      at = end;
    }
  }
  return mapper.done().trimmed();
}

function readTag(html: string, at: number, mapper: TextMapper): number {
  if (html.startsWith("<!--", at)) return after(html, "-->", at);
  const match = /^<(\/?)([a-z][\w:-]*)(?=[\s/>])[^>]*>/i.exec(html.slice(at, at + 2000));
  if (!match) {
    mapper.keep(html, at, at + 1);
    return at + 1;
  }
  const [tag, closing, written = ""] = match;
  const name = written.toLowerCase();
  const end = at + tag.length;
  if (closing === "" && quotedBelow.test(tag)) return html.length;
  if (closing === "" && (hidden.test(name) || quoted.test(tag))) return elementEnd(html, name, end);
  if (name === "attribute") mapper.put(placeholder(tag), at);
  else if (name === "br" || (blocks.test(name) && mapper.length > 0 && !mapper.endsWith("\n"))) mapper.put("\n", at);
  return end;
}

/** Behind the closing tag of an element that may hold others of its name; the end where it is never closed. */
function elementEnd(html: string, name: string, from: number): number {
  const tags = new RegExp(`<(/?)${name}\\b[^>]{0,2000}>`, "gi");
  let depth = 1;
  for (const match of html.slice(from).matchAll(tags)) {
    depth += match[1] === "" ? 1 : -1;
    if (depth === 0) return from + match.index + match[0].length;
  }
  return name === "blockquote" || name === "div" ? html.length : from;
}

function readEntity(html: string, at: number, mapper: TextMapper): number {
  const match = /^&(#x[\da-f]{1,6}|#\d{1,7}|\w{2,31});/i.exec(html.slice(at, at + 34));
  const found = match ? characterOf(match[1]!) : undefined;
  if (!match || found === undefined) {
    mapper.keep(html, at, at + 1);
    return at + 1;
  }
  if (found !== " " || (!mapper.endsWith(" ") && !mapper.endsWith("\n"))) mapper.put(found, at, match[0].length);
  return at + match[0].length;
}

/** What an entity stands for: `agrave`, `#232`, `#xe8`; undefined where it is none that is known. */
function characterOf(name: string): string | undefined {
  const found = decodeHTMLStrict(`&${name};`);
  if (found.startsWith("&") && found.length > 1) return undefined;
  return found === "\u00a0" ? " " : found;
}

function placeholder(tag: string): string {
  const key = /\bkey=\\?["']([^"'\\]+)/i.exec(tag)?.[1];
  return key === undefined ? "" : `{{${key}}}`;
}

function after(html: string, end: string, from: number): number {
  const index = html.indexOf(end, from);
  return index < 0 ? html.length : index + end.length;
}
