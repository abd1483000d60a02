import { confidenceOption, defineRule, placeOf, type Report, wordCount } from "../../src/lint/api.js";

/** In longer messages a reading that no phrase supports says little. */
const longest = 60;

/** From which likelihood on words that name another channel send there: fewer only mention it. */
const namedEnough = 0.75;

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
    if (message.phrases("extra-offer").length > 0 || message.likelihood("hand-over") > confidence) return undefined;
    const place = placeOf(message, redirection.start, redirection.end);
    if (message.phrases("privacy-reason").length === 0) return { place, confidence };
    return { place, message: "privacy", severity: "info", confidence };
  },
});
