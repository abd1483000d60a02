import { type MappedText, replaceMapped } from "./mapped-text.js";

/** What authors write to each other in templates and no customer ever sees: HTML, Handlebars and Liquid comments. */
const comment =
  /<!--[\s\S]*?-->|\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![^-}][^}]*\}\}|\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}|\{%-?\s*#[^%]*%\}/;
const wholeLines = new RegExp(`^[ \\t]*(?:${comment.source})[ \\t]*(?:\\r?\\n|$)|${comment.source}`, "gm");

/** A template's text without its comments; a line that holds nothing else goes whole. */
export function withoutComments(text: string): MappedText {
  return replaceMapped(text, wholeLines, () => "").trimmed();
}
