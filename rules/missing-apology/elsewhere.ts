import { saysAny, type UnderstoodConversation, type UnderstoodMessage } from "../../src/lint/api.js";

/** Of how many answers to a report one may say where the trouble lies: a later one comes after the matter has moved on. */
const firstAnswers = 2;

/** From which likelihood on a customer holds against the company what happened, whoever is said to have caused it. */
const contests = 0.8;

/** How an agent puts it down to others. */
const outright = ["missing-apology/denied"] as const;
const inAnyWords = ["missing-apology/elsewhere", ...outright] as const;

/** How a customer contests it. */
const protests = ["feeling", "chase"] as const;

/** And what such a customer recalls: what was said before, or that the others put it down to the company. */
const contested = ["told-before", "missing-apology/contested"] as const;

/**
 * Whether an agent's first answers put the trouble down to what the customer has from others (a provider, a bank, a program),
 * and the customer, there or afterwards, leaves it at that: the company then answers for none of it.
 * @param sure whether the report is so sure that only an outright denial counts
 */
export function liesElsewhere(report: UnderstoodMessage, conversation: UnderstoodConversation, sure: boolean): boolean {
  const later = conversation.messages.slice(report.index);
  const told = later
    .filter(({ role }) => role === "agent")
    .slice(0, firstAnswers)
    .find((answer) => saysAny(answer, sure ? outright : inAnyWords));
  if (!told) return false;
  return !later.some(
    (message) =>
      message.role === "customer" &&
      message.index > told.index &&
      (saysAny(message, contested) || protests.some((act) => message.likelihood(act) >= contests)),
  );
}
