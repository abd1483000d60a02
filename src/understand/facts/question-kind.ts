import { perText, type SaidText } from "../per-text.js";
import type { Sentence } from "../text/sentences.js";
import { Sifting, sifted } from "../text/sieve/sieve.js";

/** What a yes to a question says: that something may be, is needed, is free, is charged, is open; "request": that it will be done. */
export type Yes = "possible" | "needed" | "free" | "charged" | "open" | "request";

/** What a customer's message asks for. */
export interface Asking {
  /** What a yes would mean; undefined where the answer is no yes or no. */
  readonly yes: Yes | undefined;
  /** Whether it may be a question of yes or no that says by no word which: "lo sportello di Fuorigrotta fa anche i passaporti". */
  readonly mayBePolar: boolean;
  /** Whether one of two things is to be chosen: neither is a yes. */
  readonly alternative: boolean;
  readonly who: boolean;
  readonly where: boolean;
  readonly when: boolean;
  /** Which papers or things are needed. */
  readonly whatNeeded: boolean;
  readonly cost: boolean;
  readonly howMany: boolean;
  /** From which amount on something is free. */
  readonly fromWhich: boolean;
}

/** Reads what a message asks. */
export const askingOf = perText((message): Asking => new AskingWords(askingWords(message), message.language));

/** What is asked in so many words, each looked at when it is asked for. */
class AskingWords implements Asking {
  private readonly sifting: Sifting;
  private readonly known = new Map<RegExp, boolean>();
  private yesKnown: Yes | "none" | undefined;

  constructor(
    private readonly words: string,
    private readonly language: string,
  ) {
    this.sifting = new Sifting(words);
  }

  get yes(): Yes | undefined {
    this.yesKnown ??= yesOf(this.words, this.language) ?? "none";
    return this.yesKnown === "none" ? undefined : this.yesKnown;
  }

  get mayBePolar(): boolean {
    return !perfect.test(this.words) && !(this.language === "it" ? italianWh : englishWh).test(this.words);
  }

  get alternative(): boolean {
    return this.is(alternative);
  }

  get who(): boolean {
    return this.is(who);
  }

  get where(): boolean {
    return this.is(where);
  }

  get when(): boolean {
    return this.is(when);
  }

  get whatNeeded(): boolean {
    return this.is(whatNeeded);
  }

  get cost(): boolean {
    return this.is(cost) || this.is(charged) || this.is(free);
  }

  get howMany(): boolean {
    return this.is(howMany);
  }

  get fromWhich(): boolean {
    return this.is(fromWhich);
  }

  private is(pattern: RegExp): boolean {
    if (!this.sifting.may(pattern)) return false;
    let found = this.known.get(pattern);
    if (found === undefined) {
      found = pattern.test(this.words);
      this.known.set(pattern, found);
    }
    return found;
  }
}

/** The folded words of what is asked: of the sentences with a question mark, else of the last two. */
function askingWords(message: SaidText): string {
  const { sentences } = message;
  const marked = sentences.filter((one) => one.mark === "?");
  const asked = marked.length > 0 ? marked : sentences.slice(-2);
  return asked.map((one) => wordsOf(message, one)).join(" . ");
}

/** The folded words of a sentence, a space between them. */
export function wordsOf(message: SaidText, sentence: Sentence): string {
  return message.tokens
    .slice(sentence.firstToken, sentence.endToken)
    .map((token) => token.form)
    .join(" ");
}

const open =
  /\b(?:apert[oaie]|aprite|apre|aprono|are you open|is .{1,30} open|(?:be|you|your|re|its) open|do you open|open (?:on|at|in))\b/;
