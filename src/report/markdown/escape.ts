import { safeLine } from "../safe-text.js";

/**
 * A stranger's text in Markdown, on one line: no markup, no HTML, no link, and no mention of anybody ("@" is followed by
 * a mark that joins words and cannot be seen).
 */
export function escapeMarkdown(text: string): string {
  return safeLine(text)
    .replace(/[&<>]/g, (character) => (character === "&" ? "&amp;" : character === "<" ? "&lt;" : "&gt;"))
    .replace(/[\\`*_{}[\]#|~$]/g, "\\$&")
    .replace(/^([-+=])/, "\\$1")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/@(?=\w)/g, "@\u2060")
    .replace(/:\/\//g, ":\u2060//")
    .replace(/\bwww\./gi, "$&\u2060");
}

/** A stranger's text as code, in which nothing is markup. */
export function codeSpan(text: string): string {
  const line = safeLine(text).trim();
  if (line === "") return "";
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const gap = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${gap}${line}${gap}${fence}`;
}
