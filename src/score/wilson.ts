const z2 = 1.959963984540054 ** 2;

/**
 * The 95% score interval of a share (E. B. Wilson, Journal of the American Statistical Association 22, 1927).
 * @param share from 0 to 1
 * @param size how many it is of; more than 0
 */
export function wilsonInterval(share: number, size: number): readonly [lower: number, upper: number] {
  const centre = (share + z2 / (2 * size)) / (1 + z2 / size);
  const margin = (Math.sqrt(z2) * Math.sqrt((share * (1 - share)) / size + z2 / (4 * size * size))) / (1 + z2 / size);
  return [Math.max(0, centre - margin), Math.min(1, centre + margin)];
}
