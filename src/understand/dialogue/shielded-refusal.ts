import type { Act } from "../acts/act.js";
import type { UnderstoodMessage } from "../understood.js";
import { hasQuestionMark } from "./marks.js";
import { namesRefusal } from "./names-refusal.js";

/** From which likelihood on a message that names rules is taken to refuse. */
const refusingEnough = 0.6;

/** And on one that holds no words of refusal: rules are quoted as often as they are hidden behind. */
const unnamedRefusing = 0.68;

/** How sure readings must be where no rule is named in words that the lexicons know: of the shield alone, or with a refusal. */
const withoutGround = { alone: 0.97, refusing: 0.93, refusal: 0.7 };

/** From which likelihood on a shield is one, though the message reads like an offer and holds no words that offer. */
const sureShield = 0.95;

/** From which likelihood on a message offers something else. */
const offers = 0.6;

/**
 * A refusal that hides behind rules, terms or the system, and offers nothing instead; undefined where there is none. It
 * takes a refusal and a ground: rules that are merely quoted, and refusals for other reasons, are no shield.
 */
export function shieldedRefusal(message: UnderstoodMessage): Act | undefined {
  if (message.role !== "agent" || offersInstead(message) || isAskedFor(message) || saysYes(message)) return undefined;
  const refuses = Math.max(message.likelihood("refusal"), message.likelihood("informal-refusal"));
  const shield = message.act("policy-shield");
  const ground = groundOf(message);
  if (shield && (ground ? refuses >= 0.3 : shieldsAlone(shield.confidence, refuses)))
    return { ...shield, confidence: Math.max(shield.confidence, refuses) };
  if (!ground || refuses < (namesRefusal(message) ? refusingEnough : unnamedRefusing)) return undefined;
  return { act: "policy-shield", start: ground.start, end: ground.end, confidence: refuses };
}

/** How an answer begins that says yes. */
const yes =
  /^\W*(?:yes|yep|of course|certainly|it (?:is|does)|you can|sì|si, |certo|certamente|ma certo)(?!\p{L})(?! (?:not|non|che no))/iu;

/** Yes, and what the rules give: no refusal, unless words refuse behind it. */
function saysYes(message: UnderstoodMessage): boolean {
  return yes.test(message.text) && !namesRefusal(message);
}

/** What the rules are is an answer to who asks for them, or asks how many or how long they give. */
function isAskedFor(message: UnderstoodMessage): boolean {
  const asked = message.previousOther;
  return (
    asked?.role === "customer" &&
    hasQuestionMark(asked) &&
    message.phrases("refusal").length === 0 &&
    (asked.phrases("policy").length > 0 || asksHowMuch.test(asked.text))
  );
}

/** A question for a number, a time or a list, at its beginning. */
const asksHowMuch =
  /(?:^|[.!?,:\n]\s*)(?:e |and |ma |but )?(?:quant[oiae]|entro (?:quando|quanto)|fino a (?:quando|quanto|che)|(?:che|quali) documenti|how (?:many|much|long|often|late)|until when|what documents|which documents)(?!\p{L})[^.!?\n]{0,120}\?/iu;

function shieldsAlone(shield: number, refuses: number): boolean {
  return shield >= withoutGround.alone || (shield >= withoutGround.refusing && refuses >= withoutGround.refusal);
}

/** Something else instead, or what the rules give; and that a matter is private is no rule to hide behind, but a reason to write elsewhere. */
function offersInstead(message: UnderstoodMessage): boolean {
  const turn = turnOf(message);
  if (message.phrases("alternative").some(({ start }) => start >= turn)) return true;
  if (message.likelihood("alternative") >= offers && message.likelihood("policy-shield") < sureShield) return true;
  if (message.phrases("benefit-kept").length > 0 || message.phrases("customer-favour").length > 0) return true;
  return message.phrases("privacy-reason").length > 0 && message.has("channel-redirection");
}

/** How a sentence begins that turns to another point ("As to the fee, …"): what was offered before concerns the first. */
const turnsTo =
  /^\W*(?:as (?:to|for|regards)|regarding|concerning|quanto (?:a|al|allo|alla|ai|agli|alle|all')|per quanto riguarda|riguardo)(?![\p{L}])/iu;

/** Where a message turns to the point that it refuses; its beginning where it has only one. */
function turnOf(message: UnderstoodMessage): number {
  const ground = groundOf(message);
  const sentence = ground && message.sentenceAt(ground.start);
  if (!sentence || !turnsTo.test(message.text.slice(sentence.start, sentence.end))) return 0;
  return sentence.start;
}

/** The rule, term or system that a message names. */
function groundOf(message: UnderstoodMessage): { start: number; end: number } | undefined {
  return message.phrases("policy-shield")[0] ?? message.phrases("policy")[0];
}
