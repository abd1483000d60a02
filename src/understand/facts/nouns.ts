import { memoized } from "../../memoized.js";
import { isFunctionWord } from "../language/function-words.js";
import { perText } from "../per-text.js";
import { asPropertyName } from "../text/property-name.js";
import { stem } from "../text/stem.js";
import type { Token } from "../text/tokens.js";
import type { UnderstoodMessage } from "../understood.js";
import type { Concepts } from "./concepts.js";

const determiners = new Set(
  "il lo la i gli le l un uno una questo questa questi queste quel quello quella quelli quelle ogni nessun nessuna qualsiasi the a an your our my his her their any every each no this these those all suo sua suoi sue tuo tua nostro nostra vostro vostra".split(
    " ",
  ),
);
/** Words before which no thing is named, and words that stand for any thing. */
const colourless = new Set(
  "guardi guarda senta senti scusi scusa cosa cose caso volta volte parte modo tipo genere giorno giorni ora ore mese mesi anno anni settimana settimane minuto minuti euro data momento motivo informazione messaggio risposta domanda cliente clienti collega colleghi tempo tempi termine termini regola regole costo prezzo importo cifra totale richiesta ordine pacco articolo prodotto capo oggetto merce thing things case time times way part kind sort day days hour hours month months year years week weeks minute minutes pound pounds date moment reason information message answer question customer customers colleague team rule rules cost price amount total request order parcel item items product goods stuff one ones yes everything something anything nothing sorry please thank hello sir madam signora signor buongiorno gentile maximum massimo fine end start inizio shall should".split(
    " ",
  ),
);
const before = new Set(
  "nuovo nuova nuovi nuove vecchio vecchia prima primo secondo seconda stesso stessa altro altra altri altre solo sola normale semplice new old first second same other only whole full usual standard own proprio propria extra additional original".split(
    " ",
  ),
);
/** Nouns that say what is said of a thing, or where and by whom, not which thing it is. */
const frames = new Set(
  "limit limite window finestra deadline scadenza fee fees charge charges cost price rate costo prezzo tariffa spesa spese penale warehouse magazzino courier corriere driver autista van furgone depot deposito system sistema office ufficio shop negozio law legge visit uscita fault guasto network rete network phone card carta account conto email mail morning mattina afternoon evening weekend payment pagamento statement fattura bill bolletta policy app website site page portal sito portale pagina".split(
    " ",
  ),
);
const verbs = new Set(
  "costs cost takes take closes close opens open lasts last must may might need needs comes come goes go arrives arrive runs run starts start ends end includes covers covered carry carries costa costano dura durano arriva arrivano apre chiude va vanno parte serve servono deve devono puo possono vale valgono viene vengono prevede richiede comprende include resta rimane scade scadono ci si non".split(
    " ",
  ),
);

/** Stems of the content words of a stretch of tokens, each once, at most `most`. */
export function contentStems(
  tokens: readonly Token[],
  first: number,
  end: number,
  language: string,
  most = 16,
): string[] {
  const stems: string[] = [];
  for (let index = first; index < end && stems.length < most; index += 1) {
    const token = tokens[index] as Token;
    if (token.kind !== "word" || token.form.length < 3) continue;
    const known = contentStem(token.form, language);
    if (known !== "" && !stems.includes(known)) stems.push(known);
  }
  return stems;
}

/** So many words of a language are known. Past them all are looked at anew. */
const mostKnown = 20_000;
/** By language: the stems of words; "" of one that tells no topic. */
const knownStems = new Map<string, Map<string, string>>();

function contentStem(form: string, language: string): string {
  let stems = knownStems.get(language);
  if (!stems) {
    stems = new Map();
    knownStems.set(language, stems);
  }
  let known = stems.get(form);
  if (known === undefined) {
    // As names of properties: a part of a text would keep the whole of it in memory.
    const word = asPropertyName(form);
    known = tellsTopics(word) ? asPropertyName(stem(word, language)) : "";
    if (stems.size >= mostKnown) stems.clear();
    stems.set(word, known);
  }
  return known;
}

/** Stems of a whole message's content words. */
export const stemsOf = perText(({ tokens, language }) => contentStems(tokens, 0, tokens.length, language));

/** Whether a word can tell one topic from another. */
export function isContent(token: Token): boolean {
  return token.kind === "word" && token.form.length >= 3 && tellsTopics(token.form);
}

const tellsTopics = memoized(
  (form) =>
    !colourless.has(form) &&
    !verbs.has(form) &&
    !determiners.has(form) &&
    !isFunctionWord(form) &&
    !countsOrHedges.has(form),
);

