/** How often two raters called the same thing a fault. */
export interface Counts {
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly neither: number;
}

/** Agreement beyond chance. */
export interface Kappa extends Counts {
  /** The share of judgements that are the same. */
  readonly agreement: number;
  /** Cohen's κ: 1 where the raters always agree, 0 where no oftener than by chance. undefined where both always say the same one thing. */
  readonly kappa?: number;
  /** 95% confidence interval. */
  readonly interval?: readonly [number, number];
}

const z = 1.959963984540054;

/**
 * Cohen's κ = (pₒ − pₑ) / (1 − pₑ) (Cohen, Educational and Psychological Measurement 20, 1960) with the large-sample
 * standard error of Fleiss, Cohen and Everitt (Psychological Bulletin 72, 1969, formula 13).
 */
export function kappaOf(counts: Counts): Kappa {
  const { both, onlyFirst, onlySecond, neither } = counts;
  const total = both + onlyFirst + onlySecond + neither;
  if (total === 0) return { ...counts, agreement: 1 };
  const cells = [
    [both / total, onlyFirst / total],
    [onlySecond / total, neither / total],
  ] as const;
  const first = [cells[0][0] + cells[0][1], cells[1][0] + cells[1][1]] as const;
  const second = [cells[0][0] + cells[1][0], cells[0][1] + cells[1][1]] as const;
  const observed = cells[0][0] + cells[1][1];
  const expected = first[0] * second[0] + first[1] * second[1];
  if (expected === 1) return { ...counts, agreement: observed };
  const kappa = (observed - expected) / (1 - expected);
  // Where one rater always says the same, κ is 0 whatever the other says: nothing can vary.
  if ([...first, ...second].some((share) => share === 0)) return { ...counts, agreement: observed, kappa };
  const diagonal = [0, 1] as const;
  let variance = -((observed * expected - 2 * expected + observed) ** 2);
  for (const row of diagonal) {
    for (const column of diagonal) {
      const share = cells[row][column];
      variance +=
        row === column
          ? share * (1 - expected - (second[row] + first[row]) * (1 - observed)) ** 2
          : (1 - observed) ** 2 * share * (second[row] + first[column]) ** 2;
    }
  }
  const margin = z * Math.sqrt(Math.max(0, variance) / total / (1 - expected) ** 4);
  return {
    ...counts,
    agreement: observed,
    kappa,
    interval: [Math.max(-1, kappa - margin), Math.min(1, kappa + margin)],
  };
}
