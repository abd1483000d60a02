import type { UnderstoodMessage } from "../understood.js";
import { saysAny } from "./says-any.js";

/** Whether words of refusal stand in a message, however likely it is that they refuse. */
export function namesRefusal(message: UnderstoodMessage): boolean {
  return saysAny(message, ["refusal", "informal-refusal"]);
}
