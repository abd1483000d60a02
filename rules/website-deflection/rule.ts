import {
  asksSomething,
  confidenceOption,
  defineRule,
  hasLink,
  placeOf,
  type Report,
  type Span,
  saysAny,
  type UnderstoodMessage,
  wordCount,
} from "../../src/lint/api.js";
import { isThingAskedFor } from "./asked-thing.js";
import { helpsItself } from "./help.js";
import { sendsToNamedPlace } from "./named-place.js";

/** From which likelihood on words that name a website send there: fewer only speak of it. */
const namedEnough = 0.5;

/** And where the customer answers that the page was looked at, is out of reach or was not what was asked for. */
const namedAndVain = 0.2;

export default defineRule({
  category: "effort",
  severity: "error",
  templates: true,
  languages: ["it", "en"],
  sources: ["S3"],
  options: confidenceOption(0.68),
  opportunity: (conversation) => conversation.byRole("agent").length > 0,
  checkMessage(message, options): Report | undefined {
    if (message.role !== "agent") return undefined;
    const spoken = message.conversation.isSpoken;
    const redirection = redirectionOf(message, options.confidence as number);
    if (!redirection || (!spoken && !namesTarget(message, redirection))) return undefined;
    if (
      wasAskedFor(message) ||
      isAddedToSolution(message) ||
      (spoken && message.phrases("website-deflection/choice").length > 0)
    )
      return undefined;
    if (!spoken && (helpsItself(message, redirection) || speaksOf(message) || sendsToPeople(message, redirection)))
      return undefined;
    const name = message.conversation.isTemplate ? "template" : spoken ? "spoken" : "default";
    return {
      place: placeOf(message, redirection.start, redirection.end),
      message: name,
      confidence: message.likelihood("site-redirection"),
    };
  },
});

/** Whether the message names a page, an app, or a place that the company calls otherwise. */
function namesTarget(message: UnderstoodMessage, redirection: Span): boolean {
  return message.phrases("website-deflection/target").length > 0 || sendsToNamedPlace(message, redirection);
}

/** From which likelihood on words spoken send somewhere that a message before named: "it's all on there". */
const sendingSurely = 0.97;

/** Words that send to a website, or a reading that does so and names a place to go to. */
function redirectionOf(message: UnderstoodMessage, least: number): Span | undefined {
  const likelihood = message.likelihood("site-redirection");
  const named = message.phrases("site-redirection")[0];
  if (named && likelihood >= (isVain(message) ? namedAndVain : namedEnough)) return named;
  const others = message.phrases("website-deflection/sends-others")[0];
  if (others && message.conversation.isSpoken) return others;
  const act = message.leaning("site-redirection");
  if (act && isNothingElse(message) && likelihood >= addressEnough) return act;
  if (likelihood < least || !act) return undefined;
  if (message.conversation.isSpoken && likelihood >= sendingSurely) return act;
  const places = ["site-word", "website-deflection/target"];
  return saysAny(message, places) || sendsToNamedPlace(message, act) ? act : undefined;
}

/** Whether an address, told to somebody who hears it, is all that is said. */
function isNothingElse(message: UnderstoodMessage): boolean {
  return (
    message.conversation.isSpoken &&
    wordCount(message) <= fewWords &&
    message.previousOther?.role === "customer" &&
    message.phrases("website-deflection/spelt-address").length > 0
  );
}

/** How likely such an address must be to send there: names of pages are new to any model. */
const addressEnough = 0.3;

/** An address takes that many words where it is read out. */
const fewWords = 12;

/** Whether the customer's next words tell that the page is no answer; what an agent said before it may have been one. */
function isVain({ conversation, index }: UnderstoodMessage): boolean {
  if (conversation.messages[index - 1]?.role === "agent") return false;
  const next = conversation.messages.slice(index + 1).find(({ role }) => role === "customer");
  return next !== undefined && next.phrases("website-deflection/looked-there").length > 0;
}

/** From which likelihood on a customer who thanks still has a problem. */
const stillOpen = 0.4;

/** Who thanks in more words tells what is still to be done, too. */
const brief = 30;

/** The customer said that it works, or thanked and asked nothing more: a page added to that stands in place of no answer. */
function isAddedToSolution(message: UnderstoodMessage): boolean {
  const before = message.previousOther;
  if (!before || !hasLink(message) || asksSomething(before) || before.likelihood("problem") >= stillOpen) return false;
  if (!message.conversation.messages.slice(0, before.index).some(({ role }) => role === "agent")) return false;
  return before.phrases("resolved").length > 0 || (before.phrases("thanks").length > 0 && wordCount(before) <= brief);
}

/** From how many words on a message that names nothing but what any program or page has speaks of the matter itself. */
const longest = 18;

/** "The tab", "the video", "a forum" without an address, in a message that says more: no place of the company's to go to. */
function speaksOf(message: UnderstoodMessage): boolean {
  if (hasLink(message) || wordCount(message) < longest) return false;
  const places = message.phrases("website-deflection/common-place");
  return message
    .phrases("website-deflection/target")
    .every(({ start, end }) => places.some((place) => place.start <= start && end <= place.end));
}

/** To open a ticket or to chat with somebody is another channel, wherever it is done. */
function sendsToPeople(message: UnderstoodMessage, redirection: Span): boolean {
  const sentence = message.sentenceAt(redirection.start);
  return message
    .phrases("website-deflection/people")
    .some(({ start }) => !sentence || (sentence.start <= start && start < sentence.end));
}

/** The customer asked for the link, or where to do it online; or looks for the very page that is given. */
function wasAskedFor(message: UnderstoodMessage): boolean {
  const before = message.previousOther;
  if (!before) return false;
  if (before.phrases("asks-for-link").length > 0 || message.phrases("website-deflection/own-thread").length > 0)
    return true;
  return (
    (hasLink(message) && before.phrases("website-deflection/asks-for-page").length > 0) || isThingAskedFor(message)
  );
}
