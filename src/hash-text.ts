/** The hash of no text: see hashText. */
export const hashOfNothing = 0x811c9dc5;

/** FNV-1a over UTF-16 units: a 32-bit number that is the same for the same text, everywhere and always. */
export function hashText(text: string): number {
  let hash = hashOfNothing;
  for (let index = 0; index < text.length; index += 1) hash = hashOn(hash, text.charCodeAt(index));
  return hash;
}

/** The hash of a text that goes on with one more unit. @param hash that of the text before it */
export function hashOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}
