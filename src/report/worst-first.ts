import type { RollUp } from "../score/scored.js";

/** The lowest score first. */
export function worstFirst(rolls: readonly RollUp[]): RollUp[] {
  return [...rolls].sort((a, b) => a.mean - b.mean || b.findings - a.findings || (a.name < b.name ? -1 : 1));
}