/** Numbers in words, and words that only say how exactly. */
const countsOrHedges = new Set(
  "due tre quattro cinque sei sette otto nove dieci undici dodici quindici venti trenta quaranta cinquanta sessanta cento mille circa almeno massimo minimo solitamente normalmente generalmente two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty ninety hundred least most around approximately roughly normally usually generally typically".split(
    " ",
  ),
);

/** An article, a possessive, "this" and their like. */
export function isDeterminer({ form }: Token): boolean {
  return determiners.has(form);
}

const predicates = new Set(
  "is are was were will can cant cannot could may must has have had costs cost takes take needs need closes close opens open lasts last esce escono passa passano torna tornano copre coprono paga pagano funziona deve devono dovra comes come goes go arrives arrive runs run starts start ends end includes covers carries carry isnt arent wont dont doesnt hasnt havent e sono era erano sara saranno puo possono potra va vanno andava andavano costa costano dura durano arriva arrivano apre aprono chiude chiudono parte partono vale valgono viene vengono si non prevede richiede comprende include resta rimane scade scadono ha hanno".split(
    " ",
  ),
);

/**
 * What a stretch speaks of: the last noun that stands before a verb, with its article or at the beginning of a clause,
 * as a stem and the topics that stand there. Empty where a pronoun or nothing is the subject.
 */
export function subjectOf(message: UnderstoodMessage, concepts: Concepts, first: number, end: number): string[] {
  const { tokens, language } = message;
  for (let index = first + 1; index < end; index += 1) {
    if (!predicates.has((tokens[index] as Token).form)) continue;
    let start = index;
    while (start > first && index - start < 4 && isNounLike(tokens[start - 1] as Token)) start -= 1;
    if (message.text[(tokens[start] as Token).start - 1] === ".") continue;
    const opener = tokens[start - 1];
    const isBehindComma =
      opener !== undefined && /[,:]/.test(message.text.slice(opener.end, (tokens[start] as Token).start));
    const isOpened =
      start === first ||
      isBehindComma ||
      (opener !== undefined && determiners.has(opener.form)) ||
      (opener !== undefined && ofKinds(opener) && determiners.has(tokens[start - 2]?.form ?? ""));
    const run = tokens.slice(start, index).filter((token) => !before.has(token.form));
    const head = language === "it" ? run[0] : run[run.length - 1];
    if (!head || !isOpened || frames.has(head.form)) continue;
    const topics = concepts.names("topic-", head);
    if (topics.length === 0 && !isContent(head)) continue;
    return [...new Set([stem(head.form, language), ...topics.map((topic) => `topic-${topic}`)])];
  }
  return [];
}

/** The first noun behind an article: what a sentence without a subject of its own speaks of ("può portare il cane"). */
export function objectOf(message: UnderstoodMessage, concepts: Concepts, first: number, end: number): string[] {
  const { tokens, language } = message;
  for (let index = first; index + 1 < end; index += 1) {
    if (!determiners.has((tokens[index] as Token).form)) continue;
    const run: Token[] = [];
    for (let place = index + 1; place < end && run.length < 3; place += 1) {
      const next = tokens[place] as Token;
      const isApart = run.length > 0 && next.start - (run[run.length - 1] as Token).end > 1;
      if (isApart || !isNounLike(next) || before.has(next.form)) break;
      run.push(next);
    }
    const head = language === "it" ? run[0] : run[run.length - 1];
    if (!head || !isContent(head) || frames.has(head.form) || /iamo$/.test(head.form)) continue;
    const topics = concepts.names("topic-", {
      start: (run[0] as Token).start,
      end: (run[run.length - 1] as Token).end,
    });
    return [...new Set([stem(head.form, language), ...topics.map((topic) => `topic-${topic}`)])];
  }
  return [];
}

/**
 * The stem of a thing and of the word that stands beside it and tells its kind: before it in English ("the day pass"), behind it in Italian
 * ("la visita oculistica").
 */
