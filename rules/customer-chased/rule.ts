import {
  asksSomething,
  type CaseEntry,
  type Contact,
  confidenceOption,
  contactOf,
  defineRule,
  earlierContacts,
  expectsAnswer,
  hasQuestionMark,
  type Options,
  type Place,
  placeOf,
  type Report,
  reportIn,
  type Span,
  saysAny,
  type UnderstoodConversation,
  type UnderstoodMessage,
  wordCount,
} from "../../src/lint/api.js";
import { type Event, eventsOf } from "../missed-deadline/events.js";
import { missedIn } from "../missed-deadline/evidence.js";

/** What a case keeps of a contact. */
interface Kept {
  readonly contact?: Contact;
  /** The message that opens the contact, where nothing in its own words shows a chase. */
  readonly opening?: Place;
  /** Promises, and what customers say of them. */
  readonly events: readonly Event[];
  /** The messages whose own words chase, and are reported already, and those that tell of another trouble. */
  readonly judged: readonly Place[];
}

/** Within how long contacts belong together, in milliseconds. */
const span = 30 * 24 * 3600_000;

export default defineRule({
  category: "responsiveness",
  severity: "warning",
  templates: false,
  languages: ["it", "en"],
  sources: ["S5"],
  options: confidenceOption(0.8),
  opportunity: (conversation) => conversation.byRole("customer").length > 0,
  checkMessage: chaseIn,
  inCase: {
    collect: keep,
    judge(entries: readonly CaseEntry<Kept>[]) {
      const again = reportedAgainIn(entries);
      const known = new Set(again.map(({ place }) => idOf(place)));
      return [...again, ...missedAfter(entries).filter(({ place }) => !known.has(idOf(place)))];
    },
  },
});

function idOf(place: Place | undefined): string {
  return JSON.stringify([place?.conversationId, place?.messageId]);
}

/** The messages that open a contact about a problem that was reported before. */
function reportedAgainIn(entries: readonly CaseEntry<Kept>[]): Report[] {
  const timed = entries.flatMap(({ start, data }) =>
    start === undefined || !data.contact ? [] : [{ contact: data.contact, opening: data.opening, start }],
  );
  return earlierContacts(timed, span).flatMap((earlier, index): Report[] => {
    const opening = timed[index]?.opening;
    return opening && earlier.count > 0 ? [{ place: opening, confidence: fromCase }] : [];
  });
}

/** The messages in which customers tell that a promise was not kept, beside those whose words chase: who says so asks for it again. */
function missedAfter(entries: readonly CaseEntry<Kept>[]): Report[] {
  const events = entries.flatMap(({ data }) => data.events).sort((a, b) => a.at - b.at);
  const reported = new Set(entries.flatMap(({ data }) => data.judged.map(idOf)));
  return missedIn(events, grace).flatMap(({ promise, event }): Report[] => {
    const { place } = event;
    if (event.role !== "customer" || !event.missing || reported.has(idOf(place))) return [];
    if (event.opens && event.at - promise.due < sameDay) return [];
    reported.add(idOf(place));
    return [{ place, confidence: fromMissed }];
  });
}

/** Milliseconds past a promised time that are still in time. */
const grace = 60_000;

/** Who opens a contact so soon after the promised time reports that it has passed, and asks for nothing again yet. */
const sameDay = 12 * 3600_000;

/** How often who tells that a promise was not kept chases what was promised. */
const fromMissed = 0.8;

/** A case's promises are read as of a company that works from Monday to Friday. */
const usualDays: Options = {};

/** How often the report of a problem that was reported before is a chase. */
const fromCase = 0.8;

/** How likely the problem must be that a customer reports once more. */
const reportedAgain = 0.5;

