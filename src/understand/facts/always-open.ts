import type { Sentence } from "../text/sentences.js";
import { sifted } from "../text/sieve/sieve.js";
import type { Answer } from "./answer.js";
import type { Fact } from "./fact.js";
import { mayMatch } from "./may-match.js";

/** "24/7", "h24", "giorno e notte": open from midnight to midnight. */
export function alwaysOpen(answer: Answer, sentence: Sentence): Fact[] {
  if (!mayMatch(always, answer.message, sentence)) return [];
  const said = answer.message.text.slice(sentence.start, sentence.end);
  const match = always.exec(said);
  if (!match) return [];
  const span = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
  const hours = { low: 1440, high: 1440, unit: "hours", named: [], topics: ["opening-hours"] };
  return [
    answer.fact({ ...hours, kind: "from", low: 0, high: 0 }, sentence, span),
    answer.fact({ ...hours, kind: "until" }, sentence, span),
  ];
}

const always = sifted(
  /(?<![\d/])(?:24 ?\/ ?7|h ?24|24 ?h|24 ore su 24|ventiquattr['’]?ore su ventiquattro|giorno e notte|round the clock|day and night|24 hours a day|any time of (?:the )?day)(?![\d/])/iu,
);
