import { fold } from "./fold.js";

/*
 * Letters that look like Latin ones, as Unicode Technical Standard 39 pairs them (confusables.txt), of the scripts that
 * stand in for Latin: Cyrillic and Greek. Capitals have their own: В looks like B, в like nothing.
 */
const latinOf = pairs(
  "аɑеосрхуіјѕԁһӏԛԝɡυνοραιкт",
  "aaeocpxyijsdhlqwguvopaikt",
  "АВЕКМНОРСТХУІЈЅԌΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
  "abekmhopctxyijsgabezhikmnoptyx",
);

const invisible = /(?:[\u00ad\u200b-\u200d\u2060\ufeff]|[\u0300-\u036f])+/g;

/** No word that anybody reads is longer; marks in endless rows take their ordering more than linear time. */
const longestWord = 200;

/** What nobody sees, where it may stand inside a word: soft hyphens and letters of no width. For a class of a pattern. */
export const invisibleInWord = String.raw`\u00ad\u200b-\u200d\u2060\ufeff`;

/** Whether a UTF-16 unit is one of them. */
export function isInvisible(code: number): boolean {
  return (code >= 0x200b && code <= 0x200d) || code === 0xad || code === 0x2060 || code === 0xfeff;
}

/** Whether a folded word may hold what only looks like its letters, or what nobody sees: never for ASCII and accented Latin. */
export function mayDeceive(folded: string): boolean {
  for (let index = 0; index < folded.length; index += 1) {
    const code = folded.charCodeAt(index);
    if (code > 0x24f || code === 0xad) return true;
  }
  return false;
}

/**
 * The folded word that a reader sees: without what nobody sees and without marks on letters, styled letters (𝐬𝐨𝐫𝐫𝐲) as plain ones,
 * and Cyrillic and Greek look-alikes as the Latin letters they stand among. A word without a Latin letter is of its own
 * script and stays as it is.
 */
export function asSeen(word: string): string {
  if (word.length > longestWord) return fold(word.replace(invisible, ""));
  const plain = word.normalize("NFKD").replace(invisible, "");
  if (!/[a-z]/i.test(plain)) return fold(word.replace(invisible, ""));
  let seen = "";
  for (const letter of plain) seen += latinOf.get(letter) ?? letter;
  return fold(seen);
}

function pairs(...alphabets: readonly string[]): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (let row = 0; row < alphabets.length; row += 2) {
    const latin = alphabets[row + 1] as string;
    [...(alphabets[row] as string)].forEach((letter, index) => {
      map.set(letter, latin[index] as string);
    });
  }
  return map;
}
