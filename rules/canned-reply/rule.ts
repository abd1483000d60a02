import {
  defineRule,
  placeOf,
  saysAny,
  sharedWords,
  shareWords,
  type Token,
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

/** Another order, day, price or place in the same words is another answer. */
function differsByNewValue(earlier: UnderstoodMessage, message: UnderstoodMessage): boolean {
  const [dropped, added] = [newIn(earlier, message), newIn(message, earlier)];
  if (added.length === 0) return false;
  const asked = new Set(
    message.conversation.messages
      .slice(earlier.index + 1, message.index)
      .flatMap((one) => (one.role === "customer" ? one.tokens.map((token) => token.form) : [])),
  );
  const isNamed = added.every((token) => asked.has(token.form) && isValue(message, token));
  const kinds = kindsOf(message, added, earlier.text);
  return isNamed || kindsOf(earlier, dropped, message.text).some((kind) => kinds.includes(kind));
}

/** The words that another message has not. */
function newIn({ tokens }: UnderstoodMessage, { tokens: others }: UnderstoodMessage): Token[] {
  const said = new Set(others.map((token) => token.form));
  return tokens.filter((token) => token.kind !== "boundary" && !said.has(token.form));
}

/** A figure or a name inside the sentence. */
function isValue(message: UnderstoodMessage, { start, end }: Token): boolean {
  return start > 0 && /^\p{Lu}|\d/u.test(message.text.slice(start, end));
}

/** What kinds of values some words of a message are: what stands in the place of another of its kind tells something new. */
function kindsOf(message: UnderstoodMessage, tokens: readonly Token[], otherText: string): string[] {
  return tokens.flatMap((token) => {
    const written = message.text.slice(token.start, token.end);
    // "L'E3" and "E3" are one code.
    const [figure] = /\d.*/.exec(written) ?? [];
    if (figure !== undefined) return otherText.includes(figure) ? [] : ["figure"];
    if (days.test(token.form)) return ["day"];
    if (ordinals.test(token.form)) return ["ordinal"];
    return isNameInside(message, token, written) ? ["name"] : [];
  });
}

const days =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|today|tonight|tomorrow|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|oggi|stasera|domani|dopodomani)$/;
const ordinals =
  /^(?:first|second|third|fourth|fifth|last|next|prim[oa]|second[oa]|terz[oa]|quart[oa]|quint[oa]|ultim[oa]|prossim[oa])$/;

/** A name amid other words. Whoever is greeted or signs says nothing by it. */
function isNameInside({ text, tokens, author }: UnderstoodMessage, token: Token, written: string): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(written)) return false;
  const place = tokens.indexOf(token);
  const isAtEdge = place < 2 || place >= tokens.length - 2;
  const beginsSentence = /(?:^|[.!?:\n…])\s*["'“‘(]?\s*$/u.test(text.slice(0, token.start));
  return !isAtEdge && !beginsSentence && !author?.includes(written);
}
