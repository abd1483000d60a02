import type { Sentence } from "../text/sentences.js";
import { sifted } from "../text/sieve/sieve.js";
import type { Answer } from "./answer.js";
import type { Fact } from "./fact.js";
import { matches } from "./may-match.js";

/** Ways in which a thing is sent, asked for or handed out. */
const ways: readonly (readonly [name: string, words: RegExp])[] = [
  ["text", /\b(?:sms|(?:by|via) text|text message)\b/iu],
  ["email", /\b(?:e-?mail|mail|posta elettronica)\b/iu],
  [
    "letter",
    /\b(?:raccomandat\p{L}|posta cartacea|per posta|via posta|by post|by letter|(?:recorded|registered) (?:letter|delivery|post|mail))\b/iu,
  ],
  [
    "desk",
    /\b(?:allo sportello|agli sportelli|di persona|personalmente|in (?:agenzia|sede|ufficio|filiale)|in person|(?:at|from) the (?:desk|counter|office|branch|surgery|reception))\b/iu,
  ],
  [
    "online",
    /\b(?:on ?line|(?:dal|sul|nel|tramite il) (?:sito|portale|fascicolo)|(?:from|on|via|through) the (?:\p{L}+ )?(?:portal|website|site|app)|(?:dall['’]|nell['’]|tramite )app)(?!\p{L})/iu,
  ],
  ["phone", /\b(?:per telefono|telefonicamente|by (?:phone|telephone)|over the phone)\b/iu],
];

/**
 * By which way something goes: "le arriva via sms", "only in person". Two ways may both be open: they exclude each other where
 * one is said to be the only one (\`bound\`).
 */
export function channelOf(answer: Answer, sentence: Sentence): Fact[] {
  if (sentence.end - sentence.start > longest || !matches(goes, answer.message, sentence)) return [];
  const said = answer.message.text.slice(sentence.start, sentence.end);
  const isOnly = only.exec(said);
  const rest = isOnly ? said.slice(isOnly.index) : said;
  const part = isOnly ? (/^[^,;]*/.exec(rest)?.[0] ?? rest) : rest;
  if (!isOnly && denied.test(said)) return [];
  const named = ways.filter(([, words]) => words.test(part)).map(([name]) => name);
  if (named.length === 0 || (isOnly && named.length > 2)) return [];
  const span = { start: sentence.start, end: sentence.end };
  return [
    answer.fact(
      { kind: "named", low: 0, high: 0, slot: "channel", named, bound: isOnly !== null, objects: [] },
      sentence,
      span,
    ),
  ];
}

/** In longer sentences the way belongs to one of several things. */
const longest = 160;
const goes = sifted(
  /(?:\b(?:arriv\p{L}+|invi\p{L}+|sped\p{L}+|mand\p{L}+|si (?:fa|ritira|ritirano|chiede|paga)|ricev\p{L}+|scaric\p{L}+|ha valore|valid\p{L}*|sufficient\p{L}|va bene|basta|ritirat\p{L}|fatt\p{L}|fatta)\b|\b(?:comes?|sen[dt]|emailed|posted|received?|done|download\p{L}*|handed out|collected|picked up|valid|is (?:fine|enough)|change|made)\b)/iu,
);
const only = /\b(?:solo|soltanto|solamente|esclusivamente|unicamente|only|exclusively)\b/iu;
const denied = /\b(?:non|nn|not|isn['’]?t|aren['’]?t|don['’]?t|doesn['’]?t|can['’]?t|né|nor|o|or|oppure)\b/iu;