const free = sifted(
  /\b(?:gratis|gratuit[oaie]|compres[oaie]|inclus[oaie]|nel prezzo|dentro (?:il|al|nel) prezzo|free|included|inclusive|(?:in|inside|part of) the (?:\w+ )?(?:price|rent|rate|fee|fare|membership)|for free|free of charge)\b/,
);
const charged = sifted(
  /\b(?:si paga(?:no)?(?! (?:con|a rate|in))|paga(?:re)? (?:qualcosa|anche|extra|a parte)|pago qualcosa|costa(?:no)? qualcosa|a pagamento|c e da pagare|(?:ha|hanno) un costo|(?:c e|ci sono) (?:un|una|dei|delle|altri|altre) (?:costo|costi|spese|spesa|supplemento|commissioni|penale|penali)|(?:is|are|will) there (?:be )?(?:a|any|an) (?:\w+ )?(?:charges?|fees?|costs?)|(?:a|any) charge (?:for|to)|anything to pay|(?:do|will|would) (?:i|we) (?:have to |need to )?(?:pay|be charged)|costs? (?:me |us )?(?:anything|extra)|(?:do|does|will|would|should) (?!you\b|u\b|ye\b|i\b|we\b|they\b)(?:\w+ ){1,3}(?:have to |need to )?pay\b|(?<!chi )(?:il|la|i|le|un|una|gli|lo|(?!chi\b)\w+i) (?:(?!chi\b)\w+ )?paga(?:no)?(?: (?:il|lo|anche|per|un|qualcosa|uguale|ingresso|biglietto)|$| \.)|(?:on|go on|added to) my (?:bill|account)|charge (?:me|us|extra))\b/,
);
const needed =
  /\b(?:devo|dobbiamo|deve|devono|bisogna|serve|servono|occorre|occorrono|ci vuole|ci vogliono|obbligatori[oaie]|necessari[oaie]|(?:e|sono|va|vanno) (?:da )?(?:prenot|pag|fatt|fare|present|port|mand)\w+|(?:do|does|will|would) .{1,30}(?:need|have to)|need (?:to|a|an|my|any|photo)|have to (?:be|show|bring|sign|pay|book)|required|necessary|mandatory|compulsory|must (?:i|we))\b/;
const request =
  /\b(?:(?:can|could|will|would) (?:you|u|ye) (?!accept|take|use|deliver|ship)|potete|puoi|potresti|potreste|potrebbe|puo (?:mandar|inviar|dir|controll|verific|annull|richiam|rimand|far)\w*)\b/;
const possible =
  /\b(?:posso|possiamo|puo|possono|potrei|potremmo|si puo|si possono|possibile|sarebbe possibile|accettate|prendete|consegnate|spedite|vendete|riparate|noleggiate|coprite|rimborsate|fate|avete|ce l avete|c e|ci sono|esiste|ammess[oaie]|permess[oaie]|consentit[oaie]|previst[oaie]|va bene|vanno bene|si sale|si entra|vale|valgono|visita|rimborsabile|mi (?:attivate|fate|cambiate|riparate)|can|could|may|allowed|possible|refundable|comprende|include|covered|welcome|ok|okay|alright|is there|are there|do (?:you|they|u|ye|your)|does|is (?:it|he|she|my|our|the|this|that|a)|are (?:my|our|the|we|they|dogs|pets|kids|children|\w+s))\b/;
const perfect =
  /\b(?:(?:avete|ha|hanno|e|sono) (?:gia |mai |stat[oaie] )(?:\w+)|e (?:arriv|part|sped|sta)\w+|have you (?:\w+ )?(?:got|received|sent|had|done)|has (?:it|my|the|our).{1,20}(?:been|arrived|gone|come|left)|did (?:you|they|it|my|the)|is (?:it|my \w+) (?:lost|coming|there|ready|done|on its way)|confermat\w*)\b/;
const italianWh =
  /\b(?:quando|quanto|quanta|quante|quanti|come|dove|perche|chi|qual|quale|quali|che (?:giorno|ora|ore|cosa|document\w*|cart\w*|cifra|tipo|orari\w*)|cosa)\b/;
const englishWh = /\b(?:when|where|why|who|whos|which|what|whats|whens|wheres|how|hows|whereabouts)\b/;
/** "What about", "how come" and the like, and wh-words inside a question of yes or no. */
const polarFirst =
  /^(?:\W*(?:ok|hi|hello|hiya|hey|ciao|salve|buongiorno|buonasera|e|ma|and|but|so|allora|scusi|senta|please|sorry|no|yes) )*(?:posso|si puo|si possono|c e|ci sono|avete|accettate|e possibile|can|could|may|do|does|is|are|will|am)\b/;
