/**
 * How likely a value of Student's t as far from 0 as this, or farther, is by chance: the two-sided p-value, I_x(ν/2, 1/2)
 * with x = ν / (ν + t²) (Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.1).
 * @param freedom degrees of freedom, above 0
 */
export function twoSidedT(t: number, freedom: number): number {
  if (!Number.isFinite(t)) return 0;
  return incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
}

/** The same for the normal distribution, which Student's t becomes. */
export function twoSidedNormal(z: number): number {
  return twoSidedT(z, 1e7);
}

const precision = 1e-14;
const mostSteps = 500;

/** The regularised incomplete beta function by its continued fraction (Abramowitz and Stegun 26.5.8, Lentz's method). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges fast below the mean, and the function is symmetric.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x)) / a;
  let numerator = 1;
  let denominator = 1 - ((a + b) * x) / (a + 1);
  denominator = 1 / away(denominator);
  let fraction = denominator;
  for (let step = 1; step <= mostSteps; step += 1) {
    const even = (step * (b - step) * x) / ((a + 2 * step - 1) * (a + 2 * step));
    const odd = (-(a + step) * (a + b + step) * x) / ((a + 2 * step) * (a + 2 * step + 1));
    for (const term of [even, odd]) {
      denominator = 1 / away(1 + term * denominator);
      numerator = away(1 + term / numerator);
      fraction *= denominator * numerator;
    }
    if (Math.abs(denominator * numerator - 1) < precision) break;
  }
  return front * fraction;
}

function away(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}

/** ln Γ(x) for x above 0, by Stirling's series (Abramowitz and Stegun 6.1.41) once x is large enough. */
function logGamma(x: number): number {
  let shift = 0;
  let value = x;
  for (; value < 12; value += 1) shift -= Math.log(value);
  const inverse = 1 / (value * value);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / value;
  return shift + (value - 0.5) * Math.log(value) - value + 0.5 * Math.log(2 * Math.PI) + series;
}
