/** Something that turned out or not, with the values that may tell. */
export interface Outcome {
  readonly values: readonly number[];
  /** 1: it turned out; 0: it did not; between: readers were of two minds. */
  readonly label: number;
  /** How much it counts; default 1. */
  readonly weight?: number;
}

const rounds = 60;
/** A share of a step below which nothing is gained any more. */
const least = 1e-9;

/**
 * Logistic regression by Newton's method: the weights of the values under which the outcomes are likeliest.
 * @param start where to begin, one weight for each value
 * @param ridge by how much each weight is held near where it began
 */
export function fitByNewton(
  outcomes: readonly Outcome[],
  start: readonly number[],
  ridge: readonly number[],
): number[] {
  const weights = [...start];
  const lossOf = (tried: readonly number[]) =>
    outcomes.reduce((sum, outcome) => sum + lossAt(tried, outcome), 0) +
    tried.reduce(
      (sum, weight, index) => sum + ((ridge[index] as number) * (weight - (start[index] as number)) ** 2) / 2,
      0,
    );
  for (let round = 0; round < rounds; round += 1) {
    const gradient = weights.map((weight, index) => (ridge[index] as number) * (weight - (start[index] as number)));
    const curvature = weights.map((_, row) =>
      weights.map((__, column) => (row === column ? (ridge[row] as number) : 0)),
    );
    for (const { values, label, weight = 1 } of outcomes) {
      const likelihood = logisticOf(weights, values);
      const spread = weight * likelihood * (1 - likelihood);
      for (let row = 0; row < values.length; row += 1) {
        const value = values[row] as number;
        if (value === 0) continue;
        gradient[row] = (gradient[row] as number) + weight * (likelihood - label) * value;
        const line = curvature[row] as number[];
        for (let column = 0; column < values.length; column += 1) {
          line[column] = (line[column] as number) + spread * value * (values[column] as number);
        }
      }
    }
    const step = solve(curvature, gradient);
    const before = lossOf(weights);
    // A whole step may overshoot where outcomes are nearly certain: it is halved until it helps.
    let share = 1;
    let next = weights.map((weight, index) => weight - (step[index] as number));
    while (share > least && !(lossOf(next) <= before)) {
      share /= 2;
      next = weights.map((weight, index) => weight - share * (step[index] as number));
    }
    if (share <= least) break;
    weights.splice(0, weights.length, ...next);
  }
  return weights;
}

/** How unlikely an outcome is under weights. */
function lossAt(weights: readonly number[], { values, label, weight = 1 }: Outcome): number {
  const odds = oddsOf(weights, values);
  // ln(1 + e^odds) − label · odds, without overflow.
  return weight * (Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds))) - label * odds);
}

/** The likelihood that weights give to values. */
export function logisticOf(weights: readonly number[], values: readonly number[]): number {
  return 1 / (1 + Math.exp(-oddsOf(weights, values)));
}

function oddsOf(weights: readonly number[], values: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + value * (weights[index] as number), 0);
}

/** Solves a system of linear equations by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] as number]);
  for (let pivot = 0; pivot < rows.length; pivot += 1) {
    let best = pivot;
    for (let row = pivot + 1; row < rows.length; row += 1) {
      if (Math.abs(rows[row]?.[pivot] as number) > Math.abs(rows[best]?.[pivot] as number)) best = row;
    }
    [rows[pivot], rows[best]] = [rows[best] as number[], rows[pivot] as number[]];
    const lead = rows[pivot] as number[];
    for (let row = 0; row < rows.length; row += 1) {
      if (row === pivot) continue;
      const other = rows[row] as number[];
      const factor = (other[pivot] as number) / (lead[pivot] as number);
      for (let column = pivot; column <= rows.length; column += 1) {
        other[column] = (other[column] as number) - factor * (lead[column] as number);
      }
    }
  }
  return rows.map((row, index) => (row[rows.length] as number) / (row[index] as number));
}
