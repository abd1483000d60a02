import type { Fact } from "../understand/facts/fact.js";
import type { UnderstoodMessage } from "../understand/understood.js";

const marks = [
  "general",
  "answers",
  "conditional",
  "limited",
  "absolute",
  "change",
  "status",
  "correction",
  "exception",
  "bare",
] as const;

/** A fact as `galateo facts` prints it: who said it where, what it says of what, and what else decides its comparison. */
export function factRecord(message: UnderstoodMessage, fact: Fact): Record<string, unknown> {
  const { conversation } = message.conversation;
  return {
    conversationId: message.conversation.id,
    messageId: message.id,
    ...(conversation.company === undefined ? {} : { company: conversation.company }),
    ...(conversation.customerId === undefined ? {} : { customerId: conversation.customerId }),
    channel: conversation.channel,
    ...(message.author === undefined ? {} : { author: message.author }),
    kind: fact.kind,
    low: fact.low,
    high: fact.high,
    ...(fact.unit === "" ? {} : { unit: fact.unit }),
    ...(fact.aspect === "" ? {} : { aspect: fact.aspect }),
    ...(fact.slot === "" ? {} : { slot: fact.slot }),
    ...(fact.named.length === 0 ? {} : { named: fact.named }),
    topics: fact.topics,
    asked: fact.asked,
    variants: fact.variants,
    objects: fact.objects,
    subject: fact.subject,
    ...(fact.turnsTo.length === 0 ? {} : { turnsTo: fact.turnsTo }),
    ...(fact.question.length === 0 ? {} : { question: fact.question }),
    ...(fact.recalled.length === 0 ? {} : { recalled: fact.recalled }),
    marks: marks.filter((mark) => fact[mark]),
    start: fact.start,
    end: fact.end,
    text: message.text.slice(fact.start, fact.end),
  };
}
