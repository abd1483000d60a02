/**
 * A mean and its 95% confidence interval from sums, so that nothing need be kept of the single values.
 * @param squares the sum of the squared values
 */
export function meanInterval(
  count: number,
  sum: number,
  squares: number,
): { mean: number; lower: number; upper: number } {
  const mean = sum / count;
  const variance = count > 1 ? Math.max(0, (squares - sum * mean) / (count - 1)) : 0;
  const margin = 1.96 * Math.sqrt(variance / count);
  return { mean, lower: mean - margin, upper: mean + margin };
}
