import { replyTo } from "../dialogue/reply-to.js";
import { perText, type SaidText } from "../per-text.js";
import { Sifting, sifted } from "../text/sieve/sieve.js";
import type { Token } from "../text/tokens.js";
import type { UnderstoodMessage } from "../understood.js";
import { readDates } from "../values/read-dates.js";
import { readValues } from "../values/read-values.js";
import type { Fact } from "./fact.js";
import { byOthers, contrary, notTold, told } from "./told.js";

/** Stands among what is recalled where the customer says that something else was told, whatever it was. */
const toldOtherwise = "otherwise";
/** Before what the customer says behind the answer. */
const afterwards = ">";
/** Before what is said to have been told, rather than only named beside it. */
const wasTold = "told ";
const nothing: readonly string[] = [];

/**
 * What the customer says, just before an answer or just behind it, that the company told before: "I was told 52", "ma non
 * era la Sicurlift?". It is no answer of the company; it only shows that two answers of the company are about one matter.
 */
export function recalledBy(message: UnderstoodMessage): readonly string[] {
  const before = message.conversation.messages[message.index - 1];
  const behind = message.conversation.messages[message.index + 1];
  const recalled = (one: UnderstoodMessage | undefined) => (one?.role === "customer" ? recalledIn(one) : nothing);
  const told = [...recalled(before), ...recalled(behind).map((key) => `${afterwards}${key}`)];
  return told.length === 0 ? nothing : [...new Set(told)];
}

/** The customer's next message, where it holds against this one that the company had said otherwise. */
export function contested(message: UnderstoodMessage): UnderstoodMessage | undefined {
  const behind = replyTo(message);
  if (!behind || !mayTell.test(behind.text) || !recalledIn(behind).includes(toldOtherwise)) return undefined;
  const cue = told.exec(ofCompany(behind.text));
  if (!cue || cue.index > farthest || notDone.test(behind.text)) return undefined;
  if (accepts.test(behind.text) && !objects.test(behind.text)) return undefined;
  return behind;
}

