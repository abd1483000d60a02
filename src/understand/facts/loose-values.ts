import { latin } from "../text/latin.js";
import type { Sentence } from "../text/sentences.js";
import { stem } from "../text/stem.js";
import type { StatedValue } from "../values/value.js";
import type { Answer } from "./answer.js";
import { overlaps } from "./concepts.js";
import { daysIn } from "./days.js";
import { isEcho } from "./echo.js";
import { moved } from "./event-day.js";
import type { Fact } from "./fact.js";
import { isOfOneMoment, isPast } from "./gone-by.js";
import { isWaived } from "./waived.js";

/**
 * The figures of a sentence that no reader took, as facts of which it is not known what they measure: "l'autonomia è di 120 km",
 * "the first lift is at half eight". They stand only against an answer in the same words, to the same customer.
 */
export function looseValues(
  answer: Answer,
  sentence: Sentence,
  values: readonly StatedValue[],
  read: readonly Fact[],
): Fact[] {
  const { message } = answer;
  if (message.conversation.conversation.customerId === undefined) return [];
  const said = message.text.slice(sentence.start, sentence.end);
  if (values.length === 0 || values.length > mostValues || tellsOfOnce.test(said)) return [];
  if (moved.test(said) || moved.test(answer.question?.text ?? "")) return [];
  const facts: Fact[] = [];
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as StatedValue;
    if (read.some((fact) => overlaps(fact, value) && fact.kind !== "possible" && fact.kind !== "needed")) continue;
    const statement = statementOf(answer, sentence, value, values[index + 1]);
    if (statement) facts.push({ ...answer.fact(statement, sentence, value), loose: true });
    if (statement?.kind === "clock" && values[index + 1]?.kind === "clock") index += 1;
  }
  return facts;
}

/** With more figures it is a list or a bill. */
const mostValues = 3;

function statementOf(
  answer: Answer,
  sentence: Sentence,
  value: StatedValue,
  next: StatedValue | undefined,
): Parameters<Answer["fact"]>[0] | undefined {
  const { text, language } = answer.message;
  const before = text.slice(Math.max(sentence.start, value.start - 24), value.start);
  const behind = text.slice(value.end, Math.min(sentence.end, value.end + 16));
  const slot = sideOf(before, behind);
  const { low, high, unit } = value;
  switch (value.kind) {
    case "duration":
      return isPast(before, behind) ||
        afterIt.test(behind) ||
        isOfOneMoment(text.slice(Math.max(sentence.start, value.start - 40), value.start), behind)
        ? undefined
        : {
            kind: "duration",
            low,
            high,
            unit,
            bound: slot === "most",
            ...(slot === "least" ? { aspect: "from" } : {}),
          };
    case "clock": {
      const named = daysIn(answer.message.tokens, sentence.firstToken, sentence.endToken).map(String);
      const end = next?.kind === "clock" && next.low > low ? next.high : high;
      return { kind: "clock", low, high: end, unit: value.unit, slot: sideOfClock(before), named };
    }
    case "count":
      return /^\p{L}{3,}$/u.test(unit) && (slot !== "" || !isEcho(answer, low))
        ? { kind: "quantity", low, high, unit: stem(unit, language), slot }
        : undefined;
    case "percent":
      return { kind: "percent", low, high };
    case "money":
      return isWaived(text, sentence, value) ||
        answer.concepts.has("role-gives-back", sentence) ||
        answer.concepts.has("topic-refund", sentence) ||
        (answer.concepts.has("role-total", sentence) && ofTotals.test(text.slice(sentence.start, sentence.end)))
        ? undefined
        : { kind: "money", low, high, unit };
  }
}

/** "Almeno 4", "up to four": the least and the most of one thing are two things. */
function sideOf(before: string, behind: string): "" | "least" | "most" {
  if (/(?:\b(?:almeno|minimo(?: di)?|non meno di|at least|minimum(?: of)?|no fewer than|from)\s*)$/i.test(before))
    return "least";
  if (
    /(?:\b(?:fino a|al massimo|massimo(?: di)?|non più di|up to|at most|maximum(?: of)?|no more than)\s*)$/i.test(
      before,
    )
  )
    return "most";
  return /^\s*(?:al massimo|massimo|at most|max|maximum|tops)\b/i.test(behind) ? "most" : "";
}

function sideOfClock(before: string): string {
  if (/\b(?:dalle|dall['’]|dopo le|a partire dalle|from|after|starting)\s*(?:le\s*)?$/i.test(before)) return "from";
  return /\b(?:entro le|fino alle|prima delle|by|until|till|before|up to)\s*$/i.test(before) ? "until" : "";
}

/** What was, or what is put off, cancelled, paid back: told once. */
const tellsOfOnce = latin(
  /\b(?:è stat[oaie]|sono stat[ei]|ha(?:nno)? (?:già )?\p{L}+(?:to|ta|ti|te)\b|abbiamo (?:già )?\p{L}+(?:to|ta|ti|te)\b|ho (?:già |appena )?\p{L}+(?:to|ta|ti|te)\b|ritard\p{L}*|coda|attes[ae]|(?:was|were|have|has|had|i['’]ve|we['’]ve) (?:already |just |now )?(?:been|\p{L}+ed)\b|delay\p{L}*|running late|queue|tracking|left|remaining|to go|mancano|restano|rimangono|refund\p{L}*|rimbors\p{L}*|buono|voucher|sconto|discount|goodwill|gesture)/iu,
);
const ofTotals = /\b(?:ordin[ei]|totale|fattur[ae]|bollett[ae]|order|total|invoice|bill|saldo|balance|spes[oi])\b/i;
/** "Due giorni dopo": how long after something else, and so no value by itself. */
const afterIt = /^\s*dopo\b/i;
