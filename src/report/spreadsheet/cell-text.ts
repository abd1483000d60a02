// biome-ignore lint/suspicious/noControlCharactersInRegex: spreadsheets cannot hold them
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** A cell's text as spreadsheets take it: no formula (an apostrophe stands before what would be one), no impossible character. */
export function cellText(text: string): string {
  const isFormula = /^(?:\s*[=+\-@]|[\t\r])/.test(text.replaceAll("\0", ""));
  const plain = text.replace(impossible, "");
  return isFormula ? `'${plain}` : plain;
}
