import { anyPrice } from "./any-price.js";
import { isHeldAgainst } from "./claims.js";
import { excludes } from "./excludes.js";
import type { Fact } from "./fact.js";
import { isFreeForNow } from "./free-for-now.js";
import { isPlain } from "./plain-polarity.js";
import { agreesWithCustomer, isDisputed, recalls } from "./recalled.js";
import { isSaidBeside } from "./said-beside.js";
import { asksTheSame, differentObjects, namesDiffer, sameness, shareAnything, shareTopic } from "./same-question.js";
import { sharesMatter, sharesOwnWord, sharesOwnWords, sharesStance } from "./shared-words.js";

/** How much the topics of two facts must share, from 0 to 1: within one customer's case, and between customers. */
export const sameCase = 0.5;
export const sameQuestion = 0.75;

/** Why two facts do not contradict each other, or that they do. */
export type Verdict =
  | "contradict"
  | "compatible"
  | "corrected"
  | "changed"
  | "exception"
  | "conditional"
  | "other-variant"
  | "other-object"
  | "other-question";

/** Whether two facts answer the same question and cannot both be true. @param least how much their topics must share */
export function contradict(earlier: Fact, later: Fact, least: number): boolean {
  return verdictOn(earlier, later, least) === "contradict";
}

/** What becomes of two facts when they are compared. @param least how much their topics must share */
export function verdictOn(earlier: Fact, later: Fact, least: number): Verdict {
  if (later.kind === "claim") return least <= sameCase ? verdictOnClaim(earlier, later) : "compatible";
  if (!excludes(earlier, later) || isSaidBeside(earlier, later)) return "compatible";
  if (later.correction) return "corrected";
  if (earlier.loose || later.loose) {
    if (least > sameCase || isOfOne(earlier) || isOfOne(later) || deniesElse(earlier, later)) return "other-question";
  }
  if (earlier.change || later.change) return "changed";
  if (earlier.exception || later.exception) return "exception";
  if (earlier.kind === "money" && isFreeForNow(earlier) && !isDisputed(later)) return "changed";
  if (conditionFails(earlier, later)) return "conditional";
  if (agreesWithCustomer(later)) return "corrected";
  if (isPlain(earlier) || isPlain(later))
    return differentObjects(earlier, later) ?? (sharesStance(earlier, later) ? "contradict" : "other-question");
  if (least <= sameCase && recalls(later, earlier) && (later.kind !== "possible" || shareAnything(earlier, later)))
    return "contradict";
  const isQuestioned = least <= sameCase && isDisputed(later) && later.kind !== "happened";
  const isSaid = isFreeOrNot(earlier, later)
    ? shareTopic(earlier, later) || sharesOwnWord(earlier, later)
    : shareAnything(earlier, later);
  if (isQuestioned && !namesDiffer(earlier, later) && isSaid) return "contradict";
  const different = differentObjects(earlier, later);
  if (different) return different;
  if (least > sameCase && !asksTheSame(earlier, later)) return "other-question";
  if (least <= sameCase && isComparable(earlier, later) && sharesMatter(earlier, later)) return "contradict";
  if (earlier.loose || later.loose) return "other-question";
  return sameness(earlier, later) >= least ? "contradict" : "other-question";
}

/** "A present of ours" and "39 euros" may be two things, however much the customer protests. */
function isFreeOrNot(a: Fact, b: Fact): boolean {
  return a.kind === "money" && b.kind === "money" && (a.high === 0 || b.high === 0);
}

/** What the customer protests against, by an earlier answer that he has in mind. */
function verdictOnClaim(earlier: Fact, later: Fact): Verdict {
  if (!isHeldAgainst(later, earlier)) return "other-question";
  return differentObjects(earlier, later) === "other-variant" ? "other-variant" : "contradict";
}

/** What may be compared by its words alone: figures, and that there is something or none. */
function isComparable(earlier: Fact, later: Fact): boolean {
  if (earlier.kind === "possible") return earlier.loose || later.loose || sharesOwnWords(earlier, later);
  return isFigure(earlier) && isFigure(later);
}

/** A figure, and a day of the week; what is free or charged without one says too little. */
function isFigure({ kind, slot, high }: Fact): boolean {
  if (slot === "weekday" || slot === "due-weekday" || slot === "grade") return true;
  if (kind === "money" && (high === 0 || high === anyPrice)) return false;
  return kind !== "possible" && kind !== "happened" && kind !== "named" && kind !== "stage" && kind !== "payer";
}

/** "The garage isn't guarded" denies nothing of what is said of the garage's ramp. */
function deniesElse(a: Fact, b: Fact): boolean {
  const no = a.low === 0 ? a : b;
  const yes = no === a ? b : a;
  if (!isPlain(no) || no.named.length === 0) return false;
  if (no.slot === "exclusive") return !yes.question.some((stem) => !no.named.includes(stem));
  return !no.named.some((stem) => yes.words.includes(stem));
}

/** What is told of one moment: where something is, when it comes. */
function isOfOne(fact: Fact): boolean {
  return fact.loose && fact.status;
}

/** "You can, if unused" and "you can't, it's been used" are both true; "nobody ever can" is not. */
function conditionFails(earlier: Fact, later: Fact): boolean {
  if (earlier.kind === "money" || later.kind === "money")
    return freeOnlyIf(earlier, later) || freeOnlyIf(later, earlier) || isCaseOfItsOwn(earlier, later);
  if (earlier.kind !== "possible" && earlier.kind !== "needed") return isCaseOfItsOwn(earlier, later);
  const [yes, no] = earlier.low === 1 ? [earlier, later] : [later, earlier];
  if (no.kind === "needed" && no.slot === "only" && yes.conditional) return true;
  if (no.absolute) return false;
  if (no.conditional) return true;
  if (yes.kind === "possible" && yes.named.some((word) => no.words.includes(word))) return true;
  return yes.conditional || yes.limited ? !no.general : false;
}

/** "If there were damage, up to 90 days": what holds in a case that the other answer and its question never thought of. */
function isCaseOfItsOwn(a: Fact, b: Fact): boolean {
  const strange = (fact: Fact, other: Fact) =>
    fact.conditional &&
    fact.case.length > 0 &&
    fact.language === other.language &&
    !fact.case.some((stem) => other.words.includes(stem) || other.question.includes(stem));
  return strange(a, b) || strange(b, a);
}

/** "No fee once your term is over" and "your fee is £64". */
function freeOnlyIf(free: Fact, other: Fact): boolean {
  return (
    free.kind === "money" &&
    free.high === 0 &&
    (free.conditional || free.limited) &&
    (!other.general || (other.conditional && other.case.length > 0))
  );
}
