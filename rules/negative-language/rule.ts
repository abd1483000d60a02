import {
  confidenceOption,
  defineRule,
  placeOf,
  type Report,
  shieldedRefusal,
  type UnderstoodMessage,
} from "../../src/lint/api.js";

export default defineRule({
  category: "empathy",
  severity: "warning",
  templates: true,
  languages: ["it", "en"],
  sources: ["S3"],
  options: confidenceOption(0.7),
  opportunity: (conversation) =>
    conversation.byRole("agent").some((message) => message.has("refusal") || message.has("dontknow")),
  checkMessage(message, options): Report | undefined {
    if (message.role !== "agent") return undefined;
    const refusal = message.act("refusal");
    const ignorance = message.act("dontknow");
    const act = refusal ?? ignorance;
    if (!act || act.confidence < (options.confidence as number) || shieldedRefusal(message) || offersWayOn(message))
      return undefined;
    return {
      place: placeOf(message, act.start, act.end),
      ...(refusal ? {} : { message: "unknown" }),
      confidence: act.confidence,
    };
  },
});

/** A remedy, a next step or an offer to find out, here or in what the agent adds before the customer speaks. */
function offersWayOn(message: UnderstoodMessage): boolean {
  const next = message.conversation.messages[message.index + 1];
  const turn = next?.role === "agent" ? [message, next] : [message];
  return turn.some((one) => wayOn.some((name) => one.has(name)));
}

const wayOn = ["alternative", "hand-over", "promise", "channel-redirection", "site-redirection"];
