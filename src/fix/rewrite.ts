import type { Conversation } from "../conversation/conversation.js";
import { applyEdits, type Edit } from "./edit.js";

/** Edits of one template's text. */
export interface TemplateEdits {
  readonly template: Conversation;
  readonly edits: readonly Edit[];
}

/** How the characters of a text may have to be written in a file: plainly, or as its syntax asks. */
const spellings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => JSON.stringify(text).slice(1, -1),
  (text) => text.replaceAll("'", "''"),
  (text) => text.replaceAll('"', '""'),
  (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
];

/**
 * Writes edits of templates into the text of their file. Only what can be proved is written: the file is read again, and
 * must hold the edited texts, and all else as it was.
 * @param read reads a file's text as templates
 * @returns the file's new text; undefined where no way of writing it holds
 */
export async function rewrite(
  file: string,
  templates: readonly Conversation[],
  changes: readonly TemplateEdits[],
  read: (text: string) => Promise<readonly Conversation[]>,
): Promise<string | undefined> {
  const wanted = new Map(changes.map(({ template, edits }) => [template, edits]));
  const expected = templates.map((template) => applyEdits(textOf(template), wanted.get(template) ?? []));
  for (const spell of spellings) {
    const edits = changes.flatMap(({ template, edits: own }) => own.map((edit) => inFile(file, template, edit, spell)));
    if (edits.some((edit) => edit === undefined)) return undefined;
    const written = applyEdits(file, edits as Edit[]);
    const found = await read(written);
    if (found.length === expected.length && found.every((one, index) => textOf(one) === expected[index]))
      return written;
  }
  return undefined;
}

/** An edit of a template's text as one of its file; undefined where what it replaces stands otherwise in the file. */
function inFile(
  file: string,
  { messages }: Conversation,
  edit: Edit,
  spell: (text: string) => string,
): Edit | undefined {
  const [message] = messages;
  if (!message) return undefined;
  const start = offsetOf(file, message.origin.locate(edit.start));
  const replaced = message.text.slice(edit.start, edit.end);
  // What is added goes behind the character before it, which may be written with more characters than the text has.
  if (edit.start === edit.end && edit.start > 0) {
    const before = offsetOf(file, message.origin.locate(edit.start - 1));
    if (file[before] !== message.text[edit.start - 1]) return undefined;
    return { start: before + 1, end: before + 1, text: spell(edit.text) };
  }
  if (file.slice(start, start + replaced.length) !== replaced) return undefined;
  return { start, end: start + replaced.length, text: spell(edit.text) };
}

function offsetOf(file: string, { line, column }: { readonly line: number; readonly column: number }): number {
  let begin = 0;
  for (let count = 1; count < line; count += 1) {
    const newline = file.indexOf("\n", begin);
    if (newline < 0) return file.length;
    begin = newline + 1;
  }
  return begin + column - 1;
}

function textOf({ messages }: Conversation): string {
  return messages[0]?.text ?? "";
}
