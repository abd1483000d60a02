import { within } from "../text/in-order.js";
import type { Sentence } from "../text/sentences.js";
import type { Answer } from "./answer.js";
import { channelOf } from "./channel.js";
import { contactOf } from "./contact.js";
import { doerOf } from "./doer.js";
import { dueDay } from "./due-day.js";
import type { Fact } from "./fact.js";
import { type FactReader, readByEach } from "./fact-reader.js";
import { gradeOf } from "./grade.js";
import { habitualDay } from "./habitual-day.js";
import { namesIn } from "./names.js";
import { performer } from "./performer.js";
import { place } from "./place.js";

/** Named things that answers tell apart: who brings a parcel, where money goes back to. */
export function namedOf(answer: Answer, sentence: Sentence): Fact[] {
  const carrier = courier(answer, sentence);
  const facts = carrier.length > 0 ? carrier : performer(answer, sentence);
  return [...facts, ...readByEach(readers, answer, sentence)];
}

const readers: readonly FactReader[] = [place, channelOf, contactOf, doerOf, destination, habitualDay, dueDay, gradeOf];

const carriers =
  /^(?:dhl|dpd|evri|fedex|yodel|gls|ups|usps|brt|bartolini|sda|tnt|hermes|parcelforce|nexive|inpost|poste)$/;

/** "Viaggia con Frecciabruna", "it's with Postline". */
function courier(answer: Answer, sentence: Sentence): Fact[] {
  const { message, concepts } = answer;
  const cue = concepts.of("courier-cue", sentence)[0];
  if (!cue || !speaksOfParcels(answer, sentence)) return [];
  const behind = message.text.slice(cue.end, sentence.end);
  const stop = behind.search(/[,;.(]|\bnon\b|\bnot\b/);
  const until = stop < 0 ? sentence.end : cue.end + stop;
  const tokens = within(message.tokens, { start: cue.end, end: until });
  const names = namesIn(message, sentence, concepts);
  const named = tokens
    .filter((token) => names.includes(token.form) || carriers.test(token.form))
    .map((token) => token.form);
  if (named.length === 0) return [];
  return [
    answer.fact(
      { kind: "named", low: 0, high: 0, slot: "courier", named, objects: [], topics: ["courier"] },
      sentence,
      sentence,
    ),
  ];
}

function speaksOfParcels(answer: Answer, sentence: Sentence): boolean {
  const topics = [
    ...answer.concepts.names("topic-", sentence),
    ...(answer.answersQuestion(sentence) ? (answer.questionConcepts?.everywhere("topic-") ?? []) : []),
  ];
  if (
    /pacc|parcel|package|spedizion|corrier|courier|carrier/i.test(
      answer.message.text.slice(sentence.start, sentence.end),
    )
  )
    return true;
  return topics.some((topic) =>
    /^(?:courier|delivery|shipping|dispatch|tracking|lost-parcel|redelivery|pickup|order)$/.test(topic),
  );
}

/** Where money goes back to: the card or account it came from, or credit with the company. */
function destination(answer: Answer, sentence: Sentence): Fact[] {
  const { concepts } = answer;
  const refund = concepts.has("topic-refund", sentence);
  if (!refund || concepts.has("attribute-not-needed", sentence)) return [];
  const all = ["card", "credit", "cash"].filter((one) => concepts.has(`destination-${one}`, sentence));
  const denied = ["card", "credit", "cash"].filter((one) => concepts.has(`no-destination-${one}`, sentence));
  const named = all.filter((one) => !denied.includes(one));
  if (named.length !== 1) return [];
  return [
    answer.fact({ kind: "named", low: 0, high: 0, slot: "destination", named, topics: ["refund"] }, sentence, sentence),
  ];
}
