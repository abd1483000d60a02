import {
  confidenceOption,
  defineRule,
  placeOf,
  type Report,
  type Span,
  type UnderstoodMessage,
  wordCount,
} from "../../src/lint/api.js";

/** In longer messages a reading that no phrase supports says little. */
const longest = 60;

/** From which likelihood on words that name another channel send there: fewer only mention it. */
const namedEnough = 0.88;

export default defineRule({
  category: "effort",
  severity: "warning",
  templates: true,
  languages: ["it", "en"],
  sources: ["S3"],
  options: confidenceOption(0.95),
  opportunity: (conversation) => conversation.byRole("agent").length > 0,
  checkMessage(message, options): Report | undefined {
    if (message.role !== "agent") return undefined;
    const named = message.phrases("channel-redirection");
    const confidence = message.likelihood("channel-redirection");
    const redirection = named[0] ?? message.act("channel-redirection");
    if (
      !redirection ||
      (named.length === 0 && wordCount(message) > longest) ||
      confidence < (named.length > 0 ? namedEnough : (options.confidence as number)) ||
      (message.previousOther?.phrases("asks-for-channel").length ?? 0) > 0
    )
      return undefined;
    if (!asksForContact(message, redirection) || sendsToOthers(message, redirection)) return undefined;
    if (message.phrases("extra-offer").length > 0 || message.likelihood("hand-over") > confidence) return undefined;
    const place = placeOf(message, redirection.start, redirection.end);
    if (message.phrases("privacy-reason").length === 0) return { place, confidence };
    return { place, message: "privacy", severity: "info", confidence };
  },
});

/** Up to how many words a message is about one thing. */
const brief = 40;

/** Up to how many words on the name of a channel says enough. */
const short = 60;

/** Talk of e-mail or of a forum sends nobody there: to get in touch must be asked for. */
function asksForContact(message: UnderstoodMessage, redirection: Span): boolean {
  const words = wordCount(message);
  if (words > longest && !standsBeside(message, "channel-bounce/ours", redirection)) return false;
  return (
    standsBeside(message, "channel-bounce/contact", redirection) ||
    (words <= brief && message.phrases("channel-bounce/contact").length > 0) ||
    (words <= short && standsBeside(message, "channel-bounce/channel", redirection))
  );
}

/** The customer's own provider, doctor or bank is no channel of the company's. */
function sendsToOthers(message: UnderstoodMessage, redirection: Span): boolean {
  const isBrief = wordCount(message) <= brief && !standsBeside(message, "channel-bounce/contact", redirection);
  if (isBrief && message.phrases("channel-bounce/others").length > 0) return true;
  return standsBeside(message, "channel-bounce/others", redirection);
}

/** Whether words of a set stand in the sentence of a place. */
function standsBeside(message: UnderstoodMessage, name: string, place: Span): boolean {
  const { start, end } = message.sentenceAt(place.start) ?? { start: 0, end: message.text.length };
  return message.phrases(name).some((span) => start <= span.start && span.start < end);
}
