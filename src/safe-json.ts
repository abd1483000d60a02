/**
 * What JSON may hold as it is, but what speaks to a terminal or turns the direction of what is shown; the last are U+E0000 to
 * U+E007F. By UTF-16 units, which is quicker.
 */
const unsafe = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\udb40[\udc00-\udc7f]/g;

/** A value as JSON on one line that can be shown anywhere: what no reader sees is written as its escape (\u202e). */
export function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(unsafe, escapeOf);
}

function escapeOf(character: string): string {
  return Array.from({ length: character.length }, (_, unit) => `\\u${hex(character.charCodeAt(unit))}`).join("");
}

function hex(code: number): string {
  return code.toString(16).padStart(4, "0");
}
