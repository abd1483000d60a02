import { asksSomething, hasLink, type Span, saysAny, type UnderstoodMessage, wordCount } from "../../src/lint/api.js";

/** From how many words on what stands beside the sentences that send to a page is the answer itself. */
const answerWords = {
  beside: 30,
  plain: 12,
  ofTheTurn: 12,
  beforeMore: 5,
  withoutLink: 20,
  atLength: 45,
  beforeLink: 8,
};

/** What marks a sentence that carries no answer, whatever else it says. */
const courtesies = [
  "greeting",
  "thanks",
  "apology",
  "contact-thanks",
  "extra-offer",
  "stay-offer",
  "closing",
  "empathy",
  "survey-question",
  "website-deflection/rhetorical",
  "website-deflection/welcome",
];

/** From which likelihood on a message's questions are those of a survey. */
const surveyed = 0.5;

/** From how many words on a question asks for something: "Does that help?" does not, "Which model?" does. */
const questionWords = { any: 5, open: 2 };

/** What opens a question that yes or no does not answer. */
const opensQuestion: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(["what", "which", "who", "when", "where"]),
  it: new Set(["che", "quale", "quali", "qual", "chi", "quando", "quanto", "quanta", "quanti", "quante"]),
};

/**
 * Whether an agent who names a page in writing helps as well: stays, gives a step, the cause or the answer, or asks what must
 * be known to help. What the same agent wrote just before belongs to the turn.
 */
export function helpsItself(message: UnderstoodMessage, redirection: Span): boolean {
  if (message.phrases("website-deflection/diagnosis").length > 0) return true;
  if (!message.conversation.isTemplate && asksBeside(message, redirection)) return true;
  if (isMenuPath(message) || listsSteps(message)) return true;
  if (goesBeyond(message)) return true;
  if (isOptional(message, redirection)) return true;
  if (addsMore(message) || message.phrases("website-deflection/done").length > 0) return true;
  if (!hasLink(message) && !hasPath(message)) return answersAtLength(message, redirection);
  if (saysAny(message, staying)) return true;
  if (hasLink(message) && (givesSubstance(message, redirection) || givesMenuSteps(message))) return true;
  if (continuesUnseen(message)) return true;
  if (wordsBeside(message, [redirection]) >= answerWords.beside) return true;
  const before = earlierOfTurn(message);
  return before !== undefined && wordsBeside(before, targetsOf(before)) >= answerWords.ofTheTurn;
}

/** "If you like": an extra where the answer stands beside it, or where nothing was asked. */
function isOptional(message: UnderstoodMessage, redirection: Span): boolean {
  if (message.conversation.isTemplate || message.phrases("website-deflection/optional").length === 0) return false;
  if (wordsBeside(message, [redirection], courtesiesOf(message)) >= answerWords.beforeMore) return true;
  const before = message.previousOther;
  return before?.role === "customer" && !asksSomething(before) && before.likelihood("problem") < open;
}

/** From which likelihood on a customer who asks nothing tells of a problem. */
const open = 0.3;

/** The page was given before, and more is said now than to read it. */
function goesBeyond(message: UnderstoodMessage): boolean {
  return (
    !hasLink(message) &&
    message.phrases("website-deflection/given-before").length > 0 &&
    wordCount(message) >= answerWords.beside
  );
}

/** What offers to stay where an exact page is given: "let us know" suffices. */
const staying = ["stay-offer", "website-deflection/stay"];

/** Steps or causes, and enough of them: that a page is named among them sends nobody away. */
function answersAtLength(message: UnderstoodMessage, redirection: Span): boolean {
  if (namesFigureFirst(message)) return true;
  if (wordsBeside(message, [redirection], courtesiesOf(message)) >= answerWords.atLength) return true;
  if (substanceOf(message).every((span) => isWithin(redirection, span.start))) return false;
  return wordsBeside(message, [redirection], courtesiesOf(message)) >= answerWords.withoutLink;
}

