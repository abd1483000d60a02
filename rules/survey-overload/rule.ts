import {
  beginsIn,
  confidenceOption,
  defineRule,
  placeOf,
  type Sentence,
  type Span,
  saysAny,
  type UnderstoodMessage,
  wordCount,
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
    let asking: UnderstoodMessage | undefined;
    for (const message of conversation.messages) {
      let questions = questionsOf(message, options.confidence as number);
      if (questions.length === 0 && asking && goesOn(message, asking)) questions = message.sentences.slice(0, 1);
      for (const sentence of questions) {
        count += questionsWithin(message, sentence);
        if (count > most) return { place: placeOf(message, sentence.start, sentence.end), values: { count, most } };
      }
      if (message.role !== "customer") asking = questions.length > 0 ? message : undefined;
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
    const holds = (span: Span) => beginsIn(span, sentence);
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
  const holdsOne = (spans: readonly Span[], sentence: Sentence) => spans.some((span) => beginsIn(span, sentence));
  const first = sentences.findIndex((sentence) => holdsOne(asked, sentence));
  const isAsked = (sentence: Sentence | undefined) => sentence?.mark === "?" && !holdsOne(announced, sentence);
  let from = first;
  while (from > 0 && isAsked(sentences[from - 1])) from -= 1;
  return sentences.slice(from, Math.max(first, 0));
}

/** Up to how many words a rating, or a reason for one, is. */
const shortAnswer = 8;

/** Whether a message asks on after a short answer to a feedback question: "And for the app?", "why nine". */
function goesOn(message: UnderstoodMessage, asking: UnderstoodMessage): boolean {
  const answer = message.conversation.messages[message.index - 1];
  return (
    message.role === asking.role &&
    asking.phrases("survey-question").length + asking.phrases("survey-overload/goes-on").length > 0 &&
    answer?.role === "customer" &&
    answer.index === asking.index + 1 &&
    wordCount(answer) <= shortAnswer &&
    message.phrases("survey-overload/goes-on").length > 0 &&
    !saysAny(message, ["extra-offer", "stay-offer"])
  );
}

/** A scale beside a question ("…, from 1 to 5?") is no question of its own. */
const scale =
  /^(?:(?:da|tra|fra|from|out of|on a scale|in una scala|su una scala)\s+)*(?:\d|zero|uno|one|nought|of\s|da\s)/iu;

/** How many questions a sentence strings together: "how was the room, would you come back, and what could we do better?" */
function questionsWithin(message: UnderstoodMessage, sentence: Sentence): number {
  let count = 0;
  let end = sentence.start;
  const asked = message.phrases("survey-question").filter((span) => beginsIn(span, sentence));
  const named = asked.filter(({ start, end: behind }) => !scale.test(message.text.slice(start, behind)));
  for (const question of [...(named.length > 0 ? named : asked)].sort((a, b) => a.start - b.start)) {
    if (count === 0 || (question.start >= end && /[,;]/.test(message.text.slice(end, question.start)))) count += 1;
    end = Math.max(end, question.end);
  }
  return Math.max(1, count);
}
