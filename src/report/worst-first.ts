import type { RollUp } from "../score/scored.js";

/** The lowest score first. */
export function worstFirst(rolls: readonly RollUp[]): RollUp[] {
  return [...rolls].sort((a, b) => a.mean - b.mean || b.findings - a.findings || (a.name < b.name ? -1 : 1));
}

/** Those of a single conversation come last: one score says little of anybody. */
export function fewLast<Roll extends RollUp>(rolls: readonly Roll[]): Roll[] {
  return [...rolls.filter(({ count }) => count > 1), ...rolls.filter(({ count }) => count <= 1)];
}
