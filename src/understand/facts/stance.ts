import { latin } from "../text/latin.js";
import type { Sentence } from "../text/sentences.js";
import type { Answer, Statement } from "./answer.js";
import { openingOf } from "./opening.js";
import { mayBePlain } from "./plain-polarity.js";
import { soldOut } from "./polar.js";
import { putsRight } from "./puts-right.js";
import { askingOf } from "./question-kind.js";
import { isSalutation } from "./salutation.js";

/** A yes or no, and the sentence that says it. */
export interface Stance {
  readonly said: Statement;
  readonly sentence: Sentence;
}

const mostStances = 3;

/**
 * The yes and no of an answer: to the question by its first word, else by whether its first sentence denies; what is free or charged;
 * and what else it affirms or denies in a sentence on what is always so.
 */
export function stanceOf(answer: Answer, sentences: readonly Sentence[]): Stance[] {
  const { message, concepts } = answer;
  const stances: Stance[] = [];
  const add = (slot: string, yes: boolean, sentence: Sentence) => {
    const low = yes ? 1 : 0;
    if (stances.some((one) => one.sentence === sentence && one.said.slot === slot)) return;
    stances.push({ said: { kind: "answered", low, high: low, slot }, sentence });
  };
  const toQuestion = answeredStance(answer, sentences);
  if (toQuestion) add(toQuestion.slot, toQuestion.yes, toQuestion.sentence);
  for (const sentence of sentences) {
    if (stances.length >= mostStances) break;
    const said = message.text.slice(sentence.start, sentence.end);
    if (soldOut.test(said) || ofMenu.test(said)) continue;
    if (mayTellCost.test(said)) {
      if (charged.test(said) && !nothingToPay.test(said)) add("cost", true, sentence);
      else if (free.test(said.replace(allIn, " "))) add("cost", false, sentence);
    }
    if (stances.some((one) => one.sentence === sentence)) continue;
    if (concepts.has("impossible", sentence)) add("stance", false, sentence);
    else if (concepts.has("possible", sentence)) add("stance", !denied.test(cleared(said)), sentence);
    else if (mayBePlain(message, sentence)) add("plain", !denied.test(cleared(said)), sentence);
  }
  return stances;
}

function answeredStance(
  answer: Answer,
  sentences: readonly Sentence[],
): { slot: string; yes: boolean; sentence: Sentence } | undefined {
  const { message, question } = answer;
  if (!question) return undefined;
  const asking = askingOf(question);
  const asked = asking.yes;
  const opening = openingOf(message);
  if (asked === "request" || (asking.alternative && !opening)) return undefined;
  if (asked === undefined && !(asking.mayBePolar && opening)) return undefined;
  if (asked === undefined && opening && putsRight(message, question, opening)) return undefined;
  const sentence = opening
    ? message.sentences.find((one) => one.firstToken <= opening.firstToken && opening.firstToken < one.endToken)
    : sentences.find(
        (one) =>
          answer.answersQuestion(one) &&
          one.endToken - one.firstToken >= 3 &&
          !isSalutation(message.text.slice(one.start, one.end)),
      );
  if (!sentence || sentence.mark === "?") return undefined;
  const said = cleared(message.text.slice(sentence.start, sentence.end));
  if ((!opening && undecided.test(said)) || soldOut.test(said)) return undefined;
  const asksCost = asked === "free" || asked === "charged";
  // "All in the price?" – "the camera's thirty on top": what it costs says it, whatever was asked.
  if (asksCost && !opening && mayTellCost.test(said) && charged.test(said) && !nothingToPay.test(said))
    return { slot: "cost", yes: true, sentence };
  const yes = opening && !noProblem.test(said) ? opening.yes : !denied.test(said);
  if (asksCost) return { slot: "cost", yes: asked === "charged" ? yes : !yes, sentence };
  return { slot: asked === "needed" ? "need" : "stance", yes, sentence };
}

/** What denies nothing: "no problem", "non si preoccupi". */
function cleared(said: string): string {
  return said.replace(noProblem, " ok ");
}