/** "Included or separate?" is answered by one of the two, not by yes. */
const alternative = sifted(
  /\b(?:or|oppure|o) (?!not\b|no\b|meno\b|qualcosa|anything|something|what\b|piu\b|less|more\b|\d)(?:\w+ ){0,5}\w+$/,
);

function yesOf(words: string, language: string): Yes | undefined {
  if (perfect.test(words)) return undefined;
  const wh = language === "it" ? italianWh : englishWh;
  if (wh.test(words) && !polarFirst.test(words)) return undefined;
  if (charged.test(words)) return "charged";
  if (free.test(words)) return "free";
  if (/\b(?:posso|si puo|si possono|can i|can we|may i)\b/.test(words)) return "possible";
  if (needed.test(words)) return "needed";
  if (open.test(words)) return "open";
  if (request.test(words)) return "request";
  return possible.test(words) || polarFirst.test(words) ? "possible" : undefined;
}

const who = sifted(
  /\b(?:chi (?!pag|ha\b|e\b|sono\b|mi\b|dev|puo|compr|non\b|abit|dic|a\b)\w+|(?:che|quale|con che|con quale) (?:corriere|vettore|ditta|impresa|azienda|tecnico|spedizioniere|compagnia|trasportatore|societa|officina)\b|vettore|(?:che|quale|il nome del) corriere|(?<!\b(?:body|one|else|people|person|persons|man|woman|lady|guy|lad|those|chap|friend|colleague|human|everybody|somebody|anybody|nobody|someone|anyone|everyone) )(?:who|whos|wholl)\b(?! (?:pay|said|told|am|are you|is this|do i pay|covers))|(?:which|what) (?:courier|carrier|company|firm|airline|contractor|delivery))\b/,
);
const where = sifted(
  /\b(?:dove|da (?:che|quale) (?:parte|binario|fermata|banchina|molo|punto|piazzale|uscita)|in che (?:sede|ufficio|via|negozio|sportello|filiale|punto)|(?:a|da|in|qual e|quale) (?:quale |l |il |lo |la )?(?:ufficio|sede|sportello|indirizzo|filiale|punto|padiglione)|where|wheres|whereabouts|(?:which|what) (?:office|branch|desk|counter|address|site|store|shop|building|place))\b/,
);
const when = sifted(
  /\b(?:quando|che giorno|in che (?:giorno|data)|(?:che|qual e la|la|il|ridice il) (?:data|giorno)|when|whens|(?:what|which) (?:date|day)|remind me|mi ricord\w+)\b/,
);
const whatNeeded = sifted(
  /\b(?:(?:cosa|che|quali|quale|che cosa)(?: \w+){0,3} (?:port\w+|serv\w+|occorr\w+|ci vuole|ci vogliono|present\w+|manca|mancano|document\w*|cart[ae]|bisogna \w+)|(?:document\w*|cart[ae]|moduli) (?:serv\w+|occorr\w+|da portare|necessari\w*)|(?:what|which|anything else)(?: \w+){0,4} (?:need|bring|documents?|paperwork|papers|show|provide|required|send)|what (?:id|do you need))\b/,
);
const cost = sifted(
  /\b(?:quanto (?:costa\w*|viene|vengono|fa|pago|si paga|e|sarebbe|mi)|(?:il|che|qual e il|a che) prezzo|costo|how much|what (?:does|do|would) .{1,30}cost|whats the (?:price|cost|fee|charge)|price of|cost of|fee)\b/,
);
const howMany = sifted(/\b(?:quant[iae]|how many|how much|che eta|(?:what|which) age|how old)\b/);
const fromWhich = sifted(
  /\b(?:(?:da|oltre|sopra|a partire da) (?:che|quale|quanto|quanti) ?(?:cifra|importo|spesa|euro)?|quanto (?:devo|bisogna|dobbiamo) spendere|spesa minima|minimo d ordine|(?:how much|what) do (?:i|we|you) (?:need|have) to spend|minimum (?:spend|order))\b/,
);
