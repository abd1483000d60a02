import {
  confidenceOption,
  defineRule,
  informalRefusal,
  placeOf,
  type Report,
  readRegister,
  registers,
  type UnderstoodMessage,
} from "../../src/lint/api.js";

/** From which likelihood on a message refuses whose "tu" then tells. */
const refusingEnough = 0.6;

export default defineRule({
  category: "empathy",
  severity: "error",
  templates: true,
  languages: ["it", "en"],
  sources: ["S1"],
  options: confidenceOption(0.5),
  opportunity: (conversation) =>
    conversation.byRole("agent").some((message) => message.leaning("refusal") !== undefined),
  checkMessage(message, options): Report | undefined {
    if (message.role !== "agent") return undefined;
    const informal = informalRefusal(message, options.confidence as number);
    if (!informal) return familiarRefusal(message);
    const { start, end, marker, confidence } = informal;
    const words = message.text.slice(marker?.start ?? start, marker?.end ?? end);
    return { place: placeOf(message, start, end), values: { marker: words }, confidence };
  },
});

/** A "tu" that appears only in the refusal, in a conversation held in "Lei". */
function familiarRefusal(message: UnderstoodMessage): Report | undefined {
  const refusal = message.leaning("refusal");
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
