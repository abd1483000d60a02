// What spreadsheets cannot hold, and what turns the direction of the text behind it.
const impossible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

/** A cell's text as spreadsheets take it: no formula (an apostrophe stands before what would be one), no impossible character. */
export function cellText(text: string): string {
  const plain = text.replace(impossible, "");
  // Some spreadsheets take the full-width signs for the plain ones.
  const isFormula = /^(?:[\s\u200b-\u200f\u2060]*[=+\-@＝＋－＠]|[\t\r])/.test(plain);
  return isFormula ? `'${plain}` : plain;
}
