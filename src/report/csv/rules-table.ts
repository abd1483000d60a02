import { roundScore } from "../../score/round.js";
import type { LargeRun, RuleTally } from "../../score/scored.js";
import { costliestRules } from "../costliest-rules.js";
import type { ReportContext } from "../report.js";
import type { CsvTable } from "./csv-table.js";
import { roundShare } from "./round-share.js";

/** A row per rule that found something, the costliest first. */
export function rulesTable(run: LargeRun, { texts }: ReportContext): CsvTable<RuleTally> {
  return {
    rows: costliestRules(run),
    columns: {
      rule: ({ ruleId }) => ruleId,
      title: ({ ruleId }) => texts.get(ruleId)?.title ?? ruleId,
      points_lost: ({ pointsLost }) => roundScore(pointsLost),
      findings: ({ findings }) => findings,
      conversations: ({ conversations }) => conversations,
      opportunities: ({ opportunities }) => opportunities,
      rate: ({ conversations, opportunities }) =>
        opportunities > 0 ? roundShare(conversations / opportunities) : null,
    },
  };
}