const noProblem =
  /(?<!\p{L})(?:(?:no|not a|nessun|senza|non c['’]è|that['’]s no|it['’]s no) (?:problem[ai]?|bother|worries|trouble|issue|pensier\p{L}*)(?: at all)?|don['’]?t (?:you )?worry|non (?:si|ti) preoccup\p{L}+|no worries|nothing to worry|niente (?:paura|storie)|nessuna storia)(?!\p{L})/giu;
const denied = latin(
  /(?<!\p{L})(?:not|isn['’]?t|aren['’]?t|doesn['’]?t|don['’]?t|won['’]?t|can['’]?t|cannot|never|no longer|no|unable|non|nn|mica|mai|nessun[oa]?|niente|nulla|nor|nothing|neither|purtroppo|unfortunately|afraid|regrettably|solo|soltanto|only|alone|exclud\p{L}*|esclus\p{L}*|vietat\p{L}*|impossibil\p{L}*|refused?)(?!\p{L})/iu,
);
const undecided = latin(
  /(?<!\p{L})(?:might|maybe|perhaps|depends|check|let me|looking|controllo|verifico|vediamo|dipende|forse|un attimo|moment)(?!\p{L})/iu,
);
/** A menu: its figures are keys, and it grants nothing. */
export const ofMenu = /\b(?:digit[aio]|prem[aie]|press|choose|scegli\p{L}*|opzion\p{L}+|options?)\b/iu;
const mayTellCost =
  /free|liber|charg|cost|pay|includ|price|extra|top|part of|grat|compres|inclus|prezzo|pag|a parte|in più|supplement|spese/i;
const charged = latin(
  /(?<!\p{L})(?:(?:not|isn['’]?t|aren['’]?t|non (?:è|sono|sia)) (?:\p{L}+ )?(?:free|included|part of|covered|gratis|gratuit\p{L}+|compres\p{L}+|inclus\p{L}+)|on top|extra|chargeable|(?:you|they|he|she)(?:['’]ll)? (?:have to )?pay(?:s)?(?! nothing)|(?:is|are|be) charged|a parte|a pagamento|in più|da aggiungere|si pag\p{L}+|(?:la|lo|li|le) paga (?:lei|il cliente)|a (?:suo|vostro) carico|a carico (?:del|dell['’]) ?(?:cliente|utente|ultimo \p{L}+))(?!\p{L})/iu,
);
/** "Non si paga nulla", "you don't pay": a word of paying that charges nothing. */
const nothingToPay = latin(
  /(?<!\p{L})(?:non (?:si |lo |la |le |ti |deve |devi |c['’]è )?(?:da )?(?:pag\p{L}+|cost\p{L}+)|(?:niente|nulla) da pagare|paga niente|paga nulla|nothing (?:to pay|extra)|no extra|(?:don|doesn|won)['’]?t pay|not pay|pay nothing|without paying)(?!\p{L})/iu,
);
/** "264 € tutto compreso": a price, and nothing that is free. */
const allIn =
  /(?:[€£$]\s?\d[\d.,]*|(?<!\p{L})(?:€|euro|pounds?|quid))[^.;\d]{0,12}(?:tutto|all|everything)[ -](?:compres|inclus|inclu)\p{L}*/giu;
const free = latin(
  /(?<!\p{L})(?:(?:is|are|it['’]s|for|completely|absolutely|totally|all|goes?|done|made|moved?|changed?|comes?) (?:\p{L}+ )?free(?! (?:slot|space|seat|place|room|time|hour))|free of charge|no (?:extra |additional )?(?:charge|cost|fee)|nothing (?:to pay|extra)|not? (?:cost|pay) (?:you )?(?:a penny|anything)|(?:doesn|don|won)['’]?t (?:cost|pay)|included|inclusive|part of (?:it|the|every)|in the price|free (?:entry|admission|entrance)|(?:ingresso|entrata|accesso) (?:è |sono )?(?:a )?liber[oa]|gratis|gratuit\p{L}+|senza (?:costi|spese|supplement\p{L}*|sovrapprezz\p{L}*|addebit\p{L}*)|compres\p{L}+|inclus\p{L}+|(?:nel|dentro il) prezzo|non (?:si |lo |la |le |ti |deve |devi )?(?:pag\p{L}+|cost\p{L}+)|nessun (?:costo|sovrapprezzo|supplemento|addebito)|nessuna spesa|niente da pagare)(?!\p{L})/iu,
);
