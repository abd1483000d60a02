import type { SaidText } from "../per-text.js";
import { latin } from "../text/latin.js";
import type { Sentence } from "../text/sentences.js";
import type { Token } from "../text/tokens.js";
import type { Answer } from "./answer.js";
import type { Fact } from "./fact.js";
import { isSalutation } from "./salutation.js";

/** A longer sentence says more than one thing. */
const mostTokens = 26;
const leastWords = 2;

/** Whether a fact was read here: by its "not", its "only" or by there being none of them. */
export function isPlain({ kind, slot }: Fact): boolean {
  return kind === "possible" && (slot === "plain" || slot === "exclusive");
}

/**
 * What a sentence affirms or denies in words that no list knows: "hail is one of the events your policy covers", "the garage isn't
 * guarded at night", "it's dogs only here". What is denied, or alone is granted, is in `named`. It stands only against an answer in
 * the same words to the same customer.
 */
export function plainPolarity(answer: Answer, sentence: Sentence, read: readonly Fact[]): Fact[] {
  const { message } = answer;
  if (read.some(({ kind }) => saysYesOrNo.has(kind))) return [];
  const said = message.text.slice(sentence.start, sentence.end);
  const denial = denied.exec(said);
  const exclusive = denial ? null : only.exec(said);
  const isNo = denial !== null || exclusive !== null || regretted.test(said);
  if (!isNo && read.some(({ loose }) => !loose)) return [];
  const behind = sentence.start + (denial ? denial.index + denial[0].length : 0);
  const named = denial
    ? answer.stemsBehind(sentence, { start: behind - 1, end: behind }).slice(0, 3)
    : exclusive
      ? answer.stemsBehind(sentence, { start: sentence.start, end: sentence.start })
      : [];
  if (denial && named.length === 0) return [];
  if (notOfRules.some((name) => answer.concepts.has(name, sentence))) return [];
  const low = isNo ? 0 : 1;
  const slot = exclusive ? "exclusive" : "plain";
  const fact = answer.fact({ kind: "possible", low, high: low, slot, named }, sentence, sentence);
  if (fact.own < leastWords || fact.status || fact.conditional) return [];
  return [{ ...fact, loose: true }];
}

/** Whether a sentence is short and speaks of what is always so: a quick look, since most do not. */
export function mayBePlain({ text, tokens }: SaidText, { start, end, firstToken, endToken }: Sentence): boolean {
  const length = endToken - firstToken;
  if (length > mostTokens || length < 3) return false;
  for (let index = firstToken; index < endToken; index += 1) {
    const { kind, form } = tokens[index] as Token;
    if (kind === "word" && plainlyNot.has(form)) return false;
  }
  const said = text.slice(start, end).replace(regrets, "");
  return !ofOneMoment.test(said) && !hedged.test(said) && !isSalutation(said);
}

/** Concepts that make a fact a state of one moment, or conditional (see Answer.fact). */
const notOfRules = ["status", "update", "condition"];
/** Regrets before or behind what is said. */
const regrets =
  /^\W*(?:no\W+)?(?:(?:i['’]?m |so |very )*(?:sorry|afraid)|unfortunately|apologies|mi (?:dispiace|spiace)|ci (?:dispiace|spiace)|spiacente|purtroppo)(?: (?:but|ma))?\b[\s,.:]*|,? (?:i['’]m afraid|sorry|mi dispiace|mi spiace|purtroppo)\W*$/giu;
const regretted = latin(/(?<!\p{L})(?:purtroppo|unfortunately|i['’]m afraid)(?!\p{L})/iu);
const only = latin(
  /(?<!\p{L})(?:only|solo|soltanto|solamente|esclusivamente|unicamente)(?!\p{L})(?! (?:per|one|un[oa']?|if|when|se|quando)\b)/iu,
);
/** The kinds of facts that say yes or no. */
export const saysYesOrNo: ReadonlySet<string> = new Set(["possible", "needed", "happened", "stage", "open", "payer"]);
const denied = latin(
  /(?<!\p{L})(?:is not|are not|does not|do not|isn['’]?t|aren['’]?t|doesn['’]?t|don['’]?t|won['’]?t|will not|can['’]?t|cannot|never|no longer|non|nn|mica|mai|nessun[oa]?|alcun[oa]?|niente)(?!\p{L})/iu,
);
/** Words of the two patterns below by themselves, without those that stand for others without accents and apostrophes ("were" for "we’re"): a quick look. */
const plainlyNot: ReadonlySet<string> = new Set(
  "i me has had was been just now today tomorrow tonight yesterday yet still please thank thanks hope understand ho hai ha abbiamo avete hanno era erano sto stiamo vedo vediamo controllo verifico appena adesso ora oggi domani ieri ancora prego grazie capisco spero stato stata stati state if unless except might may should would could probably perhaps salvo tranne forse until till before after prima dopo fino".split(
    " ",
  ),
);
/** What was done, is done just now, or is one person's doing. */
const ofOneMoment = latin(
  /(?<!\p{L})(?:i|i['’](?:m|ll|d)|(?:i|they|he|she|you)['’]ve|me|let me|we['’]ve (?!never)|we have (?!never)|we had|you['’]ve|you have|has|had|was|were|been|just|now|today|tomorrow|tonight|yesterday|yet|still|please|thanks?|thank|sorry|apolog\p{L}*|hope|understand|ho|hai|ha|abbiamo|avete|hanno|aveva\p{L}*|stat[oaie]|era|erano|sono io|sto|stiamo|vedo|vediamo|provo|proviamo|controllo|verifico|resto|rimango|appena|adesso|ora|oggi|domani|stasera|stamattina|ieri|ancora|prego|grazie|scus\p{L}*|mi (?:dispiace|spiace|auguro|rincresce)|capisco|comprend\p{L}+|spero)(?!\p{L})/iu,
);
const hedged = latin(
  /(?<!\p{L})(?:if|unless|except|only (?:if|when|until)|solo (?:se|quando|fino)|might|may|should|would|could|probably|perhaps|se|salvo|tranne|forse|dovrebbe\p{L}*|potrebbe\p{L}*|vorre\p{L}+|but|però|until|till|before|after|finché|prima|dopo|fino)(?!\p{L})/iu,
);
