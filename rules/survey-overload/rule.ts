import {
  confidenceOption,
  defineRule,
  placeOf,
  type Sentence,
  type Span,
  type UnderstoodMessage,
} from "../../src/lint/api.js";

export default defineRule({
  category: "effort",
  severity: "info",
  templates: true,
  languages: ["it", "en"],
  sources: ["S3"],
  options: {
    most: {
      default: 2,
      description: "How many feedback questions a conversation may hold.",
      source: "S3: more than two feedback questions are too many.",
    },
    ...confidenceOption(0.7),
  },
  opportunity: (conversation) =>
    conversation.messages.some((message) => message.role !== "customer" && message.has("survey-question")),
  checkConversation(conversation, options) {
    const most = options.most as number;
    let count = 0;
    for (const message of conversation.messages) {
      for (const sentence of questionsOf(message, options.confidence as number)) {
        count += questionsWithin(message, sentence);
        if (count > most) return { place: placeOf(message, sentence.start, sentence.end), values: { count, most } };
      }
    }
    return undefined;
  },
});

/**
 * The feedback questions of a message; once one is asked, the questions behind it ask for feedback, too. A message that surely
 * asks for feedback, in words that no lexicon has, asks with its questions, or with the whole of it.
 */
function questionsOf(message: UnderstoodMessage, sure: number): readonly Sentence[] {
  if (message.role === "customer") return [];
  const asked = message.phrases("survey-question");
  const offers = [...message.phrases("extra-offer"), ...message.phrases("stay-offer")];
  if (asked.length === 0) {
    if (message.likelihood("survey-question") < sure) return [];
    const questions = message.sentences.filter((sentence) => sentence.mark === "?");
    return questions.length > 0 ? questions : message.sentences.slice(0, 1);
  }
  let inSurvey = false;
  const before = message.likelihood("survey-question") >= sure ? askedBefore(message, asked) : [];
  return message.sentences.filter((sentence) => {
    const holds = (span: Span) => span.start >= sentence.start && span.start < sentence.end;
    if (before.includes(sentence)) return true;
    if (asked.some(holds)) inSurvey = true;
    else if (!inSurvey || sentence.mark !== "?" || offers.some(holds)) return false;
    return true;
  });
}

/** The questions right before the first that words tell to be one of a survey: in a survey they ask for feedback, too. */
function askedBefore(message: UnderstoodMessage, asked: readonly Span[]): readonly Sentence[] {
  const { sentences } = message;
  const announced = message.phrases("survey-overload/announces");
  const holdsOne = (spans: readonly Span[], { start, end }: Sentence) =>
    spans.some((span) => span.start >= start && span.start < end);
  const first = sentences.findIndex((sentence) => holdsOne(asked, sentence));
  const isAsked = (sentence: Sentence | undefined) => sentence?.mark === "?" && !holdsOne(announced, sentence);
  let from = first;
  while (from > 0 && isAsked(sentences[from - 1])) from -= 1;
  return sentences.slice(from, Math.max(first, 0));
}

/** How many questions a sentence strings together: "how was the room, would you come back, and what could we do better?" */
function questionsWithin(message: UnderstoodMessage, sentence: Sentence): number {
  let count = 0;
  let end = sentence.start;
  const asked = message
    .phrases("survey-question")
    .filter(({ start }) => start >= sentence.start && start < sentence.end);
  for (const question of [...asked].sort((a, b) => a.start - b.start)) {
    if (count === 0 || (question.start >= end && /[,;]/.test(message.text.slice(end, question.start)))) count += 1;
    end = Math.max(end, question.end);
  }
  return Math.max(1, count);
}
