import { latin } from "../text/latin.js";
import type { Sentence } from "../text/sentences.js";
import type { NamedDate } from "../values/read-dates.js";
import type { Answer } from "./answer.js";
import type { Fact } from "./fact.js";
import { askingOf } from "./question-kind.js";

/**
 * The day of an event that is the same for everybody: "la riunione è il 14 ottobre", the answer to "what date is the AGM?".
 * What is booked for one customer or on its way to him is moved without anybody having been wrong.
 */
export function eventDay(answer: Answer, sentence: Sentence, date: NamedDate): Fact[] {
  const { message, question, concepts } = answer;
  if (date.month === 0) return [];
  const said = message.text.slice(sentence.start, sentence.end);
  const before = message.text.slice(Math.max(sentence.start, date.start - 30), date.start);
  const isAsked = question !== undefined && askingOf(question).when && answer.answersQuestion(sentence);
  if (!isAsked && !saysDay.test(before)) return [];
  if (ends.test(before) || (isAsked && ends.test(question.text))) return [];
  if (moved.test(said) || moved.test(question?.text ?? "") || own.test(said) || own.test(question?.text ?? ""))
    return [];
  const topics = [
    ...concepts.names("topic-", sentence),
    ...(isAsked ? (answer.questionConcepts?.everywhere("topic-") ?? []) : []),
  ];
  if (topics.some((topic) => onTheWay.test(topic))) return [];
  const day = date.month * 100 + date.day;
  const statement = { kind: "date" as const, low: day, high: day, slot: "day" };
  const span = { start: date.start, end: date.end };
  return [isAsked ? answer.askedFact(statement, sentence, span) : answer.fact(statement, sentence, span)];
}

const saysDay = latin(
  /(?:(?<!\p{L})(?:è|sarà|si tiene|si terrà|cade|è fissat\p{L}|is|it['’]?s|will be|falls|takes place|held)(?: on| per| il| l['’]| the| di| fissat\p{L})*\s*(?:\p{L}+\s+)?(?:the |l['’])?)$/iu,
);
/** When something ends is another question than when it is. */
const ends = latin(/\b(?:ends?|ending|finish\p{L}*|finisc\p{L}*|termina\p{L}*|scad\p{L}*|closes?|expires?)\b/iu);
/** Something is put off or brought forward. */
export const moved = latin(
  /\b(?:spost\p{L}*|rinvi\p{L}*|rimand\p{L}*|anticip\p{L}*|slitt\p{L}*|posticip\p{L}*|nuova data|move\p{L}*|moving|later|earlier|sooner|reschedul\p{L}*|postpon\p{L}*|put back|brought forward|instead|change\p{L}*|now on)\b/iu,
);
const own = latin(
  /\b(?:(?:my|your|his|her|their) (?:\p{L}+ )?(?:appointment|fitting|visit|delivery|order|parcel|slot|booking|session|engineer|refund|payment)|(?:mio|mia|suo|sua|tuo|tua|vostro|vostra) (?:\p{L}+ )?(?:visita|appuntamento|consegna|ordine|pacco|prenotazione|tecnico|rimborso)|ho la visita|arriv\p{L}*|consegn\p{L}*|deliver\p{L}*|refund\p{L}*|rimbors\p{L}*|accredit\p{L}*|paid|pagament\p{L}*|due)\b/iu,
);
/** Topics of what is on its way to one customer, or booked for him. */
export const onTheWay =
  /^(?:delivery|dispatch|shipping|courier|tracking|refund|technician-visit|appointment|delivery-slot|redelivery|pickup|order|lost-parcel|payment-method|repair|invoice)$/;
