import type { LintedConversation } from "../lint/result.js";
import type { FindingHead } from "./findings-by-conversation.js";
import { shareTakenOff } from "./penalties.js";
import type { AgentCard, RuleTally } from "./scored.js";

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * For each agent, what each rule found and where it could have: the ground for coaching. A finding in an agent's own
 * words counts for that agent; one in another's words (a problem that nobody said sorry for stands in the customer's)
 * counts for every agent of the conversation.
 */
export class AgentCards {
  private readonly cards = new Map<string, Map<string, Mutable<RuleTally>>>();

  /** @param penalties points by rule id (see penaltiesOf) */
  add(
    { agents, opportunities }: LintedConversation,
    findings: readonly FindingHead[],
    penalties: ReadonlyMap<string, number>,
  ): void {
    const share = shareTakenOff(penalties);
    for (const agent of agents) {
      const tallies = this.cards.get(agent) ?? new Map<string, Mutable<RuleTally>>();
      this.cards.set(agent, tallies);
      for (const ruleId of opportunities) tallyOf(tallies, ruleId).opportunities += 1;
      const faulty = new Set<string>();
      for (const { ruleId, place } of findings) {
        if (place?.agent !== undefined && place.agent !== agent && agents.includes(place.agent)) continue;
        tallyOf(tallies, ruleId).findings += 1;
        faulty.add(ruleId);
      }
      for (const ruleId of faulty) {
        const tally = tallyOf(tallies, ruleId);
        tally.conversations += 1;
        tally.pointsLost += (penalties.get(ruleId) ?? 0) * share;
        if (!opportunities.includes(ruleId)) tally.opportunities += 1;
      }
    }
  }

  /** In the order of the agents' names and the rules' ids. */
  build(): AgentCard[] {
    return [...this.cards]
      .sort(([a], [b]) => compare(a, b))
      .map(([name, tallies]) => ({ name, rules: [...tallies.values()].sort((a, b) => compare(a.ruleId, b.ruleId)) }));
  }
}

function tallyOf(tallies: Map<string, Mutable<RuleTally>>, ruleId: string): Mutable<RuleTally> {
  let tally = tallies.get(ruleId);
  if (!tally) {
    tally = { ruleId, findings: 0, opportunities: 0, conversations: 0, pointsLost: 0 };
    tallies.set(ruleId, tally);
  }
  return tally;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