/** Without one of these nothing was told: a quick look, since most messages have none. */
const mayTell =
  /told|said|wrote|says|dett|scri|assicur|opposite|contrari|differ|promis|promess|quoted|dic|diss|confirm|conferm|according|secondo|advised|informed|assured|legg|lett|mention|stat|rispo|spieg|read|saw|heard|offer|which|quale|writing|compres|inclus|includ|dentro|decidetevi|d['’]accordo|mess[oaie] |a chi |believe|minds?\b|asked|cover|thrown|part of|free|gratis|gratuit|price|prezzo/i;
/** A protest opens the customer's message. */
const farthest = 80;
/** "Ok, Dora me l'aveva detto", "that's what Amber said": what was told before was the same, or does not matter. */
const accepts =
  /^\W*(?:ok(?:ay)?|perfetto|perfect|great|bene|esatto|infatti|sì sì|right|yes|grazie|thanks|lovely|brilliant)(?!\p{L})|(?<!\p{L})(?:ok(?:ay)?|va bene(?: (?:lo stesso|così|uguale))?|perfetto|non importa|fa niente|that['’]?s (?:all right|fine|ok(?:ay)?)(?: too)?|fine by me|no problem|nessun problema|never mind|thanks|thank you|grazie)[\s.!🙂😊👍]*$/iu;
/** What is objected with, however politely. */
const objects =
  /(?<!\p{L})(?:ma|però|mentre|invece|veramente|altro|contrario|opposto|divers[oaie]|scus[iaate]+|but|though|different\p{L}*|opposite|otherwise|hang on|hold on|wait|not what|actually)(?!\p{L})|[?!]|\.{3}|…/iu;
/** "Bruno didn't tell me the reference": what was left out, and no answer that differs. */
const untold =
  /(?<!\p{L})(?:(?:non|mica|nessuno|mai) (?:(?:mi|ci|me|ce|l['’]) ?)*(?:l['’])?(?:ha|hai|avete|hanno|aveva|avevano|avevate) (?:\p{L}+ )?(?:dett|scritt|spiegat|indicat|avvisat|parlat)|non (?:c['’]era|c['’]è|era|è) (?:\p{L}+ )?scritt|(?:did|had|has|have)(?:n['’]?t| not) (?:\p{L}+ )?(?:tell|told|say|said|mention|write|warn|explain)|never (?:told|said|mentioned|warned)|(?:nobody|no one) (?:told|said|mentioned))/iu;
/** What was promised and did not come is another complaint than an answer that differs. */
const notDone =
  /(?:\b(?:nobody|no one|nothing|never|still (?:no|not|nothing|waiting|hasn)|nessuno|non (?:è|sono|ho) (?:ancora |mai )?(?:arrivat|venut|success|vist|ricevut|sentit)|ancora (?:niente|nulla|non)|mai (?:arriv|vist|ricevut)|(?:hasn|haven|didn)['’]?t (?:come|arrived|turned|received|heard))|\b(?:entro|by) (?:ieri|oggi|yesterday|today))/iu;

/** Whether the customer recalled the value of an earlier fact beside a later one. */
export function recalls(later: Fact, earlier: Fact): boolean {
  return (
    later.recalled.length > 0 && keysOf(earlier).some((key) => later.recalled.includes(key) || saysBehind(later, key))
  );
}

/** Whether the answer says what the customer had just said: it agrees, and puts an answer between right. */
export function agreesWithCustomer(fact: Fact): boolean {
  return fact.recalled.length > 0 && keysOf(fact).some((key) => fact.recalled.includes(wasTold + key));
}

/** Whether the customer said beside the fact that something else was told. */
export function isDisputed(fact: Fact): boolean {
  return fact.recalled.includes(toldOtherwise) || isProtestedBehind(fact);
}

/** Whether the customer says to this very answer that something else was told. */
export function isProtestedBehind(fact: Fact): boolean {
  return saysBehind(fact, toldOtherwise);
}

/** Whether what the customer says behind an answer holds this: "untold", "objects", "by phone", "name dora", "money 52". */
export function saysBehind({ recalled }: Fact, key: string): boolean {
  return recalled.includes(afterwards + key);
}

function keysOf(fact: Fact): string[] {
  if (fact.kind === "named") return fact.named.map((name) => `name ${name}`);
  const kind =
    fact.kind === "threshold" ? "money" : fact.kind === "from" || fact.kind === "until" ? "clock" : fact.kind;
  if (fact.kind === "money" && fact.slot.startsWith("of-")) return [`money ${fact.high}`, `number ${fact.high}`];
  return fact.low === fact.high ? [`${kind} ${fact.low}`, `number ${fact.low}`] : [];
}

/** Whether a customer's message says what was told, and asks nothing by it. */
export function tells(message: UnderstoodMessage): boolean {
  return recalledIn(message).includes(toldOtherwise) && !message.text.includes("?");
}

const recalledIn = perText((message): readonly string[] => {
  const sifting = new Sifting(message.text);
  const isTold = sifting.may(told) && told.test(ofCompany(message.text));
  return isTold || (sifting.may(asksBack) && asksBack.test(message.text)) ? valuesIn(message, isTold) : nothing;
});

function valuesIn(message: SaidText, isTold: boolean): string[] {
  const { tokens, text, language } = message;
  if (tokens.length > 200) return isTold ? [toldOtherwise] : [];
  const keys = isTold ? [toldOtherwise] : [];
  const isContrary = isTold && contrary.test(text);
  if (isContrary) keys.push("contrary");
  if (isTold && !byOthers.test(text)) keys.push("company");
  if (isTold && untold.test(text)) keys.push("untold");
  if (isContrary || (isTold && objects.test(text))) keys.push("objects");
  if (isTold) for (const [key, words] of saidWhere) if (words.test(text)) keys.push(key);
  const cue = told.exec(ofCompany(text));
  const add = (key: string, start: number) => {
    keys.push(key);
    if (cue && start >= cue.index && start - (cue.index + cue[0].length) < 30) keys.push(wasTold + key);
  };
  if (cue) {
    const said = text.slice(cue.index, cue.index + farthestSaid);
    for (const [key, words] of saidWithoutFigure) if (words.test(said)) add(key, cue.index + cue[0].length);
  }
  for (const value of readValues(text, tokens, 0, tokens.length, language)) {
    if (value.low !== value.high) continue;
    add(value.kind === "count" ? `number ${value.low}` : `${value.kind} ${value.low}`, value.start);
  }
  for (const date of readDates(tokens, 0, tokens.length, language)) keys.push(`date ${date.month * 100 + date.day}`);
  tokens.forEach((token: Token, index) => {
    if (token.kind === "word" && /^\p{Lu}\p{Ll}{2,}/u.test(text.slice(token.start, token.end))) {
      if (index > 0 && tokens[index - 1]?.kind !== "boundary") keys.push(`name ${token.form}`);
    } else if (token.kind === "number" && /^\d{1,4}$/.test(token.form))
      add(`number ${Number(token.form)}`, token.start);
  });
  return keys;
}

/** The text, with blanks in place of what things show and what others say. */
function ofCompany(text: string): string {
  return text.replace(notTold, (said) => " ".repeat(said.length));
}

/** By what way something was told, and that it was told a moment before. */
const saidWhere: readonly (readonly [key: string, words: RegExp])[] = [
  [
    "by phone",
    /(?<!\p{L})(?:(?:al|per|via|sul) telefono|telefonata|telefonicamente|on the (?:phone|line|telephone)|by (?:phone|telephone)|over the phone|(?:the|your) (?:phone )?call)(?!\p{L})/iu,
  ],
  ["by email", /(?<!\p{L})(?:e-?mails?)(?!\p{L})/iu],
  ["by chat", /(?<!\p{L})(?:chat|chatbot|bot)(?!\p{L})/iu],
  ["by messaging", /(?<!\p{L})(?:whats ?app|sms|messaggi[no]?o?|text(?: message)?|chat)(?!\p{L})/iu],
  ["by social", /(?<!\p{L})(?:social|facebook|instagram|twitter|tweet|post)(?!\p{L})/iu],
  [
    "just now",
    /(?<!\p{L})(?:prima (?:mi|ci|m['’]|ha|avete|diceva)|poco fa|poc['’]anzi|(?:un (?:attimo|minuto|momento)|(?:due|cinque|dieci|\d+) minuti) fa|appena (?:dett|scritt)|qui sopra|(?:a|one) (?:minute|moment|second|sec|min) ago|(?:\p{L}+|\d+) (?:mins?|minutes|secs?|seconds) ago|just (?:said|told|now|wrote)|(?:earlier|before) (?:you|u) (?:said|told)|(?:said|told me) (?:earlier|before)|further up|up there)(?!\p{L})/iu,
  ],
];

/** What was told stands so near behind "I was told". */
const farthestSaid = 110;
/** What was told without a figure: that it is free, that it may be, that nothing is needed. */
const saidWithoutFigure: readonly (readonly [key: string, words: RegExp])[] = [
  [
    "money 0",
    /(?<!\p{L})(?:free|for nothing|nothing (?:to pay|extra)|no (?:extra )?(?:charge|cost|fee)|(?:not|n['’]?t) (?:be |have to |need to |get )?(?:pay\p{L}*|cost\p{L}*|charge\p{L}*)|without (?:paying|charge)|included|covered|thrown in|(?:in|part of|inside) the (?:price|fee|rent|cost|fare|package|quote|total|deal)|a penny|gratis|gratuit\p{L}*|non (?:si |lo |la |li |le |mi |ci |avrei |avremmo |dovevo |c['’]era |costa\p{L}* )*(?:paga\p{L}*|costa\p{L}*|spende\p{L}*|nulla|niente)|(?:niente|nulla) da pagare|senza (?:costi|spese|pagare|supplement\p{L}*|sovrapprezzo)|compres[oaie]|inclus[oaie]|(?:dentro|nel|in|dentro al|dentro nel) (?:il )?prezzo|(?:già |mess[oaie] )dentro|dentro (?:la|il|al|alla|nel|nella) (?:cifra|conto|totale|quota|preventivo|canone)|nella (?:cifra|quota)|nel (?:conto|totale|pacchetto|preventivo|canone)|offert[oaie]|omaggio)(?!\p{L})/iu,
  ],
  [
    "possible 1",
    /(?<!\p{L})(?:(?:said|told me|says|wrote) (?:that |it |that it )?(?:['’]?(?:d|s|ll)|would|will|was|is|were|are)(?: be)? (?:fine|ok|okay|enough|alright|possible|allowed|covered|no problem|included)|(?:said|told me|says) (?:that )?(?:you|ye|they) (?:do|did|take|took|accept|accepted|have|had|cover|covered|allow|allowed)(?! ?n['’]?t)|(?:told me|said) it (?:was|is|would|could|does|did)(?=\W*$)|said (?:yes|yeah|that['’]?s fine|it['’]?s fine|no problem|(?:i|we|he|she|they) (?:could|can)|(?:it|they|that) (?:was|were|is|are|would be) (?:ok|okay|fine|allowed|possible|welcome|included|covered))|(?:told|assured|promised)(?: me| us)? (?:yes|(?:that )?(?:i|we|he|she|they|it) (?:could|can|was allowed|was fine|was ok|was possible|would be fine))|(?:di |che )s[iì](?!\p{L})|che (?:si )?(?:poteva\p{L}*|potevo|potevamo|puo|può|posso|possono|andava bene|va bene|era possibile|sarebbe stato possibile|era previst\p{L}|è possibile)|nessun problema|che (?:(?:lo|la|li|le|ci|ce|si|ne|ve|me) )?(?:ci sono|c['’]erano|c['’]è|c['’]era|prendete|prendevate|fate|facevate|avete|avevate|accettate|accettavate|bastava|basta|bastano|bastavano|copre|copriva|rientra|rientrava|valeva|vale|va (?:bene|benissimo)|spetta\p{L}*|arrivava|funziona\p{L}*))(?!\p{L})/iu,
  ],
  [
    "possible 0",
    /(?<!\p{L})(?:said (?:no(?! (?:problem|charge|cost|fee|need))|(?:i|we|it|they|you) (?:could|can|would|did|do)(?:n['’]?t| not))|told(?: me| us)? (?:no(?! (?:problem|charge|cost|fee|need))|(?:that )?(?:i|we|it|they|you) (?:could|can|would|did|do)(?:n['’]?t| not))|di no(?!\p{L})|che non (?:si )?(?:poteva\p{L}*|potevo|potevamo|può|posso|possono|era possibile|è possibile|lo fa\p{L}*|la fa\p{L}*|fate|facevate))(?!\p{L})/iu,
  ],
  [
    "needed 0",
    /(?<!\p{L})(?:(?:not|n['’]?t) (?:needed|necessary|required|need\p{L}*|have to)|no need|wasn['’]?t needed|non (?:mi |ci |vi |le )?(?:serv\p{L}+|occorr\p{L}+|era necessari\p{L}|è necessari\p{L}|è obbligatori\p{L}|era obbligatori\p{L}|ci vuole|ci voleva|c['’]era bisogno|c['’]è bisogno|bisogna\p{L}*|dovevo))(?!\p{L})/iu,
  ],
];

const asksBack = sifted(
  /\b(?:ma (?:non )?(?:era|erano|è|sono)|non era|non erano|scusi|wasn['’]?t (?:it|that)|weren['’]?t they|isn['’]?t it|i thought|thought it|pensavo|credevo|sapevo)\b/iu,
);
