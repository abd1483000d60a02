import type { Sentence, Span, UnderstoodMessage } from "../../src/lint/api.js";

/** What a thing is said to be: "two hours means two hours", "le sei sono le sei". */
const copulas: Readonly<Record<string, ReadonlySet<string>>> = {
  it: new Set(["è", "e'", "sono", "significa", "significano", "vuol dire", "vogliono dire"]),
  en: new Set(["is", "are", "means", "mean"]),
};

/** Who says more than this in a sentence explains. */
const longest = 12;

/**
 * Where a message says the same thing twice over, for whoever did not want to hear it: "two hours before means two hours before",
 * "it was open for two months. Two months."
 */
export function insistence(message: UnderstoodMessage): Span | undefined {
  const sentences = message.sentences.map((sentence) => ({ sentence, words: wordsOf(message, sentence) }));
  for (const [index, { sentence, words }] of sentences.entries()) {
    if (words.length > longest || sentence.mark === "?") continue;
    if (isTautology(words, copulas[message.language])) return sentence;
    const before = sentences[index - 1]?.words;
    if (before && repeats(before, words)) return sentence;
  }
  return undefined;
}

function wordsOf(message: UnderstoodMessage, sentence: Sentence): readonly string[] {
  return message.tokens
    .slice(sentence.firstToken, sentence.endToken)
    .filter(({ kind }) => kind === "word" || kind === "number")
    .map(({ start, end }) => message.text.slice(start, end).toLowerCase());
}

/** Whether the words before "is" or "means" are those behind it. */
function isTautology(words: readonly string[], is: ReadonlySet<string> | undefined): boolean {
  return words.some((word, at) => {
    const width = is?.has(word) ? 1 : is?.has(`${word} ${words[at + 1]}`) ? 2 : 0;
    const before = words.slice(0, at);
    const behind = words.slice(at + width, at + width + before.length);
    return width > 0 && tells(before) && before.join(" ") === behind.join(" ");
  });
}

/** Whether a sentence of a few words stands word for word in the one before, which says more. */
function repeats(before: readonly string[], words: readonly string[]): boolean {
  return (
    words.length <= mostRepeated &&
    words.length < before.length &&
    tells(words) &&
    ` ${before.join(" ")} `.includes(` ${words.join(" ")} `)
  );
}

const mostRepeated = 3;

/** Whether words hold one that is more than an article or "yes". */
function tells(words: readonly string[]): boolean {
  return words.some((word) => word.length > 2 || /\d/u.test(word));
}
