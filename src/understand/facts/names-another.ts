import type { Fact } from "./fact.js";
import { generalTopics } from "./general-topics.js";
import { asksOfItsOwn, asksOfMore, leastOwn } from "./own-terms.js";
import { weightOfTerm } from "./term-weights.js";

/** "A change of name is free" and "a change of address costs £10"; dogs on the coach, and bikes. */
export function namesAnother(earlier: Fact, later: Fact): boolean {
  if (nameOtherTopics(earlier, later)) return true;
  if (hasStrangeSubject(earlier, later) || hasStrangeSubject(later, earlier)) return true;
  return (
    (asksOfItsOwn(earlier, later, "words") && asksOfMore(later, earlier, "words")) ||
    (asksOfItsOwn(later, earlier, "words") && asksOfMore(earlier, later, "words"))
  );
}

/** Both name topics that tell something, and none in common. */
export function nameOtherTopics(earlier: Fact, later: Fact): boolean {
  return areApart(specific(earlier), specific(later));
}

/** The same of what the two speak of; or one speaks of a topic that the other and the questions never named. */
export function speakOfOtherTopics(earlier: Fact, later: Fact): boolean {
  if (areApart(subjectTopics(earlier), subjectTopics(later))) return true;
  return isOfStrangeTopic(earlier, later) || isOfStrangeTopic(later, earlier);
}

function areApart(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && other.length > 0 && !one.some((topic) => other.includes(topic));
}

function subjectTopics({ subject }: Fact): string[] {
  return subject.filter((name) => name.startsWith("topic-")).map((name) => name.slice(6));
}

/** "Pillows can be returned within 14 days": what an answer speaks of was in neither question, nor in the other answer. */
function hasStrangeSubject(fact: Fact, other: Fact): boolean {
  const [head] = fact.subject;
  if (head === undefined || !fact.words.includes(head)) return isOfStrangeTopic(fact, other);
  return (
    weightOfTerm(head) >= leastOwn &&
    ![fact.question, other.words, other.question].some((terms) => terms.includes(head))
  );
}

/** The same of the topics of what it speaks of, where its words are known by them. */
function isOfStrangeTopic(fact: Fact, other: Fact): boolean {
  const [head] = fact.subject;
  if (head === undefined || fact.words.includes(head)) return false;
  const topics = subjectTopics(fact);
  return (
    topics.length > 0 &&
    !topics.some((topic) => [fact.asked, other.topics, other.asked].some((all) => all.includes(topic)))
  );
}

function specific({ topics }: Fact): string[] {
  return topics.filter((topic) => !generalTopics.has(topic));
}
