import { caseKey } from "../lint/case-entry.js";
import { answeredExclude } from "../understand/facts/answered-exclude.js";
import { sameCase, verdictOn } from "../understand/facts/contradict.js";
import { excludes } from "../understand/facts/excludes.js";
import type { Fact } from "../understand/facts/fact.js";
import { contradictsByMatter, excused } from "../understand/facts/matter.js";
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
  if (one.kind === "answered" || other.kind === "answered") return byMatter(earlier, later);
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

/** Values that are known by their matter only are held against their like, where both cannot be right. */
function byMatter(earlier: Stated, later: Stated): Record<string, unknown> | undefined {
  const [one, other] = [earlier.fact, later.fact];
  if (one.kind !== other.kind || !answeredExclude(one, other)) return undefined;
  const between = { customer: true, conversation: earlier.conversation === later.conversation };
  const verdict = contradictsByMatter(one, other, between)
    ? "contradict"
    : excused(one, other, between)
      ? "excused"
      : "other-matter";
  return { verdict, earlier: sideOf(earlier), later: sideOf(later) };
}

function sideOf({ conversation, message, fact, text }: Stated): Record<string, unknown> {
  return {
    conversationId: conversation,
    messageId: message,
    kind: fact.kind,
    low: fact.low,
    high: fact.high,
    ...(fact.unit === "" ? {} : { unit: fact.unit }),
    ...(fact.named.length === 0 ? {} : { named: fact.named }),
    topics: fact.topics,
    asked: fact.asked,
    text,
  };
}
