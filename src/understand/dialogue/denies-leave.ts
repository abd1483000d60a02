import type { UnderstoodMessage } from "../understood.js";

/**
 * Whether the customer asked leave ("may I", "and my friend?" behind it) and the answer opens with a no, echoes the asked-for behind
 * a "macché", or says that a thing is what it is: a no, whatever it reads like. In Italian: an English no reads like one.
 */
export function deniesLeave(message: UnderstoodMessage): boolean {
  const asked = message.previousOther;
  if (asked?.role !== "customer" || !asksLeave(asked)) return false;
  if (message.phrases("informal-refusal/reassures").length > 0 || message.phrases("customer-favour").length > 0)
    return false;
  if (isTautology(message) || echoesInScorn(message, asked.text)) return true;
  return (
    message.phrases("informal-refusal/denies").length > 0 && helps.every((act) => message.likelihood(act) < someHelp)
  );
}

/** What the company does about it all the same, and from which likelihood on: a "no, no" before it may deny a need. */
const helps = ["alternative", "promise", "hand-over"];
const someHelp = 0.5;

function asksLeave(asked: UnderstoodMessage): boolean {
  if (asked.phrases("informal-refusal/fears").length > 0) return false;
  if (asked.phrases("informal-refusal/asks-leave").length > 0) return true;
  const earlier = asked.conversation.messages.slice(0, asked.index);
  return (
    asked.phrases("informal-refusal/asks-on").length > 0 &&
    earlier.some((message) => message.role === "customer" && message.phrases("informal-refusal/asks-leave").length > 0)
  );
}

/** "Scaduto è scaduto". */
function isTautology({ text }: UnderstoodMessage): boolean {
  return tautology.test(text);
}

const tautology = /(?<!\p{L})(\p{L}{3,30}(?: \p{L}{3,30})?) (?:è|sono|resta) \1(?!\p{L})/iu;

/** "Lunedì? Macché lunedì": a word of the customer's behind the scorn. */
function echoesInScorn({ text }: UnderstoodMessage, asked: string): boolean {
  const echoed = scorned.exec(text)?.[1]?.toLowerCase();
  return (
    echoed !== undefined &&
    asked
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .includes(echoed)
  );
}

const scorned = /(?<!\p{L})(?:macché|macchè|ma che|ma quale|seee* come no) (\p{L}{3,30})/iu;