export function kindsOf(
  { tokens, text, language }: UnderstoodMessage,
  head: string,
  first: number,
  end: number,
): string[] {
  const isHead = (token: Token) => token.kind === "word" && stem(token.form, language) === head;
  let at = first;
  while (at < end && at < tokens.length && !isHead(tokens[at] as Token)) at += 1;
  if (at >= end || at >= tokens.length) return [];
  const side = language === "it" ? at + 1 : at - 1;
  const beside = tokens[side];
  if (!beside || side < first || side >= end || beside.kind !== "word") return [];
  // "I pony reggono": behind a plural this is no kind but a verb.
  if (language === "it" && ofPlural.test(tokens[at - 1]?.form ?? "") && /[ao]no$/.test(beside.form)) return [];
  const [left, right] = language === "it" ? [tokens[at] as Token, beside] : [beside, tokens[at] as Token];
  const isSubjects = language === "it" && predicates.has(tokens[side + 1]?.form ?? "");
  if (text.slice(left.end, right.start) !== " " || !(ofKinds(beside) || (isSubjects && beside.form.length > 5)))
    return [];
  return [head, stem(beside.form, language)];
}

const ofPlural = /^(?:i|gli|le|dei|degli|delle|nostri|nostre|vostri|vostre)$/;

function ofKinds({ form }: Token): boolean {
  return (
    form.length > 2 &&
    !before.has(form) &&
    !determiners.has(form) &&
    !predicates.has(form) &&
    !verbs.has(form) &&
    !isFunctionWord(form) &&
    !/^(?:solo|fino|dai|dagli|dalle|entro|anche|sempre|only|also|always|double|real)$|(?:mente|ly|ing|ato|ata|ati|ate|uto|uta|iti|ito)$/.test(
      form,
    )
  );
}

function isNounLike(token: Token): boolean {
  return (
    token.kind === "word" &&
    !determiners.has(token.form) &&
    !predicates.has(token.form) &&
    (isContent(token) || token.form.length > 4)
  );
}

const turning = new Set(["e", "ed", "and", "invece", "mentre", "ma", "but", "what", "how", "per", "for", "poi"]);
const same = new Set(
  "ora adesso oggi now today still quindi allora so then come quando quanto dove perche how when where why confermate conferma davvero really sicuro sure cosi ancora anything something else altro word news update updates luck progress joy novita notizie aggiornamenti".split(
    " ",
  ),
);
const prepositions = new Set(
  "per se con in a al alla su sul sulla for if with on at in after as to dopo prima before".split(" "),
);
const additive = new Set(["anche", "pure", "inoltre", "too", "also", "instead", "invece", "another"]);

/**
 * What a question turns to: "e il decoder?", "and after that?", "what about pets?", "can I get the fee back too?".
 * @returns stems and topics, behind "+" where it may only add to what was asked; ["?"] where it turns to something that it does not name; empty where it does not turn
 */
export function turnsTo(message: UnderstoodMessage, concepts: Concepts): string[] {
  const { tokens, sentences, language } = message;
  const questions = sentences.filter((sentence) => sentence.mark === "?");
  const asking = questions.length > 0 ? questions : sentences.slice(-1);
  const names: string[] = [];
  for (const sentence of asking) {
    let first = sentence.firstToken;
    while (
      first < sentence.endToken - 1 &&
      /^(?:ok|okay|bene|grazie|thanks|great|perfetto|ah|oh)$/.test(tokens[first]?.form ?? "")
    )
      first += 1;
    const words = tokens.slice(first, sentence.endToken).filter((token) => token.kind === "word");
    if (words.length === 0) return [];
    const opener = words[0]?.form ?? "";
    const isShort = words.length <= 7;
    const about = /^(?:what|how)$/.test(opener) && words[1]?.form === "about";
    const second = words[1]?.form ?? "";
    const namesNext = words.length <= 3 || determiners.has(second) || prepositions.has(second);
    const bare =
      sentence.mark === "?" &&
      words.length <= 4 &&
      !words.some(
        (token) =>
          predicates.has(token.form) ||
          same.has(token.form) ||
          /^(?:i|you|we|do|does|sono|ho|quant\w*|how|hows|what|whats|when|whens|where|wheres|whos|dove|cosa|che|chi|who|si|it|is|ok|right|posso)$/.test(
            token.form,
          ),
      );
    const turns =
      about ||
      (bare && contentStems(tokens, first, sentence.endToken, language).length > 0) ||
      (isShort && namesNext && turning.has(opener) && !/^(?:what|how|per|for)$/.test(opener));
    const adds = words.some((token) => additive.has(token.form));
    if (adds && !turns) names.push("+");
    if (!(turns || adds) || (words[1] && same.has(words[1].form) && !about)) return [];
    names.push(
      ...contentStems(tokens, first, sentence.endToken, language),
      ...concepts.names("topic-", sentence).map((topic) => `topic-${topic}`),
      ...concepts.names("variant-", sentence).map((variant) => `variant-${variant}`),
    );
    if (turns && names.length === 0 && isShort) names.push("?");
  }
  return [...new Set(names)];
}
