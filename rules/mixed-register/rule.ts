import {
  defineRule,
  placeOf,
  type Register,
  type RegisterMark,
  type Report,
  readRegister,
  registers,
  type UnderstoodConversation,
  type UnderstoodMessage,
} from "../../src/lint/api.js";

export default defineRule({
  category: "empathy",
  severity: "info",
  templates: true,
  languages: ["it"],
  opportunity: (conversation) =>
    registers[conversation.language] !== undefined && conversation.byRole("agent").length > 0,
  checkConversation(conversation): Report | undefined {
    const first = new Map<string, { register: Register; message: UnderstoodMessage; mark: RegisterMark }>();
    for (const message of conversation.byRole("agent")) {
      for (const mark of marksOf(message)) {
        const agent = message.author ?? "";
        const known = first.get(agent);
        // "suo" may be somebody else's: what is plain takes its place.
        if (!known || (mark.plain && !known.mark.plain)) first.set(agent, { register: mark.register, message, mark });
        else if (mark.plain && known.register !== mark.register)
          return reportOf(conversation, message, mark, known.mark, known.message);
      }
    }
    return undefined;
  },
});

function marksOf(message: UnderstoodMessage): readonly RegisterMark[] {
  const marks = registers[message.language];
  return marks ? readRegister(message.text, message.tokens, marks) : [];
}

function reportOf(
  conversation: UnderstoodConversation,
  message: UnderstoodMessage,
  mark: RegisterMark,
  firstMark: RegisterMark,
  firstMessage: UnderstoodMessage,
): Report {
  const names = registers[message.language]?.names;
  const [first, second] =
    mark.register === "polite" ? [names?.familiar, names?.polite] : [names?.polite, names?.familiar];
  return {
    place: placeOf(message, mark.start, mark.end),
    ...(conversation.isTemplate ? { message: "template" } : {}),
    values: { first: first ?? "", second: second ?? "" },
    related: [placeOf(firstMessage, firstMark.start, firstMark.end)],
  };
}
