import type { Sentence } from "../text/sentences.js";
import { sifted } from "../text/sieve/sieve.js";
import type { Answer } from "./answer.js";
import { anyPrice } from "./any-price.js";
import type { Fact } from "./fact.js";
import { mayMatch } from "./may-match.js";

/** That a thing is free, or that it costs something, where no figure and no word for "free" says so. */
export function pricedOrFree(answer: Answer, sentence: Sentence, figures: readonly Fact[]): Fact[] {
  const mayCost = mayMatch(charged, answer.message, sentence);
  const mayBeFree = mayMatch(forFree, answer.message, sentence);
  if (!mayCost && !mayBeFree) return [];
  if (figures.some((fact) => fact.kind === "money" || fact.kind === "threshold")) {
    if (!figures.some((fact) => fact.kind === "money" && fact.high === 0)) return [];
  }
  const { text } = answer.message;
  const said = text.slice(sentence.start, sentence.end);
  const add = (match: RegExpExecArray, low: number, high: number): Fact[] => {
    const start = sentence.start + match.index;
    return [answer.fact({ kind: "money", low, high }, sentence, { start, end: start + match[0].length }, sentence)];
  };
  if (figures.length > 0 && figures.some((fact) => fact.kind === "money")) return [];
  const costs = mayCost ? charged.exec(said) : null;
  if (costs) return add(costs, 0.01, anyPrice);
  const free = mayBeFree ? forFree.exec(said) : null;
  return free ? add(free, 0, 0) : [];
}

const charged = sifted(
  /(?<!\p{L})(?:(?<!non )si paga(?:no)? a parte|(?<!non )(?:è|sono|va|vanno) (?:a parte|a pagamento|pagat[oaie] a parte)|non (?:è|sono) (?:compres|inclus|nel prezzo)\p{L}*|non rientra(?:no)?\b|(?:isn['’]?t|aren['’]?t|is not|are not|not) (?:included|part of|in the (?:price|rent|fee))|costs? extra|(?:is|are) (?:an )?extra\b|(?:is|are|gets?) charged|(?:go|goes|will go|put) (?:on|through|onto) your (?:account|bill)|yours to (?:pay|arrange|settle))/iu,
);
const forFree = sifted(
  /(?<!\p{L})(?:non (?:si )?(?:paga|pagano|costa|costano|paghi|pagate|deve pagare|c['’]è da pagare) (?:niente|nulla)|(?:niente|nulla) da pagare|(?<!non )rientra(?:no)?\b(?! (?:in|nella|nelle|nei|tra|fra) (?:zona|elenco|fascia))|(?<!non )(?:è|sono) (?:già )?(?:dentro|nel prezzo|nel canone)|(?:won['’]?t|don['’]?t|doesn['’]?t|not|never) (?:have to )?(?:pay|cost|be charged) (?:you )?(?:a (?:penny|thing|bean|cent)|anything|for (?:it|that))|nothing (?:on your bill|to pay|to you)|no (?:extra |additional )?(?:charge|cost)\b|at no (?:extra |additional )?(?:cost|charge)|(?<!anything |something )for nothing|(?:all|that['’]?s|it['’]?s|thats|its) (?:all )?in(?:side)? the (?:price|rent|rate|fee|fare|\p{L}+(?: \p{L}+)? a (?:week|month|day|year))|thrown in|on the house|ships? free)/iu,
);
