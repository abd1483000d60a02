/** FNV-1a over UTF-16 units: a 32-bit number that is the same for the same text, everywhere and always. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}
