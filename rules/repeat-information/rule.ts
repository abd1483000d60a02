import {
  type CaseEntry,
  defineRule,
  givenIn,
  type Item,
  items,
  type Place,
  placeOf,
  type UnderstoodConversation,
  type UnderstoodMessage,
} from "../../src/lint/api.js";

/** What a case keeps: what was given, and what was asked for, in order. */
type Step =
  | { readonly given: readonly Item[]; readonly place: Place }
  | { readonly asked: readonly Item[]; readonly place: Place };

export default defineRule({
  category: "effort",
  severity: "warning",
  templates: false,
  languages: ["it", "en"],
  sources: ["S3"],
  opportunity: (conversation) => conversation.messages.some((message) => askedIn(message).length > 0),
  inCase: {
    collect(conversation) {
      const steps = stepsOf(conversation);
      return steps.length > 0 ? steps : undefined;
    },
    judge(entries: readonly CaseEntry<Step[]>[]) {
      const given = new Map<Item, Place>();
      return entries
        .flatMap((entry) => entry.data)
        .flatMap((step) => {
          if ("given" in step) {
            for (const item of step.given) given.set(item, step.place);
            return [];
          }
          const item = step.asked.find((one) => given.has(one));
          return item ? [{ place: step.place, values: { item }, related: [given.get(item) as Place] }] : [];
        });
    },
  },
});

function stepsOf(conversation: UnderstoodConversation): Step[] {
  return conversation.messages.flatMap((message): Step[] => {
    const given = givenIn(message);
    if (given.length > 0) return [{ given, place: placeOf(message) }];
    const asked = askedIn(message);
    return asked.length > 0 && !repeatsValue(message) ? [{ asked, place: placeOf(message) }] : [];
  });
}

function askedIn(message: UnderstoodMessage): Item[] {
  if ((message.role !== "agent" && message.role !== "bot") || message.phrases("repeat-information/menu").length > 0)
    return [];
  return items.filter((item) => message.phrases(`repeat-information/asks-${item}`).length > 0);
}

/** An agent who repeats the value asks to confirm it. */
function repeatsValue(message: UnderstoodMessage): boolean {
  const earlier = message.conversation.messages.slice(0, message.index).filter((one) => one.role === "customer");
  return message.tokens.some(
    (token) =>
      (token.kind === "number" || token.kind === "email" || /\d{3}/.test(token.form)) &&
      earlier.some((one) => one.tokens.some((other) => other.form === token.form)),
  );
}
