import { shareDay } from "./days.js";
import type { Fact } from "./fact.js";
import { generalTopics } from "./general-topics.js";

/** Working days as calendar days: five of seven. */
const calendarPerWorking = 7 / 5;
/** Months and years are of many lengths: spans this near are the same. */
const nearly = 0.06;
const halfDay = 720;

/** Whether the values of two facts of one topic cannot both hold. @param earlier what was said first */
export function excludes(earlier: Fact, later: Fact): boolean {
  if (earlier.kind === "needed" || later.kind === "needed") return neededExclude(earlier, later);
  if (earlier.kind === "open" || later.kind === "open") return openExclude(earlier, later);
  if (earlier.kind !== later.kind) return isFreeAndShare(earlier, later) || isFreeAndPaid(earlier, later);
  switch (earlier.kind) {
    case "money":
    case "threshold":
      return sameCurrency(earlier, later) && pricesExclude(earlier, later);
    case "clock":
      return earlier.slot === later.slot && shareDay(earlier.named, later.named) && clocksExclude(earlier, later);
    case "quantity":
      if (earlier.slot !== later.slot && earlier.slot !== "" && later.slot !== "") return false;
      return (earlier.unit === later.unit || earlier.unit === "" || later.unit === "") && disjoint(earlier, later);
    case "percent":
      return disjoint(earlier, later);
    case "date":
      return earlier.slot === later.slot && disjoint(earlier, later);
    case "from":
    case "until":
      return shareDay(earlier.named, later.named) && timesExclude(earlier, later);
    case "duration":
      return durationsExclude(earlier, later);
    case "possible":
      return earlier.low !== later.low;
    case "happened":
      return earlier.low === 1 && later.low === 0;
    case "stage":
      return later.low === 0 ? earlier.low >= 1 : earlier.low === 4 && later.low < 4;
    case "claim":
    case "answered":
    case "pole":
      return false;
    case "payer":
      return (
        earlier.slot === later.slot &&
        earlier.low !== later.low &&
        earlier.named.some((one) => isThing(one) && later.named.includes(one))
      );
    case "named":
      if (earlier.unit !== later.unit) return false;
      if (earlier.slot === "channel" && !earlier.bound && !later.bound) return false;
      return earlier.slot === later.slot && !earlier.named.some((name) => later.named.includes(name));
  }
}

/** "Senza penali" against "una penale dell'1%". */
function isFreeAndShare(a: Fact, b: Fact): boolean {
  const [money, share] = a.kind === "money" ? [a, b] : [b, a];
  return (
    money.kind === "money" &&
    money.high === 0 &&
    money.slot !== "limit" &&
    share.kind === "percent" &&
    share.slot === "cost" &&
    share.low > 0
  );
}

/** "Data at no extra cost" against "data is charged by the megabyte". */
function isFreeAndPaid(a: Fact, b: Fact): boolean {
  const [money, payer] = a.kind === "money" ? [a, b] : [b, a];
  return (
    money.kind === "money" &&
    money.high === 0 &&
    money.slot !== "limit" &&
    payer.kind === "payer" &&
    payer.slot === "" &&
    payer.low === 1
  );
}

function isThing(name: string): boolean {
  return !(name.startsWith("topic-") && generalTopics.has(name.slice(6)));
}

/** One thing needed and not; or one thing enough and another needed beside it. */
function neededExclude(a: Fact, b: Fact): boolean {
  if (a.kind !== b.kind || a.low === b.low) return false;
  const [no, yes] = a.low === 0 ? [a, b] : [b, a];
  const shares = no.named.some((one) => yes.named.includes(one) && isThing(one));
  if (no.slot === "only" && yes.slot === "list")
    return yes.named.filter((one) => isThing(one) && !one.startsWith("topic-") && !no.named.includes(one)).length >= 2;
  if (no.slot === "only") return !shares && yes.named.length > 0;
  return shares || (yes === b && yes.recalled.includes("needed 0"));
}

function openExclude(a: Fact, b: Fact): boolean {
  const hours = (fact: Fact) => fact.kind === "from" || fact.kind === "until";
  if (a.kind === b.kind && a.slot !== b.slot) return false;
  const [noon, time] = a.kind === "open" ? [a, b] : [b, a];
  if (noon.slot === "afternoon" && a.kind !== b.kind)
    return (
      noon.low === 0 &&
      shareDay(noon.named, time.named) &&
      (time.kind === "until" ? time.low > lateLunch && time.unit !== "12" : false)
    );
  if (noon.slot === "afternoon") return a.low !== b.low && shareDay(a.named, b.named);
  if (a.kind === b.kind) return a.low !== b.low && a.named.some((day) => b.named.includes(day));
  const [open, other] = a.kind === "open" ? [a, b] : [b, a];
  return open.low === 0 && hours(other) && other.named.some((day) => open.named.includes(day));
}

