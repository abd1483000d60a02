import { excludes } from "./excludes.js";
import type { Fact, FactKind } from "./fact.js";

/** Working days as calendar days: five of seven. */
const calendarPerWorking = 7 / 5;
/** Months and years are of many lengths: spans this near are the same. */
const nearly = 0.06;
const halfDay = 720;

/** Whether two values of one kind, whatever they measure, cannot both be right. */
export function answeredExclude(a: Fact, b: Fact): boolean {
  if (a.slot !== b.slot)
    return freeAndCharged(a, b) || freeAndCharged(b, a) || (isYesOrNo(a) && isYesOrNo(b) && a.low !== b.low);
  if (a.slot === "cost" || a.slot === "granting" || isYesOrNo(a)) return a.low !== b.low;
  if (asRead.has(a.slot)) return excludes(whole(a), whole(b));
  if (a.named.join() !== b.named.join() && a.named.length > 0 && b.named.length > 0) return false;
  switch (a.slot) {
    case "money":
      return (a.unit === b.unit || a.unit === "" || b.unit === "") && disjoint(a, b, 0.02);
    case "duration":
      return disjoint(inCalendar(a), inCalendar(b), nearly);
    case "clock":
      return a.unit !== "12" && b.unit !== "12" ? disjoint(a, b, 0) : a.low % halfDay !== b.low % halfDay;
    case "count":
      return (a.unit === b.unit || a.unit === "" || b.unit === "") && disjoint(a, b, 0);
    default:
      return disjoint(a, b, 0);
  }
}

function freeAndCharged(a: Fact, b: Fact): boolean {
  if (a.slot !== "cost" || b.slot !== "money") return false;
  return a.low === 0 ? b.low > 0 : b.high === 0;
}

/** What was read precisely, as it was. */
function whole(fact: Fact): Fact {
  return { ...fact, kind: fact.slot as FactKind, slot: fact.unit, unit: "" };
}

const asRead: ReadonlySet<string> = new Set(["needed", "named", "payer", "happened", "open"]);

function isYesOrNo({ slot }: Fact): boolean {
  return slot === "stance" || slot === "need" || slot === "plain";
}

function inCalendar(fact: Fact): Pick<Fact, "low" | "high"> {
  return fact.unit === "working" ? { low: fact.low, high: fact.high * calendarPerWorking } : fact;
}

function disjoint(a: Pick<Fact, "low" | "high">, b: Pick<Fact, "low" | "high">, tolerance: number): boolean {
  return a.high * (1 + tolerance) < b.low || b.high * (1 + tolerance) < a.low;
}