function chaseIn(message: UnderstoodMessage, options: Options): Report | undefined {
  if (message.role !== "customer") return undefined;
  const named = message.phrases("chase").filter((span) => !asksRound(message, span));
  const confidence = message.likelihood("chase");
  const least = options.confidence as number;
  if (callsAgain(message) || asksInTheSameWords(message) || onlyWaits(message))
    return { place: placeOf(message), confidence: enough.plain };
  const plain = message.phrases("plain-chase").find((span) => !asksRound(message, span));
  if (plain && message.phrases("customer-chased/other-object").length === 0)
    return { place: placeOf(message, plain.start, plain.end), confidence: enough.plain };
  const recalled = message.phrases("earlier-contact")[0] ?? message.phrases("told-before")[0];
  const place = named[0] ?? recalled ?? message.act("chase");
  if (!place || confidence < leastOf(message, named.length > 0, least)) return undefined;
  return { place: placeOf(message, place.start, place.end), confidence: Math.max(confidence, enough.named) };
}

function keep(conversation: UnderstoodConversation, options: Options): Kept | undefined {
  const events = eventsOf(conversation, usualDays);
  const report = reportIn(conversation);
  const contact = report && contactOf(conversation);
  const opening = contact && opensWith(report, options) ? placeOf(report) : undefined;
  if (!contact && events.length === 0) return undefined;
  const asking = events.length > 0 ? conversation.byRole("customer") : [];
  const judged = asking.filter((message) => chaseIn(message, options) || isAboutOther(message));
  return { contact, opening, events, judged: judged.map((message) => placeOf(message)) };
}

/** Who tells of trouble, and neither that something has not come nor waits for it, reports; who recalls what was said disputes it. */
function isAboutOther(message: UnderstoodMessage): boolean {
  if (message.phrases("not-come").length > 0) return false;
  return saysAny(message, ["told-before"]) || (message.has("problem") && message.leaning("chase") === undefined);
}

/** Whether a report is of something awaited, and its own words do not chase. */
function opensWith(report: UnderstoodMessage, options: Options): boolean {
  return report.likelihood("problem") >= reportedAgain && awaits(report) && !chaseIn(report, options);
}

/** Whether something has not come, or is waited for: who comes back with another trouble chases nothing. */
function awaits(message: UnderstoodMessage): boolean {
  return saysAny(message, ["not-come", "waits-for-answer", "chase", "first-inquiry"]);
}

/**
 * How sure a chase must be: plain words chase whatever else is said; others, by where they stand. Who answers
 * an agent often disputes what was said ("your colleague told me otherwise").
 */
const enough = {
  plain: 0.85,
  named: 0.5,
  atLength: 0.85,
  recalled: 0.35,
  disputed: 0.2,
  certain: 0.97,
  silent: { named: 0.2, unnamed: 0.6 },
  opening: { named: 0.88, recalled: 0.95 },
};

/** From which likelihood on the customer who has written before has a problem that is still open. */
const reported = 0.5;

/** "We are awaiting a word", and nothing else, hours after what was written last. */
function onlyWaits(message: UnderstoodMessage): boolean {
  const before = message.conversation.messages[message.index - 1];
  if (message.phrases("customer-chased/waits-only").length === 0 || wordCount(message) > fewWaiting) return false;
  if (message.time === undefined || before?.time === undefined || message.phrases("thanks").length > 0) return false;
  return message.time - before.time >= silence;
}

/** Who says more than that he waits says what for, and in which words may show a chase by itself. */
const fewWaiting = 10;

/**
 * "Anyone?" behind a first question asks everybody, and "hello?" before all else greets: nothing is chased yet. Who still
 * waits has waited.
 */
function asksRound(message: UnderstoodMessage, { start, end }: Span): boolean {
  if (message.index > 0) return false;
  if (message.phrases("customer-chased/still-waits").some((wait) => start < wait.end && wait.start < end)) return false;
  const words = message.tokens.filter((token) => token.kind === "word" && start <= token.start && token.end <= end);
  return words.length <= (wordCount(message) > callWords ? 1 : fewWords);
}

/** Up to how many words call without naming anything. */
const fewWords = 2;

