// biome-ignore-start lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
/** Whole terminal sequences: CSI (colours, cursor), OSC and its kin (titles, links, clipboard) up to their terminator. */
const sequences =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u0080-\u009f\n]*(?:\u0007|\u001b\\|\u009c)/g;

/** Control characters; marks that turn the direction of writing; separators that some terminals take for line breaks. */
const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]/g;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: until here

const loneSurrogate = /\p{Surrogate}/gu;

const suspicious = /[^ -~\u00a1-\u02ff]/;

/**
 * Text of a stranger made safe for a terminal, on one line: terminal sequences are taken out, white space becomes single
 * spaces, and what is left of control characters is shown as its picture (␛) or left out.
 */
export function safeLine(text: string): string {
  return neutralise(text).replace(/\s+/g, " ");
}

function neutralise(text: string): string {
  if (!suspicious.test(text)) return text;
  return text.replace(sequences, "").replace(unsafe, picture).replace(loneSurrogate, "\ufffd");
}

function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0x09 && code <= 0x0d) return " ";
  if (code === 0x85 || code === 0x2028 || code === 0x2029) return " ";
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? "␡" : "";
}