/** Prices of one and of several, or by one measure. */
function pricesExclude(a: Fact, b: Fact): boolean {
  const [manyA, manyB] = [ofSeveral.test(a.slot), ofSeveral.test(b.slot)];
  if (manyA && manyB) return a.slot === b.slot && disjoint({ ...a, low: a.high }, { ...b, low: b.high }, rounding);
  if (manyA || manyB) return isPeriod(manyA ? b : a) && disjoint(a, b, rounding);
  return sameMeasure(a, b) && disjoint(a, b, rounding);
}

/** The price of so many: see `several.ts`. */
const ofSeveral = /^of-/;
/** "About £50" and "£49.50". */
const rounding = 0.012;

function isPeriod({ slot }: Fact): boolean {
  return slot === "" || slot === "total" || slot.startsWith("per-");
}

/** Prices by one measure. What is free is free by any; where one answer names no measure, the prices must be near. */
function sameMeasure(a: Fact, b: Fact): boolean {
  if (a.slot === b.slot || (perNight.test(a.slot) && perNight.test(b.slot))) return true;
  if (!isPeriod(a) || !isPeriod(b)) return false;
  if (a.high === 0 || b.high === 0) return true;
  if (a.slot !== "" && b.slot !== "") return false;
  return Math.max(a.high, b.high) < 2.5 * Math.min(a.low, b.low);
}

/** A hotel's garage is told by the night or by the day. */
const perNight = /^per-(?:night|day)$/;

function sameCurrency(a: Fact, b: Fact): boolean {
  return a.unit === b.unit || a.unit === "" || b.unit === "";
}

function disjoint(a: Fact, b: Fact, tolerance = 0): boolean {
  return a.high * (1 + tolerance) < b.low || b.high * (1 + tolerance) < a.low;
}

/** Who closes at half past two or before is open in the mornings. */
const lateLunch = 870;

/** Where one of the two does not say whether it is before or after noon, both are read on a twelve-hour clock. */
function timesExclude(a: Fact, b: Fact): boolean {
  if (a.unit !== "12" && b.unit !== "12") return a.low !== b.low;
  return a.low % halfDay !== b.low % halfDay;
}

function clocksExclude(a: Fact, b: Fact): boolean {
  if (a.low !== a.high || b.low !== b.high) return disjoint(a, b) && a.unit !== "12" && b.unit !== "12";
  return timesExclude(a, b);
}

/** Working days as calendar days, at their longest. */
function hoursOf(fact: Fact): { low: number; high: number } {
  return { low: fact.low, high: fact.unit === "working" ? fact.high * calendarPerWorking : fact.high };
}

function durationsExclude(a: Fact, b: Fact): boolean {
  const beforehand = (fact: Fact) => fact.aspect === "before" || fact.aspect === "notice";
  if (a.aspect !== b.aspect && beforehand(a) && beforehand(b)) return durationsExclude(a, { ...b, aspect: a.aspect });
  if ((a.aspect === "from") !== (b.aspect === "from")) return false;
  const isLasting = a.aspect === "lasting" || b.aspect === "lasting";
  const isSubjects =
    a.subject.some((name) => b.subject.includes(name)) && a.aspect !== "before" && b.aspect !== "before" && isLasting;
  const isStored =
    isLasting && a.topics.some((topic) => /^(?:pickup|storage-at-depot)$/.test(topic) && b.topics.includes(topic));
  if (a.aspect !== b.aspect && a.aspect !== "" && b.aspect !== "" && !isSubjects && !isStored) return false;
  if (a.bound !== b.bound && a.aspect !== "limit" && b.aspect !== "limit") {
    const [most, exact] = a.bound ? [a, b] : [b, a];
    return hoursOf(exact).low > hoursOf(most).high * (1 + nearly);
  }
  if (a.unit === b.unit) return a.high * (1 + nearly) < b.low || b.high * (1 + nearly) < a.low;
  const [working, calendar] = a.unit === "working" ? [a, b] : [b, a];
  const high = working.high * calendarPerWorking;
  return high < calendar.low * 0.9 || calendar.high * 1.1 < working.low;
}
