import type { UnderstoodMessage } from "../understood.js";
import { wordCount } from "./similarity.js";

/** A goodbye takes few words. */
const longest = 6;

/** From which likelihood on a goodbye refuses as well: "no luck mate, ta-ra". */
const refusing = 0.3;

/** Whether a message is a goodbye and nothing else: its slang ("ta ra", "ciao bello") refuses nothing. */
export function isFarewell(message: UnderstoodMessage): boolean {
  return (
    wordCount(message) <= longest &&
    message.phrases("closing").length > 0 &&
    message.phrases("refusal").length === 0 &&
    message.likelihood("refusal") < refusing
  );
}
