/** Two-sided 95% points of Student's t for 1 to 10 degrees of freedom, where the series below is not exact enough. */
const table = [
  12.706204736, 4.30265273, 3.182446305, 2.776445105, 2.570581836, 2.446911851, 2.364624252, 2.306004135, 2.262157163,
  2.228138852,
];

/** The 97.5% point of the normal distribution. */
const z = 1.959963984540054;

/**
 * The two-sided 95% critical value of Student's t distribution. Beyond the table it is the expansion of Abramowitz and
 * Stegun, Handbook of Mathematical Functions, 26.7.5, right to five digits.
 * @param freedom degrees of freedom, a whole number from 1
 */
export function criticalT95(freedom: number): number {
  const known = table[freedom - 1];
  if (known !== undefined) return known;
  return (
    z +
    (z ** 3 + z) / (4 * freedom) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * freedom ** 3) +
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / (92160 * freedom ** 4)
  );
}