/** "Yes, 10 to 4, also on the website": the figure that was asked for stands before the place. */
function namesFigureFirst(message: UnderstoodMessage): boolean {
  const [target] = targetsOf(message);
  if (target && beginsWithFigure(message.text.slice(0, target.start))) return true;
  if (target && asksWhen(message.previousOther) && saysWhen(message, target.start)) return true;
  return substanceOf(message).some(
    ({ end }) =>
      target !== undefined &&
      message.tokens.some(({ kind, start }) => kind === "number" && start >= end && start < target.start),
  );
}

/** The customer asks for a day or an hour. */
function asksWhen(asked: UnderstoodMessage | undefined): boolean {
  return asked?.role === "customer" && (whenAsked[asked.language]?.test(asked.text) ?? false);
}

const whenAsked: Readonly<Record<string, RegExp>> = {
  en: /(?:^|[^\p{L}])(?:when|what time|what day|which day)(?![\p{L}])/iu,
  it: /(?:^|[^\p{L}])(?:quando|a che ora|che giorno|in che giorno|da quando|fino a quando)(?![\p{L}])/iu,
};

/** "They open on 4 April and we list them on the website": the day stands before the place, and no figure of a law or a page. */
function saysWhen({ text, language }: UnderstoodMessage, place: number): boolean {
  return dayOrHour[language]?.test(text.slice(0, place)) ?? false;
}

const dayOrHour: Readonly<Record<string, RegExp>> = {
  en: /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:tomorrow|tonight|today)\b|\b\d{1,2}(?::\d{2})? ?(?:am|pm)\b|\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu,
  it: /(?:^|[^\p{L}])(?:luned|marted|mercoled|gioved|venerd)ì|(?:^|[^\p{L}])(?:sabato|domenica|domani|stasera|oggi pomeriggio)(?![\p{L}])|(?:^|[^\p{L}\d])(?:il|dal|l'|al|entro il|alle|dalle|ore) ?\d{1,2}(?:[.:]\d{2}|(?: e \d{2})?)(?: (?:gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic)\p{L}*)?(?![\d%€])/iu,
};

/** "79 euro; the list is on the website": a figure and its unit open the message, and end a clause before the place. */
function beginsWithFigure(before: string): boolean {
  return /^\P{N}{0,12}(?:[€£$] ?)?\d[\d.,:]* ?(?:€|%|\p{L}{1,10})[^.;,!?\d]{0,25}[.;,!]/u.test(before);
}

/** "More details here", behind what was said of the matter before it or in the agent's message before. */
function addsMore(message: UnderstoodMessage): boolean {
  const [more] = message.phrases("website-deflection/more");
  if (!more) return false;
  const before = earlierOfTurn(message);
  if (before && wordsBeside(before, [], courtesiesOf(before)) >= answerWords.ofTheTurn) return true;
  const links = message.tokens.filter(({ kind }) => kind === "url");
  return wordsBeside(message, [...links, more], courtesiesOf(message)) >= answerWords.beforeMore;
}

function substanceOf(message: UnderstoodMessage): readonly Span[] {
  return message.phrases("website-deflection/substance");
}

/** A step, a cause or a plain answer beside the page, or before its address in the same sentence; or enough other words. */
function givesSubstance(message: UnderstoodMessage, redirection: Span): boolean {
  const link = message.tokens.find((token) => token.kind === "url")?.start ?? 0;
  if (redirection.start >= link && (statesBefore(message, redirection.start) || asksBefore(message))) return true;
  if (substanceOf(message).some(({ start }) => !isWithin(redirection, start) || start < link)) return true;
  return wordsBeside(message, [redirection, ...targetsOf(message)], courtesiesOf(message)) >= answerWords.plain;
}

/** An exact path ("Impostazioni > Account"). */
function hasPath(message: UnderstoodMessage): boolean {
  return /\p{L} ?(?:>|→|»|›) ?\p{L}/u.test(message.text);
}

/** A path through the menus of what the customer has before them is the answer, or is asked about: no page is named. */
function isMenuPath(message: UnderstoodMessage): boolean {
  return hasPath(message) && (targetsOf(message).length === 0 || message.sentences.every(({ mark }) => mark === "?"));
}

