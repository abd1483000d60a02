import { pathToFileURL } from "node:url";
import { safeLine } from "../safe-text.js";
import type { Terminal } from "./terminal.js";

/** A file's name, as a link where the terminal shows links. */
export function fileHeading(path: string, { paint, context }: Terminal): string {
  const name = paint.underline(safeLine(path));
  // The link's address is escaped by the URL; no character of the path can end the sequence.
  return context.links ? `\u001b]8;;${pathToFileURL(fileOf(path)).href}\u001b\\${name}\u001b]8;;\u001b\\` : name;
}

/** The file itself, where a place is in an archive ("march.zip!chats/1.txt"). */
function fileOf(path: string): string {
  return path.replace(/(\.(?:zip|gz))!.*$/i, "$1");
}
