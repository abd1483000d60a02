import type { Problem } from "../conversation/conversation.js";
import { LeftOutTally } from "../conversation/left-out.js";
import type { ReadItem } from "../read/format.js";
import { type List, pickList } from "../spill/list.js";
import { Spill } from "../spill/spill.js";
import type { Understanding } from "../understand/understand.js";
import { Cases } from "./cases.js";
import type { Finding } from "./finding.js";
import { Identities, identityOf, noteIdentities } from "./fingerprint.js";
import { type Outcome, outcomesOf } from "./outcome.js";
import type { LargeResult, LintedConversation, LintResult } from "./result.js";
import { RunRules } from "./run-rules.js";
import type { LintSettings } from "./settings.js";
import { FindingOrder } from "./sort.js";
import type { Stopwatch } from "./stopwatch.js";

/** Scores conversations, for rules that compare scores. */
export type ScoresOf = (conversations: List<LintedConversation>, findings: List<Finding>) => ArrayLike<number>;

/** How outcomes are put together, beside what they are judged by. */
export interface Merging {
  readonly onConversation?: ((count: number) => void) | undefined;
  readonly watch?: Stopwatch | undefined;
  /** The room for all that is kept of the conversations; default: no bound. */
  readonly spill?: Spill | undefined;
}

/**
 * Lints a stream of conversations: message and conversation rules at once, case and run rules when all has been read.
 * Only findings, a line about each conversation, and what case and run rules keep stay in memory.
 */
export async function lintConversations(
  items: AsyncIterable<ReadItem>,
  understanding: Understanding,
  settings: LintSettings,
  scoresOf: ScoresOf,
): Promise<LintResult> {
  const result = await mergeOutcomes(outcomesOf(items, understanding, settings), settings, scoresOf);
  return { ...result, conversations: [...result.conversations], findings: [...result.findings] };
}

/** Puts the outcomes of all conversations together, and lets the rules judge that look at cases and at the run. */
export async function mergeOutcomes(
  outcomes: AsyncIterable<Outcome>,
  settings: LintSettings,
  scoresOf: ScoresOf,
  { onConversation, watch, spill = new Spill() }: Merging = {},
): Promise<LargeResult> {
  const conversations = spill.list<LintedConversation>();
  const findings = spill.list<Finding>();
  const problems: Problem[] = [];
  const assumptions = new Set<string>();
  const leftOut = new LeftOutTally();
  const order = new FindingOrder();
  const identities = new Identities();
  const found = (finding: Finding, identity = identityOf(finding)) => {
    findings.add(finding);
    order.add(finding);
    identities.add(identity);
  };
  const cases = new Cases(settings, found, spill);
  const run = new RunRules(settings, spill);
  for await (const outcome of outcomes) {
    if ("problem" in outcome) problems.push(outcome.problem);
    else if ("assumption" in outcome) assumptions.add(outcome.assumption);
    else if ("leftOut" in outcome) leftOut.add(outcome.leftOut);
    else if ("times" in outcome) for (const [part, spent] of Object.entries(outcome.times)) watch?.add(part, spent);
    else {
      for (const [index, finding] of outcome.findings.entries()) found(finding, outcome.identities?.[index]);
      for (const problem of outcome.problems) problems.push(problem);
      if (outcome.inCase) cases.add(outcome.inCase);
      run.add(outcome, outcome.conversation, conversations.length);
      conversations.add(outcome.conversation);
      onConversation?.(conversations.length);
    }
  }
  const begun = watch?.now() ?? 0;
  const caseProblems = cases.finish();
  const all = conversations.list();
  for (const finding of run.finish(all, () => scoresOf(all, findings.list()))) found(finding);
  const places = order.of(findings.list());
  const sorted = pickList(findings.list(), places);
  noteIdentities(sorted, identities.pick(places));
  watch?.since(begun, "merge");
  return {
    conversations: conversations.list(),
    findings: sorted,
    problems: [...problems, ...caseProblems, ...run.problems],
    assumptions: [...assumptions],
    leftOut: leftOut.total,
    rules: settings.rules.map((rule) => rule.id),
  };
}
