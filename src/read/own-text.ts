/**
 * The same text in memory of its own. What is cut from a line keeps the whole line in memory for as long as it is kept: what
 * a reader remembers of every line of a large file must be copied.
 */
export function ownText(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, "utf16le").toString("utf16le");
}
