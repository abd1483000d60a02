// What XML 1.0 cannot hold, not even escaped, and what turns the direction of the text behind it.
const impossible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

/** Text for XML or HTML, in an element or an attribute; what neither can hold, or what would turn the writing around it, is left out. */
export function escapeXml(text: string): string {
  return text.replace(impossible, "").replace(/[&<>"'\n\r\t]/g, (character) => entities[character] as string);
}
