import { hashText } from "../hash-text.js";

/** A number of 32 bits, from 0, that tells texts apart. */
export function hashOf(text: string): number {
  const hash = hashText(text);
  return (hash ^ (hash >>> 15)) >>> 0;
}
