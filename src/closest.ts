/** The known word that is most like a word that nobody knows; undefined where none is near. */
export function closest(word: string, known: readonly string[]): string | undefined {
  const holding = known.filter((one) => word.length > 3 && one.toLowerCase().includes(word.toLowerCase()));
  if (holding.length > 0) return holding[0];
  let best: string | undefined;
  let least = Math.min(Math.max(2, Math.floor(word.length / 3)), word.length - 1) + 1;
  for (const one of known) {
    // Of two that are as near, the one that begins alike: who mistypes seldom mistypes the first letter.
    const away = distance(word.toLowerCase(), one.toLowerCase()) - (word[0] === one[0] ? 0.5 : 0);
    if (away < least) {
      least = away;
      best = one;
    }
  }
  return best;
}

/** Levenshtein's distance, two letters that changed places counting as one mistake (Damerau). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(
        Math.min(
          (next[j - 1] as number) + 1,
          (row[j] as number) + 1,
          (row[j - 1] as number) + change,
          swapped ? (before[j - 2] as number) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = row;
    row = next;
  }
  return row[b.length] as number;
}
