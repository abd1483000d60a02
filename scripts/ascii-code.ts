/**
 * Code whose letters beyond ASCII are written as escapes: engines read it at once, and keep a byte for each of its letters, not two.
 * @param code JavaScript without such letters in names, and without tagged templates that look at how they were written; patterns may have them
 * @throws where an escape would change what a letter says: behind a backslash
 */
export function asciiCode(code: string): string {
  return code.replace(beyondAscii, (letter, at: number) => {
    if (isEscaped(code, at)) throw new Error(`a backslash stands before ${letter}: …${code.slice(at - 40, at + 10)}…`);
    return `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/** A half of a pair each: two escapes in a row are one letter in patterns too. */
const beyondAscii = /[^\0-\x7f]/g;

function isEscaped(code: string, at: number): boolean {
  let backslashes = 0;
  while (code[at - 1 - backslashes] === "\\") backslashes += 1;
  return backslashes % 2 === 1;
}
