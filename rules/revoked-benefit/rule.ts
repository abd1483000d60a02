import {
  beginsIn,
  defineRule,
  placeOf,
  type Span,
  saysAny,
  type UnderstoodMessage,
  wordCount,
} from "../../src/lint/api.js";

/** From which likelihood on words that take a benefit back do: fewer tell of something else that was withdrawn. */
const namedEnough = 0.25;

export default defineRule({
  category: "empathy",
  severity: "error",
  templates: true,
  languages: ["it", "en"],
  sources: ["S3"],
  opportunity: (conversation) => conversation.byRole("agent").length > 0,
  checkMessage(message) {
    if (message.role !== "agent" || message.phrases("benefit-kept").length > 0) return undefined;
    const named = message.phrases("revocation").find((span) => !isFavour(message, span));
    const confidence = message.likelihood("revocation");
    if (named && confidence >= namedEnough) return { place: placeOf(message, named.start, named.end), confidence };
    const taken = takenBack(message);
    if (!taken || isFavour(message, taken)) return undefined;
    return { place: placeOf(message, taken.start, taken.end), confidence: spreadConfidence };
  },
});

/** Whether what is taken off there is a burden of the customer's: a fee, a second payment. */
function isFavour(message: UnderstoodMessage, place: Span): boolean {
  const around = message.sentenceAt(place.start) ?? place;
  return message.phrases("revoked-benefit/favours").some((span) => beginsIn(span, around));
}

/** How often a revocation is one whose parts stand in several sentences. */
const spreadConfidence = 0.7;

/** From which likelihood on wide words for two of a revocation's parts are enough: it is worded in endless ways. */
const likelyEnough = 0.4;

/** From which on the error itself may go unnamed. */
const sureEnough = 0.8;

/** And from which on any one of the parts is enough. */
const plainlyEnough = 0.85;

/** From which likelihood on an error and words of taking back are enough where money is spoken of, whatever it was called. */
const moneyEnough = 0.6;

/** From which likelihood on error, benefit and words of taking back, each in its own place, are enough. */
const allPartsEnough = 0.25;

/** Who says more tells of something else. */
const longestTaking = 90;

/** Whether the customer reckons with what he was granted: "my free test", "the twenty percent". */
function reckonsWithBenefit(message: UnderstoodMessage): boolean {
  const { previousOther } = message;
  if (previousOther === undefined) return false;
  return (
    saysAny(previousOther, ["revoked-benefit/granted"]) ||
    (saysAny(previousOther, ["benefit"]) && isAboutMoney(message))
  );
}

const money = /[€$£₹]|\d ?%|\b(?:euros?|pounds?|dollars?|bucks|quid|per ?cento?|rs)\b/iu;

function isAboutMoney(message: UnderstoodMessage): boolean {
  return money.test(`${message.text} ${message.previousOther?.text ?? ""}`);
}

/** The error in one sentence, what was granted and its taking back in others. A reading alone takes nothing back. */
function takenBack(message: UnderstoodMessage): Span | undefined {
  const first = (name: string) => message.phrases(name)[0];
  const [benefit, taken] = [first("benefit"), first("takes-back")];
  const plain = first("revoked-benefit/plain");
  if (plain && first("revoked-benefit/error")) return plain;
  if (first("announced-problem") && benefit && taken) return taken;
  const likelihood = message.likelihood("revocation");
  const takenWidely = taken ?? first("revoked-benefit/taken");
  if (takenWidely && first("revoked-benefit/error") && wordCount(message) <= longestTaking) {
    if (likelihood >= moneyEnough && isAboutMoney(message)) return takenWidely;
    if (likelihood >= allPartsEnough && benefit) return takenWidely;
    if (reckonsWithBenefit(message)) return takenWidely;
  }
  const error = first("revoked-benefit/error");
  if (likelihood < likelyEnough || (likelihood < sureEnough && !error)) return undefined;
  if (likelihood >= plainlyEnough && wordCount(message) <= longestTaking)
    return taken ?? takenWidely ?? error ?? benefit;
  const granted = benefit ?? message.previousOther?.phrases("benefit")[0];
  return taken ?? (granted || isAboutMoney(message) ? takenWidely : undefined);
}
