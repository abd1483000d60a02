import type { Sentence } from "../text/sentences.js";
import { sifted } from "../text/sieve/sieve.js";
import type { Answer } from "./answer.js";
import type { Fact } from "./fact.js";
import { mayMatch } from "./may-match.js";

const parts: Readonly<Record<string, number>> = {
  half: 50,
  metà: 50,
  third: 100 / 3,
  terzo: 100 / 3,
  quarter: 25,
  quarto: 25,
  fifth: 20,
  quinto: 20,
  tenth: 10,
  decimo: 10,
};

/** "A fifth off the month", "un quinto in meno", "metà prezzo" as shares in per cent. */
export function shares(answer: Answer, sentence: Sentence): Fact[] {
  if (!mayMatch(part, answer.message, sentence)) return [];
  const said = answer.message.text.slice(sentence.start, sentence.end);
  const match = part.exec(said);
  const share = match && parts[(match[1] ?? match[2] ?? "").toLowerCase()];
  if (!share) return [];
  const start = sentence.start + match.index;
  const span = { start, end: start + match[0].length };
  return [answer.fact({ kind: "percent", low: Math.round(share), high: Math.round(share) }, sentence, span)];
}

const part = sifted(
  /\b(?:(?:a|un|one) (half|third|quarter|fifth|tenth|terzo|quarto|quinto|decimo) (?:off|in meno|di sconto|less)|(half|metà)(?: |-)(?:price|off|prezzo))/iu,
);
