import {
  confidenceOption,
  defineRule,
  placeOf,
  type Sentence,
  type UnderstoodMessage,
  wordCount,
} from "../../src/lint/api.js";

export default defineRule({
  category: "empathy",
  severity: "error",
  templates: true,
  languages: ["it", "en"],
  sources: ["S3"],
  options: {
    ...confidenceOption(0.75),
    shoutedWords: {
      default: 4,
      description: "From how many words in capitals on a sentence is shouted.",
      source: "Shorter runs are names, codes and acronyms.",
    },
  },
  opportunity: (conversation) => conversation.byRole("agent").length > 0,
  checkMessage(message, options) {
    if (message.role !== "agent") return undefined;
    const shouted = message.sentences.find((sentence) => isShouted(message, sentence, options.shoutedWords as number));
    if (shouted) return { place: placeOf(message, shouted.start, shouted.end), message: "shouting" };
    const rude = wordCount(message) < 2 ? undefined : message.act("rude");
    if (!rude || rude.confidence < (options.confidence as number) || isOnlyBlame(message, rude.confidence))
      return undefined;
    return { place: placeOf(message, rude.start, rude.end), confidence: rude.confidence };
  },
});

/** Where the only fault is blame, it is blame-language alone. */
function isOnlyBlame(message: UnderstoodMessage, rude: number): boolean {
  return message.has("blame") && message.likelihood("blame") > rude && message.phrases("rude").length === 0;
}

function isShouted(message: UnderstoodMessage, sentence: Sentence, least: number): boolean {
  const words = message.tokens.slice(sentence.firstToken, sentence.endToken).filter((token) => token.kind === "word");
  const long = words.filter((word) => word.end - word.start > 1 && !/\d/.test(word.form));
  if (long.length < least) return false;
  return long.every((word) => {
    const text = message.text.slice(word.start, word.end);
    return text === text.toUpperCase() && text !== text.toLowerCase();
  });
}
