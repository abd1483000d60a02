import type { Finding } from "../lint/finding.js";
import { FindingsByConversation } from "../score/findings-by-conversation.js";
import type { LargeRun, ScoredConversation } from "../score/scored.js";
import { worstConversations } from "../score/worst-conversations.js";
import type { List } from "../spill/list.js";

/** Conversations with their findings, and how many conversations have any. */
export interface Selected {
  readonly shown: readonly { readonly conversation: ScoredConversation; readonly findings: readonly Finding[] }[];
  readonly total: number;
  /** Findings about the run as a whole. */
  readonly elsewhere: readonly Finding[];
}

/**
 * The conversations with findings in the run's order; where there are more than `whole`, only the worst `most`, the worst
 * first.
 * @param findings those that count
 */
export function selectWorst(run: LargeRun, findings: List<Finding>, most: number, whole = most): Selected {
  const grouped = new FindingsByConversation(run.conversations, findings);
  const found: number[] = [];
  run.conversations.forEach((_, index) => {
    if (grouped.countOf(index) > 0) found.push(index);
  });
  const chosen =
    found.length <= whole
      ? found
      : worstConversations(run.conversations, grouped)
          .filter((index) => grouped.countOf(index) > 0)
          .slice(0, most);
  return {
    shown: chosen.map((index) => ({
      conversation: run.conversations.at(index) as ScoredConversation,
      findings: grouped.of(index),
    })),
    total: found.length,
    elsewhere: grouped.elsewhere,
  };
}
