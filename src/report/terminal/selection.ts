import type { Finding } from "../../lint/finding.js";
import { FindingsByConversation } from "../../score/findings-by-conversation.js";
import type { ScoredConversation, ScoredRun } from "../../score/scored.js";

/** Up to so many conversations with findings are shown, all of them; of more, the worst few. */
const mostShown = 40;
const worstShown = 10;

/** What of a run is shown on a terminal. */
export interface Selection {
  readonly shown: readonly { readonly conversation: ScoredConversation; readonly findings: readonly Finding[] }[];
  /** How many conversations have findings. */
  readonly total: number;
  /** Findings about the run as a whole. */
  readonly wholeRun: readonly Finding[];
}

/** Chooses what to show: in the run's order; or, of many, the worst conversations, the worst first. */
export function selectConversations(run: ScoredRun, findings: readonly Finding[]): Selection {
  const grouped = new FindingsByConversation(run.conversations, findings);
  const found: number[] = [];
  run.conversations.forEach((_, index) => {
    if (grouped.countOf(index) > 0) found.push(index);
  });
  const scoreOf = (index: number) => (run.conversations[index] as ScoredConversation).score;
  const chosen =
    found.length <= mostShown
      ? found
      : [...found]
          .sort((a, b) => scoreOf(a) - scoreOf(b) || grouped.countOf(b) - grouped.countOf(a) || a - b)
          .slice(0, worstShown);
  return {
    shown: chosen.map((index) => ({
      conversation: run.conversations[index] as ScoredConversation,
      findings: grouped.of(index),
    })),
    total: found.length,
    wholeRun: grouped.elsewhere,
  };
}
