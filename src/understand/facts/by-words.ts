import { answeredExclude } from "./answered-exclude.js";
import type { Fact } from "./fact.js";
import { type Between, contradictsByMatter, excused } from "./matter.js";
import { areOpposite, arePolesApart, polesExcused } from "./poles-apart.js";

/** Whether the words of an answer and its question are all that is known of what it is about: a value, or the end of a scale. */
export function isByWords({ kind }: Pick<Fact, "kind">): boolean {
  return kind === "answered" || kind === "pole";
}

/** Whether two answers of one such kind contradict each other. */
export function contradictsByWords(earlier: Fact, later: Fact, between: Between): boolean {
  return later.kind === "pole" ? arePolesApart(earlier, later, between) : contradictsByMatter(earlier, later, between);
}

/** Whether two such answers cannot both be right, if they are on one matter. */
export function excludeByWords(earlier: Fact, later: Fact): boolean {
  if (earlier.kind !== later.kind) return false;
  return later.kind === "pole" ? areOpposite(earlier, later) : answeredExclude(earlier, later);
}

/** Whether something speaks against their contradicting each other, whatever they have in common. */
export function excusedByWords(earlier: Fact, later: Fact, between: Between): boolean {
  return later.kind === "pole" ? polesExcused(earlier, later, between) : excused(earlier, later, between);
}
