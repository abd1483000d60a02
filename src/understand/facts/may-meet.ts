import type { Fact } from "./fact.js";
import { isPlain } from "./plain-polarity.js";
import { recalls } from "./recalled.js";
import { asksAlike, restsOnQuestion, shareTopic } from "./same-question.js";
import { heardBefore, sharesOwnWord } from "./shared-words.js";

/**
 * Whether two facts of one conversation may contradict each other. It goes from question to question: two short answers in it
 * meet only where nearly the same was asked twice, or where the customer says himself that he was told something else.
 */
export function mayMeet(earlier: Fact, later: Fact): boolean {
  if (later.kind === "claim") return later.recalled.includes(">company");
  if (earlier.loose || later.loose) return recalls(later, earlier) || deniesAnew(earlier, later);
  if (later.turnsTo.length === 0 && repeatsMatter(earlier, later)) return true;
  if (later.kind === "possible" && !shareTopic(earlier, later))
    return asksAlike(earlier, later) || recalls(later, earlier);
  if (!restsOnQuestion(earlier) && !restsOnQuestion(later)) return true;
  return asksAlike(earlier, later) || recalls(later, earlier);
}

/** "Lessons go ahead in the rain" … "it'll rain tomorrow, so no lesson"; "diesel is in the price" … "diesel is charged by the litre". */
function repeatsMatter(earlier: Fact, later: Fact): boolean {
  if (later.kind === "money" && earlier.kind === "money" && (earlier.high === 0 || later.high === 0))
    return sharesOwnWord(earlier, later);
  return later.kind === "possible" && heardBefore(earlier, later) >= 2;
}

/** "Yes, you can cancel online" … "courses are only cancelled by letter": read by its "only", and said in the same words. */
function deniesAnew(earlier: Fact, later: Fact): boolean {
  return isPlain(later) && later.low === 0 && later.turnsTo.length === 0 && heardBefore(earlier, later) >= 2;
}
