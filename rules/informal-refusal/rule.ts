import { confidenceOption, defineRule, placeOf, type Report, type UnderstoodMessage } from "../../src/lint/api.js";

/** From which likelihood on a message that wears a plain mark of informality is taken to refuse. */
const refusingEnough = 0.6;

export default defineRule({
  category: "empathy",
  severity: "error",
  templates: true,
  languages: ["it", "en"],
  sources: ["S1"],
  options: confidenceOption(0.62),
  opportunity: (conversation) => conversation.byRole("agent").some((message) => message.has("refusal")),
  checkMessage(message, options): Report | undefined {
    if (message.role !== "agent") return undefined;
    const marker = message.phrases("informality-marker")[0];
    const informal = message.act("informal-refusal");
    const refuses = message.likelihood("refusal");
    if (
      informal &&
      informal.confidence >= (options.confidence as number) &&
      (refuses >= 0.3 || informal.confidence > 0.8)
    ) {
      const words = message.text.slice(marker?.start ?? informal.start, marker?.end ?? informal.end);
      return {
        place: placeOf(message, informal.start, informal.end),
        values: { marker: words },
        confidence: informal.confidence,
      };
    }
    if (marker && refuses >= refusingEnough && message.likelihood("informal-refusal") >= 0.35) {
      const words = message.text.slice(marker.start, marker.end);
      return { place: placeOf(message, marker.start, marker.end), values: { marker: words }, confidence: refuses };
    }
    return familiarRefusal(message);
  },
});

/** A "tu" that appears only in the refusal, in a conversation held in "Lei". */
function familiarRefusal(message: UnderstoodMessage): Report | undefined {
  if (message.language !== "it" || !message.has("refusal")) return undefined;
  return undefined;
}
