import { perText, type SaidText } from "../per-text.js";
import { latin } from "../text/latin.js";
import { Sifting, sifted } from "../text/sieve/sieve.js";
import type { Token } from "../text/tokens.js";
import type { UnderstoodMessage } from "../understood.js";
import { readDates } from "../values/read-dates.js";
import { readValues } from "../values/read-values.js";
import type { Fact } from "./fact.js";

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
  const behind = message.conversation.messages[message.index + 1];
  if (behind?.role !== "customer" || !mayTell.test(behind.text) || !recalledIn(behind).includes(toldOtherwise))
    return undefined;
  const cue = told.exec(behind.text);
  if (!cue || cue.index > farthest || notDone.test(behind.text)) return undefined;
  return behind;
}

/** Without one of these nothing was told: a quick look, since most messages have none. */
const mayTell = /told|said|wrote|says|dett|scritt|assicur|opposite|contrari|differ|promis|promess|quoted|dic/i;
/** A protest opens the customer's message. */
const farthest = 80;
/** What was promised and did not come is another complaint than an answer that differs. */
const notDone =
  /(?:\b(?:nobody|no one|nothing|never|still (?:no|not|nothing|waiting|hasn)|nessuno|non (?:è|sono|ho) (?:ancora |mai )?(?:arrivat|venut|success|vist|ricevut|sentit)|ancora (?:niente|nulla|non)|mai (?:arriv|vist|ricevut)|(?:hasn|haven|didn)['’]?t (?:come|arrived|turned|received|heard))|\b(?:entro|by) (?:ieri|oggi|yesterday|today))/iu;

/** Whether the customer recalled the value of an earlier fact beside a later one. */
export function recalls(later: Fact, earlier: Fact): boolean {
  return (
    later.recalled.length > 0 &&
    keysOf(earlier).some((key) => later.recalled.includes(key) || later.recalled.includes(afterwards + key))
  );
}

/** Whether the answer says what the customer had just said: it agrees, and puts an answer between right. */
export function agreesWithCustomer(fact: Fact): boolean {
  return fact.recalled.length > 0 && keysOf(fact).some((key) => fact.recalled.includes(wasTold + key));
}

/** Whether the customer said beside the fact that something else was told. */
export function isDisputed(fact: Fact): boolean {
  return fact.recalled.includes(toldOtherwise) || fact.recalled.includes(afterwards + toldOtherwise);
}

function keysOf(fact: Fact): string[] {
  if (fact.kind === "named") return fact.named.map((name) => `name ${name}`);
  const kind =
    fact.kind === "threshold" ? "money" : fact.kind === "from" || fact.kind === "until" ? "clock" : fact.kind;
  return fact.low === fact.high ? [`${kind} ${fact.low}`, `number ${fact.low}`] : [];
}

/** Whether a customer's message says what was told, and asks nothing by it. */
export function tells(message: UnderstoodMessage): boolean {
  return recalledIn(message).includes(toldOtherwise) && !message.text.includes("?");
}

const recalledIn = perText((message): readonly string[] => {
  const sifting = new Sifting(message.text);
  const isTold = sifting.may(told) && told.test(message.text);
  return isTold || (sifting.may(asksBack) && asksBack.test(message.text)) ? valuesIn(message, isTold) : nothing;
});

function valuesIn(message: SaidText, isTold: boolean): string[] {
  const { tokens, text, language } = message;
  if (tokens.length > 200) return isTold ? [toldOtherwise] : [];
  const keys = isTold ? [toldOtherwise] : [];
  if (isTold && contrary.test(text)) keys.push("contrary");
  if (isTold && byCompany.test(text)) keys.push("company");
  const cue = told.exec(text);
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

/** What was told stands so near behind "I was told". */
const farthestSaid = 110;
/** What was told without a figure: that it is free, that it may be, that nothing is needed. */
const saidWithoutFigure: readonly (readonly [key: string, words: RegExp])[] = [
  [
    "money 0",
    /(?<!\p{L})(?:free|for nothing|nothing (?:to pay|extra)|no (?:extra )?(?:charge|cost|fee)|(?:not|n['’]?t) (?:be |have to |need to |get )?(?:pay\p{L}*|cost\p{L}*|charge\p{L}*)|without (?:paying|charge)|included|covered|thrown in|(?:in|part of|inside) the (?:price|fee|rent|cost|fare|package)|a penny|gratis|gratuit\p{L}*|non (?:si |lo |la |li |le |mi |ci |avrei |avremmo |dovevo |c['’]era |costa\p{L}* )*(?:paga\p{L}*|costa\p{L}*|spende\p{L}*|nulla|niente)|(?:niente|nulla) da pagare|senza (?:costi|spese|pagare|supplement\p{L}*|sovrapprezzo)|compres[oaie]|inclus[oaie]|(?:dentro|nel|in|dentro al|dentro nel) (?:il )?prezzo|offert[oaie]|omaggio)(?!\p{L})/iu,
  ],
  [
    "possible 1",
    /(?<!\p{L})(?:said (?:yes|yeah|that['’]?s fine|it['’]?s fine|no problem|(?:i|we|he|she|they) (?:could|can)|(?:it|they|that) (?:was|were|is|are|would be) (?:ok|okay|fine|allowed|possible|welcome|included|covered))|(?:told|assured|promised)(?: me| us)? (?:yes|(?:that )?(?:i|we|he|she|they|it) (?:could|can|was allowed|was fine|was ok|was possible|would be fine))|(?:di |che )s[iì](?!\p{L})|che (?:si )?(?:poteva\p{L}*|potevo|potevamo|puo|può|posso|possono|andava bene|va bene|era possibile|sarebbe stato possibile|era previst\p{L}|è possibile)|nessun problema)(?!\p{L})/iu,
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

const told = sifted(
  /\b(?:(?:mi|ci) (?:avete|avevate|aveva|avevano|ha|hanno|era stato|è stato|avevi|hai) (?:già )?(?:\p{L}+ )?(?:dett|scritt|assicurat|garantit|promess|comunicat|rispost|indicat|confermat)|(?:me|ce) l['’](?:avete|avevate|ha|hanno|aveva|avevano) ?(?:dett|scritt)|(?:collega|operatore|operatrice|dottoressa|signorina|vostr[ao] \p{L}+|\p{Lu}\p{Ll}+) (?:\p{L}+ ){0,4}(?:detto|scritto|risposto|assicurato)|avevate (?:detto|scritto)|il contrario|al telefono mi|come d['’]accordo|per iscritto|ho (?:la|qui la|ancora la) (?:mail|email|chat)|come da istruzioni|mi risultava|(?:was|were|been|got) (?:told|offered|quoted|promised|given|assured)|told (?:me|us)|you(?:['’]?ve)? (?:said|told|wrote|promised|quoted|confirmed)|(?:he|she|they|colleague|lady|man|guy|agent|chat|email|letter|confirmation|\p{Lu}\p{Ll}+) (?:said|told|says|wrote|promised|quoted|offered)|the opposite|(?:ognuno|ciascuno|tutti|tutte) (?:mi |ci )?(?:dice|dite|dicono)|(?:says?|saying|told|tells?) (?:me )?(?:a |something )?different|different (?:tale|story|answer)|in writing|kept the (?:chat|email)|not what (?:i|we|you|he|she|they)|i(?:['’]?ve| have) an email)/iu,
);
/** Said to be otherwise, whatever it is. */
const contrary = latin(
  /(?:^\s*no\b|\b(?:il contrario|l['’]opposto|tutt['’]altr\p{L}|un['’]altra cosa|un altro \p{L}+|(?:ognuno|ciascuno|tutti) (?:mi )?dic\p{L}+|una cosa (?:diversa|e)|divers[oaie]|the opposite|otherwise|different|something else|(?:each|every) (?:one|time))(?!\p{L}))/iu,
);
/** Told by the company itself, and not by a neighbour or the press. */
const byCompany = latin(
  /\b(?:(?:mi|ci) (?:avete|avevate|aveva|ha|hanno|avevi|hai|è stato|era stato|avevano) (?:già )?(?:\p{L}+ )?(?:dett|scritt|assicurat|garantit|promess|comunicat|rispost|indicat|confermat)|(?:sua?|vostr[ao]|tuo|tua|il|la) (?:collega|operatore|operatrice)|you(?:['’]ve| guys| lot)? (?:said|told|wrote|promised|quoted|confirmed)|(?:your|the) (?:colleague|lady|man|guy|girl|agent|chat|operator|rep)|your \p{L}+ (?:said|told|wrote)|on the phone)/iu,
);
const asksBack = sifted(
  /\b(?:ma (?:non )?(?:era|erano|è|sono)|non era|non erano|scusi|wasn['’]?t (?:it|that)|weren['’]?t they|isn['’]?t it|i thought|thought it|pensavo|credevo|sapevo)\b/iu,
);
