import type { AgentCard, RuleTally } from "./scored.js";
import { wilsonInterval } from "./wilson.js";

/** What an agent does well: how often a rule was called for and kept. */
export interface Strength {
  readonly ruleId: string;
  /** Conversations in which it was called for. */
  readonly opportunities: number;
  /** Those in which it was kept. */
  readonly kept: number;
  /** The share that the whole team keeps, from 0 to 1. */
  readonly team: number;
}

/** Less than this is nobody's strength: what fails every second time is to be worked on. */
const leastShare = 2 / 3;

/**
 * What an agent does right where it is called for, at least as often as the team: the surest first.
 * @param team the run's tallies
 * @param ruleIds the rules whose silence says something good
 */
export function strengthsOf(card: AgentCard, team: readonly RuleTally[], ruleIds: ReadonlySet<string>): Strength[] {
  const teamShares = new Map(team.map((tally) => [tally.ruleId, shareKept(tally)]));
  return card.rules
    .filter((tally) => ruleIds.has(tally.ruleId) && tally.conversations < tally.opportunities)
    .map((tally) => ({ tally, share: shareKept(tally), teamShare: teamShares.get(tally.ruleId) ?? 0 }))
    .filter(({ share, teamShare }) => share >= leastShare && share >= teamShare)
    .sort(
      (a, b) =>
        lowerBound(b.tally) - lowerBound(a.tally) ||
        b.share - a.share ||
        (a.tally.ruleId < b.tally.ruleId ? -1 : a.tally.ruleId > b.tally.ruleId ? 1 : 0),
    )
    .map(({ tally: { ruleId, opportunities, conversations }, teamShare }) => ({
      ruleId,
      opportunities,
      kept: opportunities - conversations,
      team: teamShare,
    }));
}

/** An agent's faults, those that cost most first. */
export function faultsOf(card: AgentCard): RuleTally[] {
  return card.rules
    .filter(({ findings }) => findings > 0)
    .sort((a, b) => b.pointsLost - a.pointsLost || b.findings - a.findings || (a.ruleId < b.ruleId ? -1 : 1));
}

function shareKept({ opportunities, conversations }: RuleTally): number {
  return opportunities === 0 ? 0 : (opportunities - conversations) / opportunities;
}

/** The lower bound of the interval of the share kept: nine of ten weigh more than one of one. */
function lowerBound(tally: RuleTally): number {
  return wilsonInterval(shareKept(tally), tally.opportunities)[0];
}
