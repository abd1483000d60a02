import { caseKey } from "../lint/case-entry.js";
import { contradictsByWords, excludeByWords, excusedByWords, isByWords } from "../understand/facts/by-words.js";
import { sameCase, verdictOn } from "../understand/facts/contradict.js";
import { excludes } from "../understand/facts/excludes.js";
import type { Fact } from "../understand/facts/fact.js";
import { mayMeet } from "../understand/facts/may-meet.js";
import { readFacts } from "../understand/facts/read-facts.js";
import { sameness, shareTopic } from "../understand/facts/same-question.js";
import type { UnderstoodConversation, UnderstoodMessage } from "../understand/understood.js";

interface Stated {
  readonly fact: Fact;
  readonly conversation: string;
  readonly message: string;
  readonly text: string;
  readonly at: number;
}

/**
 * The facts that each customer was told, to be compared as inconsistent-answer compares them. They are kept in memory: what
 * is audited is the matter of a few customers, not a whole archive.
 */
export class FactPairs {
  private readonly cases = new Map<string, Stated[]>();

  add(conversation: UnderstoodConversation): void {
    const key = caseKey(conversation.conversation) ?? `${conversation.conversation.path} ${conversation.id}`;
    const stated = this.cases.get(key) ?? [];
    this.cases.set(key, stated);
    for (const message of conversation.messages) {
      for (const fact of readFacts(message)) stated.push(statedIn(message, fact));
    }
  }

  /** Each two answers of one customer that share a topic or cannot both hold, and what becomes of them. */
  *records(): Generator<Record<string, unknown>> {
    for (const stated of this.cases.values()) {
      const inOrder = [...stated].sort((a, b) => a.at - b.at);
      for (const [place, later] of inOrder.entries()) {
        for (const earlier of inOrder.slice(0, place)) {
          if (earlier.conversation === later.conversation && earlier.message === later.message) continue;
          const record = recordOf(earlier, later);
          if (record) yield record;
        }
      }
    }
  }
}

function statedIn(message: UnderstoodMessage, fact: Fact): Stated {
  return {
    fact,
    conversation: message.conversation.id,
    message: message.id,
    text: message.text.slice(fact.start, fact.end),
    at: message.time ?? message.index,
  };
}

function recordOf(earlier: Stated, later: Stated): Record<string, unknown> | undefined {
  const [one, other] = [earlier.fact, later.fact];
  if (isByWords(one) || isByWords(other)) return byWords(earlier, later);
  const isExcluded = excludes(one, other);
  if (!isExcluded && !shareTopic(one, other)) return undefined;
  const isHere = earlier.conversation === later.conversation;
  const verdict =
    isExcluded && isHere && !mayMeet(one, other)
      ? "other-turn"
      : !isExcluded && one.kind !== other.kind
        ? "other-kind"
        : verdictOn(one, other, sameCase);
  return {
    verdict,
    ...(isExcluded ? { sameness: Math.round(sameness(one, other) * 100) / 100, least: sameCase } : {}),
    earlier: sideOf(earlier),
    later: sideOf(later),
  };
}

/** What is known by its words only is held against its like, where both cannot be right. */
function byWords(earlier: Stated, later: Stated): Record<string, unknown> | undefined {
  const [one, other] = [earlier.fact, later.fact];
  if (!excludeByWords(one, other)) return undefined;
  const between = { customer: true, conversation: earlier.conversation === later.conversation };
  const verdict = contradictsByWords(one, other, between)
    ? "contradict"
    : excusedByWords(one, other, between)
      ? "excused"
      : "other-matter";
  return { verdict, earlier: sideOf(earlier), later: sideOf(later) };
}

function sideOf({ conversation, message, fact, text }: Stated): Record<string, unknown> {
  return {
    conversationId: conversation,
    messageId: message,
    kind: fact.kind,
    ...(fact.kind === "pole" ? { scale: fact.slot } : {}),
    low: fact.low,
    high: fact.high,
    ...(fact.unit === "" ? {} : { unit: fact.unit }),
    ...(fact.named.length === 0 ? {} : { named: fact.named }),
    topics: fact.topics,
    asked: fact.asked,
    text,
  };
}
