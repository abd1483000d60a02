import {
  confidenceOption,
  defineRule,
  placeOf,
  type Span,
  type UnderstoodMessage,
  wordCount,
} from "../../src/lint/api.js";

/** How sure an acknowledgement must be that no phrase names. */
const leastOfCare = 0.75;

/** How many agent messages may pass before the feeling is acknowledged. */
const patience = 2;

/** Acts and phrases that acknowledge a feeling or the inconvenience behind it. */
const acknowledging = ["empathy", "apology", "wait-acknowledgement", "reassurance"];

export default defineRule({
  category: "empathy",
  severity: "warning",
  templates: false,
  languages: ["it", "en"],
  sources: ["S3"],
  options: confidenceOption(0.72),
  opportunity: (conversation) =>
    conversation.messages.some((message) => message.role === "customer" && message.has("feeling")),
  checkConversation(conversation, options) {
    const agents = conversation.byRole("agent");
    let next = 0;
    for (const message of conversation.messages) {
      while (next < agents.length && (agents[next] as UnderstoodMessage).index < message.index) next += 1;
      const feeling = message.role === "customer" ? feelingIn(message, options.confidence as number) : undefined;
      if (!feeling) continue;
      const answers = agents.slice(next, next + patience);
      const first = answers[0];
      if (!first || isSettledBefore(first, message) || answers.some(acknowledges)) continue;
      return {
        place: placeOf(first),
        related: [placeOf(message, feeling.start, feeling.end)],
        confidence: feeling.confidence,
      };
    }
    return undefined;
  },
});

/** How often plain words of a strong feeling of the customer's own are right, whatever else the message says. */
const plainFeeling = 0.85;

/** The customer's own strong feeling. */
function feelingIn(message: UnderstoodMessage, least: number): (Span & { readonly confidence: number }) | undefined {
  const [plain] = message.phrases("missing-empathy/plain");
  if (plain) return { ...plain, confidence: Math.max(plainFeeling, least) };
  const feeling = message.act("feeling");
  if (!feeling || feeling.confidence < leastOf(message, least) || excusesItself(message)) return undefined;
  return feeling;
}

/** Who says sorry for a slip of their own and reports nothing tells why, and wants no comfort. */
function excusesItself(message: UnderstoodMessage): boolean {
  return message.phrases("regret-word").length > 0 && message.likelihood("problem") < reports;
}

const reports = 0.5;

/** How sure a feeling must be that no phrase names, and how long its message may be: who reports at length tells, and does not cry out. */
const unnamed = { least: 0.97, longest: 60 };

function leastOf(message: UnderstoodMessage, least: number): number {
  const named = message.phrases("feeling");
  const weak = message.phrases("missing-empathy/weak");
  if (named.some(({ start, end }) => !weak.some((one) => one.start < end && start < one.end))) return least;
  return named.length > 0 || wordCount(message) > unnamed.longest ? never : Math.max(least, unnamed.least);
}

const never = 1.1;

/** Whether the customer tells, before anybody answers, that all is well: there is nothing left to comfort. */
function isSettledBefore(answer: UnderstoodMessage, upset: UnderstoodMessage): boolean {
  return upset.conversation.messages
    .slice(upset.index + 1, answer.index)
    .some((message) => message.role === "customer" && message.phrases("resolved").length > 0);
}

function acknowledges(message: UnderstoodMessage): boolean {
  if (message.phrases("missing-empathy/acknowledges").length > 0) return true;
  return acknowledging.some((name) => {
    const care = message.act(name);
    return care !== undefined && (care.confidence >= leastOfCare || message.phrases(name).length > 0);
  });
}
