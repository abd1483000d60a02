/** A share from 0 to 1 to three decimals. */
export function roundShare(share: number): number {
  return Math.round(share * 1000) / 1000;
}
