import {
  confidenceOption,
  defineRule,
  placeOf,
  type Report,
  type Span,
  type UnderstoodMessage,
} from "../../src/lint/api.js";

/** From which likelihood on words that name a website send there: fewer only speak of it. */
const namedEnough = 0.3;

export default defineRule({
  category: "effort",
  severity: "error",
  templates: true,
  languages: ["it", "en"],
  sources: ["S3"],
  options: confidenceOption(0.65),
  opportunity: (conversation) => conversation.byRole("agent").length > 0,
  checkMessage(message, options): Report | undefined {
    if (message.role !== "agent") return undefined;
    const redirection = redirectionOf(message, options.confidence as number);
    if (!redirection) return undefined;
    const spoken = message.conversation.channel === "phone" || message.conversation.channel === "in_person";
    if (wasAskedFor(message)) return undefined;
    if (
      !spoken &&
      namesPlace(message) &&
      (message.phrases("stay-offer").length > 0 || answersBeside(message, redirection))
    )
      return undefined;
    const name = message.conversation.isTemplate ? "template" : spoken ? "spoken" : "default";
    return {
      place: placeOf(message, redirection.start, redirection.end),
      message: name,
      confidence: message.likelihood("site-redirection"),
    };
  },
});

/** From how many words on what stands beside the sentence that sends to a page is the answer itself. */
const answerWords = 30;

/** The substance of the answer, with the page as its supplement. */
function answersBeside(message: UnderstoodMessage, redirection: Span): boolean {
  let words = 0;
  for (const sentence of message.sentences) {
    const isRedirection = sentence.start <= redirection.start && redirection.start < sentence.end;
    if (!isRedirection) words += sentence.endToken - sentence.firstToken;
  }
  return words >= answerWords;
}

/** Words that send to a website, or a reading that does so and names a place to go to. */
function redirectionOf(message: UnderstoodMessage, least: number): Span | undefined {
  const likelihood = message.likelihood("site-redirection");
  const named = message.phrases("site-redirection")[0];
  if (named && likelihood >= namedEnough) return named;
  if (likelihood < least || message.phrases("site-word").length === 0) return undefined;
  return message.act("site-redirection");
}

/** The customer asked for the link, or where to do it online. */
function wasAskedFor(message: UnderstoodMessage): boolean {
  return (message.previousOther?.phrases("asks-for-link").length ?? 0) > 0;
}

/** A specific link, or an exact path ("Impostazioni > Account"). */
function namesPlace(message: UnderstoodMessage): boolean {
  return message.tokens.some((token) => token.kind === "url") || /\p{L} ?(?:>|→|»|›) ?\p{L}/u.test(message.text);
}
