import {
  confidenceOption,
  defineRule,
  placeOf,
  type Report,
  readRegister,
  registers,
  type UnderstoodMessage,
} from "../../src/lint/api.js";

/** From which likelihood on a message that wears a plain mark of informality is taken to refuse. */
const refusingEnough = 0.6;

export default defineRule({
  category: "empathy",
  severity: "error",
  templates: true,
  languages: ["it", "en"],
  sources: ["S1"],
  options: confidenceOption(0.5),
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
  const refusal = message.act("refusal");
  const marks = registers[message.language];
  if (!marks || !refusal || refusal.confidence < refusingEnough) return undefined;
  const familiar = readRegister(message.text, message.tokens, marks).find((mark) => mark.register === "familiar");
  if (!familiar) return undefined;
  const others = message.conversation
    .byRole("agent")
    .filter((other) => other !== message)
    .flatMap((other) => readRegister(other.text, other.tokens, marks));
  const isPolite = others.length > 0 && others.every((mark) => mark.register === "polite");
  if (!isPolite) return undefined;
  const words = message.text.slice(familiar.start, familiar.end);
  return {
    place: placeOf(message, familiar.start, familiar.end),
    values: { marker: words },
    confidence: refusal.confidence,
  };
}