/** A way through a program in three steps or more, however they are parted: more than the name of one place in it. */
function givesMenuSteps({ text }: UnderstoodMessage): boolean {
  const named = text.replace(/\b(?:https?:|www\.)\S+/giu, " ");
  return /\p{Lu}[^/>→»\n.]{1,40}(?:[/>→»] ?["'“]?\p{Lu}[^/>→»\n.]{1,40}){2}/u.test(named);
}

/** "2/2 Also …" where the first part was left out of the export: what it held may be the answer. */
function continuesUnseen(message: UnderstoodMessage): boolean {
  const part = /^(?:@\S+\s+)*\(?([2-9])\s?\/\s?([2-9])\)?\s/u.exec(message.text);
  return part !== null && Number(part[1]) <= Number(part[2]) && earlierOfTurn(message) === undefined;
}

/** Lines that begin with a dash or a number, two of them without an address. */
const step = /^[ \t]*(?:[-–•*]|\d{1,2}[.)])[ \t]+(?!.*https?:)\p{L}/gmu;

/** A list of what to do is the answer, whatever page is named beside it; of a list of pages no line is a step. */
function listsSteps(message: UnderstoodMessage): boolean {
  return (message.text.match(step)?.length ?? 0) >= 2 && substanceOf(message).length > 0;
}

function targetsOf(message: UnderstoodMessage): readonly Span[] {
  return message.phrases("website-deflection/target");
}

function courtesiesOf(message: UnderstoodMessage): readonly Span[] {
  return courtesies.flatMap((name) => message.phrases(name));
}

/** A question of the agent's own, beside what names the page. */
function asksBeside(message: UnderstoodMessage, redirection: Span): boolean {
  const spoiling = [redirection, ...targetsOf(message), ...courtesiesOf(message)];
  return (
    message.likelihood("survey-question") < surveyed &&
    message.sentences.some(
      (sentence) =>
        sentence.mark === "?" &&
        sentence.endToken - sentence.firstToken >= leastQuestion(message, sentence.firstToken) &&
        !spoiling.some((span) => span.start < sentence.end && sentence.start < span.end),
    )
  );
}

/** How many words a question takes to ask for something, by what it opens with. */
function leastQuestion({ language, tokens }: UnderstoodMessage, first: number): number {
  const opening = tokens[first]?.form ?? "";
  return opensQuestion[language]?.has(opening) ? questionWords.open : questionWords.any;
}

/** A question to the customer beside a bare address: the page is to help answer it. */
function asksBefore(message: UnderstoodMessage): boolean {
  return message.sentences.some(
    (sentence) => sentence.mark === "?" && !targetsOf(message).some(({ start }) => isWithin(sentence, start)),
  );
}

/** Where nothing but the address sends there, the words before it in its sentence say what the matter is. */
function statesBefore(message: UnderstoodMessage, place: number): boolean {
  const sentence = message.sentenceAt(place);
  if (!sentence || targetsOf(message).some(({ start }) => start >= sentence.start && start < place)) return false;
  const words = message.tokens.filter(({ kind, start }) => kind === "word" && start >= sentence.start && start < place);
  return words.length >= answerWords.beforeLink;
}

/** The words of the sentences that none of the spans begins in; of one with a courtesy, what goes beyond it. */
function wordsBeside(message: UnderstoodMessage, spans: readonly Span[], polite: readonly Span[] = []): number {
  let words = 0;
  for (const sentence of message.sentences) {
    if (spans.some((span) => isWithin(sentence, span.start))) continue;
    const length = sentence.endToken - sentence.firstToken;
    words += polite.some((span) => isWithin(sentence, span.start)) ? Math.max(0, length - courtesyWords) : length;
  }
  return words;
}

/** A courtesy takes no more words: what else its sentence says is no courtesy. */
const courtesyWords = 8;

function isWithin(span: Span, place: number): boolean {
  return span.start <= place && place < span.end;
}

/** The message just before, where the same agent wrote it. */
function earlierOfTurn(message: UnderstoodMessage): UnderstoodMessage | undefined {
  const before = message.conversation.messages[message.index - 1];
  return before?.role === "agent" && before.author === message.author ? before : undefined;
}
