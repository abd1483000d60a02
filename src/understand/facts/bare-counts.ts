import { latin } from "../text/latin.js";
import type { Sentence } from "../text/sentences.js";
import { stem } from "../text/stem.js";
import type { Span, UnderstoodMessage } from "../understood.js";
import { numberAt } from "../values/number-words.js";
import type { StatedValue } from "../values/value.js";
import type { Answer } from "./answer.js";
import { askedHours, asksPrice } from "./asked-unit.js";
import { clauseAround } from "./clauses.js";
import type { Fact } from "./fact.js";
import { askingOf } from "./question-kind.js";

/**
 * Numbers that count what is not named beside them: "Quattro." behind "quante guide?", "di notturna ne servono quattro",
 * "due ore" behind "quante ore di notturna?". Their unit is "".
 */
export function bareCounts(answer: Answer, sentence: Sentence, values: readonly StatedValue[]): Fact[] {
  const { message, question } = answer;
  const { tokens, language, text } = message;
  const isAsked = question !== undefined && askingOf(question).howMany && answer.answersQuestion(sentence);
  const counted = isAsked ? timeAsked.exec(question.text) : null;
  const facts: Fact[] = [];
  for (let index = sentence.firstToken; index < sentence.endToken; index += 1) {
    const number = numberAt(tokens, index, sentence.endToken, language);
    if (!number || !Number.isInteger(number.value) || number.value < 2) continue;
    const value = values.find((one) => one.firstToken <= index && index < one.endToken);
    const next = tokens[number.endToken];
    const isLast =
      number.endToken >= sentence.endToken ||
      !next ||
      next.kind === "boundary" ||
      /^(?:each|ciascuno|ciascuna|cadauno)$/.test(next.form) ||
      /^\s*[,:;(]/.test(text.slice((tokens[number.endToken - 1] as { end: number }).end, next.start));
    const isTime = counted !== null && value?.kind === "duration" && value.low === value.high;
    const isBare = (value === undefined || value.kind === "count") && isLast;
    const isCounted = value?.kind === "count" && isAsked && !isLast;
    const isNeeded =
      (/^(?:e|is)$/.test(tokens[index - 1]?.form ?? "") && ofLimits.test(text.slice(sentence.start, sentence.end))) ||
      countingVerbs.test(tokens[index - 1]?.form ?? "") ||
      /\b(?:a maximum of|al massimo|a massimo|sleeps up to)\s*$/i.test(
        text.slice(
          Math.max(sentence.start, (tokens[index] as { start: number }).start - 16),
          (tokens[index] as { start: number }).start,
        ),
      );
    if (isRest.test(around(text, sentence, tokens[index] as Span))) break;
    const last = tokens[number.endToken - 1] as { end: number };
    const counts = question && enough.test(text.slice(last.end, sentence.end)) ? countedIn(question, number.value) : "";
    if (counts !== "" && answer.answersQuestion(sentence)) {
      const span = { start: (tokens[index] as { start: number }).start, end: last.end };
      const { value } = number;
      return [answer.fact({ kind: "quantity", low: value, high: value, unit: counts, slot: "least" }, sentence, span)];
    }
    if (isTime || isCounted || (isBare && (isAsked || isNeeded))) {
      const span = {
        start: (tokens[index] as { start: number }).start,
        end: (tokens[number.endToken - 1] as { end: number }).end,
      };
      const hours = isAsked && value === undefined ? askedHours(question) : 0;
      const statement =
        hours > 0
          ? { kind: "duration" as const, low: number.value * hours, high: number.value * hours }
          : isAsked && value === undefined && asksPrice(question)
            ? { kind: "money" as const, low: number.value, high: number.value }
            : { kind: "quantity" as const, low: number.value, high: number.value, unit: "" };
      facts.push(isAsked ? answer.askedFact(statement, sentence, span) : answer.fact(statement, sentence, span));
      break;
    }
    index = number.endToken - 1;
  }
  return facts;
}

/** The stem of what a question counts with a number: "after six lessons?" */
function countedIn({ tokens, language }: UnderstoodMessage, value: number): string {
  for (let index = 0; index < tokens.length; index += 1) {
    const number = numberAt(tokens, index, tokens.length, language);
    if (!number) continue;
    const next = tokens[number.endToken];
    if (number.value === value && next?.kind === "word" && next.form.length > 3) return stem(next.form, language);
    index = number.endToken - 1;
  }
  return "";
}

/** "Six is plenty", "sei bastano": the least that is asked for. */
const enough = latin(
  /^\s*(?:(?:is|are|will be|would be|sono|saranno) )?(?:plenty|enough|sufficient|ample|bastano|bastan|sufficienti|abbastanza|bastano e avanzano)(?!\p{L})/iu,
);

function around(text: string, sentence: Sentence, span: Span): string {
  const clause = clauseAround(text, sentence, span);
  return text.slice(clause.start, clause.end);
}

/** "Il numero minimo è dieci". */
const ofLimits = /\b(?:minim[oai]|massim[oai]|minimum|maximum|limite?)\b/i;
const countingVerbs = /^(?:servono|occorrono|sono|bastano|ne|are|covers|gets?|needs?|its|allows)$/;
const timeAsked =
  /\b(?:quant[ie] (?:ore|giorni|settimane|mesi|minuti) d[ei]\w*|how many (?:hours|days|weeks|months|minutes) of)\b/i;
/** What is left of a number is another number. */
const isRest = latin(
  /\b(?:manca(?:no)?|resta(?:no)?|rimangono|rimast\p{L}|fatt[oaie]|usat[oaie]|left|remaining|to go|used|done so far|another|altr[oaie])\b/iu,
);
