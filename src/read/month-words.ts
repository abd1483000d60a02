/** Beginnings of month names in Italian, English, German, French and Spanish, without accents. */
const beginnings: readonly (readonly string[])[] = [
  ["gen", "jan", "ene", "jaen"],
  ["feb", "fev"],
  ["mar", "mae"],
  ["apr", "abr", "avr"],
  ["mag", "may", "mai"],
  ["giu", "jun", "juin"],
  ["lug", "jul", "juil"],
  ["ago", "aug", "aou"],
  ["set", "sep"],
  ["ott", "oct", "okt", "out"],
  ["nov"],
  ["dic", "dec", "dez"],
];

/** The number of a month (1–12) by its name or abbreviation; undefined where it is no month. */
export function monthNamed(name: string): number | undefined {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const index = beginnings.findIndex((words) => words.some((word) => plain.startsWith(word)));
  return index < 0 ? undefined : index + 1;
}
