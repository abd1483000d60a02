import {
  defineRule,
  placeOf,
  saysAny,
  sharedWords,
  shareWords,
  type UnderstoodMessage,
  wordCount,
} from "../../src/lint/api.js";

export default defineRule({
  category: "effort",
  severity: "warning",
  templates: false,
  languages: ["it", "en"],
  sources: ["S3"],
  options: {
    share: { default: 0.8, description: "How much of two messages' words must be the same.", source: "Four fifths." },
    words: { default: 8, description: "Shorter messages are never judged.", source: "Shorter ones are courtesies." },
  },
  opportunity: (conversation) => conversation.byRole("agent").length > 1,
  checkConversation(conversation, options) {
    const agents = conversation.byRole("agent").filter((message) => wordCount(message) >= (options.words as number));
    return agents.flatMap((message, place) => {
      if (isFormula(message)) return [];
      const spoke = message.previousOther?.index ?? -1;
      const earlier = agents.slice(Math.max(0, place - lookedBack), place).find((other) => {
        return (
          spoke > other.index &&
          shareWords(other, message, options.share as number) &&
          !differsByNewValue(other, message)
        );
      });
      if (!earlier) return [];
      const share = sharedWords(earlier, message);
      return [{ place: placeOf(message), related: [placeOf(earlier)], values: { share } }];
    });
  },
});

/** With so many answers before it each is compared: all of them, in a conversation that people hold. */
const lookedBack = 100;

/** Courtesies are shorter than answers; a greeting may also open one. */
const courtesies = ["stay-offer", "extra-offer", "thanks", "canned-reply/closing"];
const courtesyWords = 18;
const greetingWords = 10;

/** A greeting, a closing or a security formula is the same each time, and should be. */
function isFormula(message: UnderstoodMessage): boolean {
  const names = wordCount(message) < greetingWords ? ["greeting", ...courtesies] : courtesies;
  const courtesy = saysAny(message, names) && !asksForMore(message);
  return message.phrases("security-formula").length > 0 || (courtesy && wordCount(message) < courtesyWords);
}

/** Whoever thanks and asks for something, or sends the customer elsewhere, says more than a courtesy. */
function asksForMore(message: UnderstoodMessage): boolean {
  return message.has("channel-redirection") || message.phrases("ask-information").length > 0;
}

/** Another order, another day: all that differs is what the customer has named in between. */
function differsByNewValue(earlier: UnderstoodMessage, message: UnderstoodMessage): boolean {
  const said = new Set(earlier.tokens.map((token) => token.form));
  const added = message.tokens.filter((token) => token.kind !== "boundary" && !said.has(token.form));
  const asked = new Set(
    message.conversation.messages
      .slice(earlier.index + 1, message.index)
      .flatMap((one) => (one.role === "customer" ? one.tokens.map((token) => token.form) : [])),
  );
  return added.length > 0 && added.every((token) => asked.has(token.form) && isValue(message, token.start, token.end));
}

/** A figure or a name inside the sentence. */
function isValue(message: UnderstoodMessage, start: number, end: number): boolean {
  return start > 0 && /^\p{Lu}|\d/u.test(message.text.slice(start, end));
}
