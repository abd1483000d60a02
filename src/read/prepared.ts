import type { Problem } from "../conversation/conversation.js";
import type { ReadItem } from "./format.js";

/**
 * A function that changes what was read, which cannot break the run: an item on which it fails is left out and told, by its
 * place alone where the function can show that; what it says of it is not told, since that may quote what was to be hidden.
 */
export function prepared(prepare: (item: ReadItem) => ReadItem): (item: ReadItem) => ReadItem {
  return (item) => {
    try {
      return prepare(item);
    } catch (error) {
      const name = error instanceof Error ? error.constructor.name : typeof error;
      const problem: Problem = {
        ...placeOf(item),
        message: `prepare failed on what stands here (${name}): none of it is in any report`,
        skipped: "conversation" in item ? "1 conversation" : "what was told here",
      };
      try {
        return prepare({ problem });
      } catch {
        return { problem: { path: "?", message: problem.message, skipped: problem.skipped } };
      }
    }
  };
}

function placeOf(item: ReadItem): Pick<Problem, "path" | "line"> {
  if ("conversation" in item) return { path: item.conversation.path, line: item.conversation.line };
  if ("problem" in item && item.problem.line !== undefined) return { path: item.problem.path, line: item.problem.line };
  return { path: "problem" in item ? item.problem.path : "?" };
}
