import type { Language, Problem } from "../conversation/conversation.js";
import { both, type Said } from "../said.js";
import type { ReadItem } from "./format.js";
import { inItalian } from "./italian-notices.js";

/** A problem in the language of the report. */
export function toldProblem(problem: Problem, locale: Language | undefined): Problem {
  if (locale !== "it") return problem;
  return { ...problem, message: inItalian(problem.message), skipped: inItalian(problem.skipped) };
}

/** An item of a reading with what it tells in the language of the report. */
export function toldIn(item: ReadItem, locale: Language | undefined): ReadItem {
  if (locale !== "it" || "conversation" in item || "leftOut" in item) return item;
  return "problem" in item
    ? { problem: toldProblem(item.problem, locale) }
    : { assumption: inItalian(item.assumption) };
}

/** What a reader says, in every language. */
export function told(sentence: string): Said {
  return both(sentence, inItalian(sentence));
}
