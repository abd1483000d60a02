import type { UnderstoodMessage } from "../understood.js";

/** Whether an agent's "no" answers a customer who asks whether something has to be done or paid: good news, no refusal. */
export function deniesBurden(message: UnderstoodMessage): boolean {
  const asked = message.previousOther;
  if (asked?.role !== "customer" || asked.phrases("asks-whether-must").length === 0) return false;
  return message.phrases("says-no").some((no) => no.start < firstWords);
}

/** Within how many characters the answer stands: a greeting may stand before it. */
const firstWords = 30;