/** Who says more than that does not only call. */
const callWords = 20;

/** Thanks that a message begins with are for the answer just given; those at its end are a courtesy. */
function beginsWithThanks(message: UnderstoodMessage): boolean {
  return message.phrases("thanks").some(({ start }) => start < message.text.length * beginning);
}

/** The share of a message that is its beginning. */
const beginning = 0.4;

/** Insisting on a human is no chase. Who was promised what has not come, or has asked before, chases whatever else is said. */
function leastOf(message: UnderstoodMessage, isNamed: boolean, least: number): number {
  if (message.phrases("customer-chased/other-object").length > 0) return never;
  if (message.phrases("resolved").length > 0 && !hasQuestionMark(message)) return never;
  if (repeatsQuestion(message) || reactsAtOnce(message)) return never;
  const notCome = message.phrases("not-come").length > 0;
  if (message.likelihood("human-request") > message.likelihood("chase") + 0.3) return never;
  if (!isUnanswered(message) && beginsWithThanks(message)) return never;
  if (breaksSilence(message)) return isNamed || wasPromised(message) ? enough.silent.named : enough.silent.unnamed;
  const told = message.phrases("told-before").length > 0;
  const surely = isUnanswered(message) ? 0 : enough.disputed;
  if (opens(message) && !isNamed) {
    if (message.index > 0 && told && notCome) return surely;
    return recallsAtOnce(message) ? enough.opening.recalled : never;
  }
  if (told && notCome) return surely;
  if (message.phrases("earlier-contact").length > 0) {
    if (notCome || message.likelihood("problem") >= reported || (isNamed && message.likelihood("chase") >= 0.1))
      return surely;
    return enough.recalled;
  }
  if (wordCount(message) > longest) return isNamed && !isUnanswered(message) ? enough.atLength : never;
  if (!isUnanswered(message)) return isNamed && !told ? enough.named : least;
  if (message.phrases("first-inquiry").length > 0 && !(isNamed && asksAgain(message))) return never;
  return isNamed ? enough.opening.named : never;
}

/** Whether words ask again beside those that ask how things stand, as sure as can be. */
function asksAgain(message: UnderstoodMessage): boolean {
  if (message.likelihood("chase") < enough.certain || wordCount(message) > longest) return false;
  const first = message.phrases("first-inquiry");
  const isBeside = (span: Span) => first.every(({ start, end }) => span.end <= start || end <= span.start);
  return message.phrases("chase").some(isBeside);
}

/** Who asks a question once more in reply to an answer found the answer poor: nothing is chased. */
function repeatsQuestion(message: UnderstoodMessage): boolean {
  const before = message.conversation.messages[message.index - 1];
  return before?.role === "agent" && !opens(message) && message.phrases("customer-chased/repeats").length > 0;
}

/** "And now?", said at once to an answer, asks what to do: who chases has waited. */
function reactsAtOnce(message: UnderstoodMessage): boolean {
  const before = message.conversation.messages[message.index - 1];
  if (before?.role !== "agent" || message.time === undefined || before.time === undefined) return false;
  const isOneWord = message.phrases("chase").every(({ start, end }) => !/\s\S/.test(message.text.slice(start, end)));
  return isOneWord && message.time - before.time < atOnce && message.phrases("chase").length > 0;
}

/** Up to how long after an answer a word is said to it, in milliseconds. */
const atOnce = 3600_000;

/** Whether the customer asks after hours in which nobody wrote. */
function breaksSilence(message: UnderstoodMessage): boolean {
  const before = message.conversation.messages[message.index - 1];
  if (message.time === undefined || before?.time === undefined || opens(message)) return false;
  if (wordCount(message) > longestReminder) return false;
  if (before.role === "customer" && before.author !== message.author) return false;
  return message.time - before.time >= silence && asksSomething(message) && message.phrases("thanks").length === 0;
}

/** From which likelihood on the answer before a silence promised what is asked after. */
const promised = 0.6;

