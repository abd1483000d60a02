import stringWidth from "string-width";

/** Letters, figures and marks of European languages: one column each, whatever stands beside them. ©, ® and the soft hyphen are others. */
const oneColumnEach = /^[\x20-\x7e\xa1-\xa8\xaa-\xac\xaf-\u02ff‐-―‘-‟•…€←→▲]*$/;

/**
 * How many columns of a terminal a text takes: wide characters and emoji two, what only adds to a character and terminal sequences none.
 * Ordinary text is told by its length, since to look at every character takes a twentieth of a small lint.
 */
export function textWidth(text: string): number {
  return oneColumnEach.test(text) ? text.length : stringWidth(text);
}
