import { confidenceOption, defineRule, placeOf, type Report } from "../../src/lint/api.js";

export default defineRule({
  category: "effort",
  severity: "warning",
  templates: true,
  languages: ["it", "en"],
  sources: ["S3"],
  options: confidenceOption(0.8),
  opportunity: (conversation) => conversation.byRole("agent").length > 0,
  checkMessage(message, options): Report | undefined {
    if (message.role !== "agent") return undefined;
    const redirection = message.act("channel-redirection");
    if (
      !redirection ||
      redirection.confidence < (options.confidence as number) ||
      (message.previousOther?.phrases("asks-for-channel").length ?? 0) > 0
    )
      return undefined;
    if (message.phrases("extra-offer").length > 0 || message.likelihood("hand-over") > redirection.confidence)
      return undefined;
    const place = placeOf(message, redirection.start, redirection.end);
    if (message.phrases("privacy-reason").length === 0) return { place, confidence: redirection.confidence };
    return { place, message: "privacy", severity: "info", confidence: redirection.confidence };
  },
});