function wasPromised(message: UnderstoodMessage): boolean {
  const before = message.conversation.messages[message.index - 1];
  return before?.role === "agent" && before.likelihood("promise") >= promised;
}

/** Who asks after something says little; who says more tells more. */
const longestReminder = 25;

/** How long nobody writes before a question asks after what was left open, in milliseconds. */
const silence = 3 * 3600_000;

/** A first message that says in few words that it is not the first. */
function recallsAtOnce(message: UnderstoodMessage): boolean {
  return message.phrases("earlier-contact").length > 0 && wordCount(message) <= longest;
}

/** In longer messages a reading that no phrase supports says little, and in one that opens nor do words that may chase. */
const longest = 60;

/** What nobody has answered yet may be a first question, and a first report of something late is no chase. */
const never = 1.1;

/** Nothing but a call or a mark: "?", "hello?", "@shop anyone". */
const onlyCalls =
  /^(?:[\s?!.,…👋👀🙋]|@\w+|h+e+l+o+(?![a-z])|h+e+y+(?![a-z])|hi+(?![a-z])|knock knock|yoo-?hoo|cooee|any ?(?:one|body)|ehi+(?![a-z])|ehilà|ciao|pronto|salve|toc toc|c['’]è nessuno|nessuno)+$/iu;

/** How long the customer must have waited before a mere call asks again, in milliseconds. */
const patience = 5 * 60_000;

/** Whether the customer, whose question nobody has answered yet, only calls. */
function callsAgain(message: UnderstoodMessage): boolean {
  const before = message.conversation.messages[message.index - 1];
  if (before?.role !== "customer" || before.author !== message.author || !onlyCalls.test(message.text)) return false;
  if (message.time === undefined || before.time === undefined || !/[\p{L}?]/u.test(message.text.replace(/@\w+/gu, "")))
    return false;
  return message.time - before.time >= patience && expectsAnswer(before);
}

/** "??? the nut", "so, the price??": a few words of the customer's own last question, which nobody has answered. */
function asksInTheSameWords(message: UnderstoodMessage): boolean {
  const before = message.conversation.messages[message.index - 1];
  if (before === undefined || message.time === undefined || before.time === undefined || opens(message)) return false;
  if (message.time - before.time < waits || !message.text.includes("?") || wordCount(message) > mostRepeated)
    return false;
  const asked = before.role === "customer" ? before : putOff(before);
  if (!asked || asked.author !== message.author || !expectsAnswer(asked)) return false;
  const words = tellingWords(message);
  const own = new Set(tellingWords(asked));
  return words.length > 0 && words.every((word) => own.has(word));
}

/** How long nobody answers before the same words ask again, in milliseconds. */
const waits = 30 * 60_000;
const mostRepeated = 5;

/** The question that an answer only put off. */
function putOff(answer: UnderstoodMessage): UnderstoodMessage | undefined {
  const isPutOff =
    answer.role === "agent" &&
    (saysAny(answer, ["customer-chased/puts-off"]) || answer.likelihood("promise") >= promised);
  return isPutOff ? answer.previousOther : undefined;
}

/** What is said in so many letters names something. */
const leastLetters = 3;

/** The words that name something, without those that only lead to them. */
function tellingWords({ tokens }: UnderstoodMessage): string[] {
  const words = tokens.filter(({ kind, form }) => kind === "word" && form.length >= leastLetters);
  return words.map(({ form }) => form).filter((form) => !leading.has(form));
}

const leading: ReadonlySet<string> = new Set(
  "the and for about what what's with but any gli una per del della dei delle che con".split(" "),
);

function isUnanswered(message: UnderstoodMessage): boolean {
  return message.previousOther === undefined || opens(message);
}

/** Whether the customer says something for the first time: who took the call, or wrote first, has answered nothing yet. */
function opens(message: UnderstoodMessage): boolean {
  return message.conversation.byRole("customer")[0] === message;
}
