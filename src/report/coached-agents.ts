import type { Finding } from "../lint/finding.js";
import type { LargeRun, RollUp, RuleTally } from "../score/scored.js";
import { faultsOf, type Strength, strengthsOf } from "../score/strengths.js";
import type { List } from "../spill/list.js";
import type { ReportContext } from "./report.js";

/** A fault of an agent, with the words of one finding to talk about. */
export interface CoachedFault extends RuleTally {
  readonly title: string;
  readonly example?: Finding;
}

/** An agent as a coach sees one: what goes well, beside what to work on. */
export interface CoachedAgent {
  readonly roll: RollUp;
  readonly strengths: readonly (Strength & { readonly text: string })[];
  readonly faults: readonly CoachedFault[];
}

const mostStrengths = 5;
const mostFaults = 5;

/** The agents, the lowest score first; those of a single conversation last. */
export function coachedAgents(run: LargeRun, context: Pick<ReportContext, "texts">): CoachedAgent[] {
  const texts = new Map(
    [...context.texts].flatMap(([id, { strength }]) => (strength === undefined ? [] : [[id, strength]])),
  );
  const ruleIds = new Set(texts.keys());
  const rolls = new Map(run.agents.map((roll) => [roll.name, roll]));
  const examples = examplesOf(run.findings);
  return run.agentCards
    .flatMap((card) => {
      const roll = rolls.get(card.name);
      if (!roll) return [];
      return {
        roll,
        strengths: strengthsOf(card, run.tallies, ruleIds)
          .slice(0, mostStrengths)
          .map((strength) => ({ ...strength, text: texts.get(strength.ruleId) as string })),
        faults: faultsOf(card)
          .slice(0, mostFaults)
          .map((tally) => {
            const example = examples.get(`${tally.ruleId} ${card.name}`);
            const title = context.texts.get(tally.ruleId)?.title ?? tally.ruleId;
            return { ...tally, title, ...(example ? { example } : {}) };
          }),
      };
    })
    .sort(
      (a, b) =>
        Number(a.roll.count === 1) - Number(b.roll.count === 1) ||
        a.roll.mean - b.roll.mean ||
        (a.roll.name < b.roll.name ? -1 : 1),
    );
}

/** Of each agent's findings of a rule, the surest: the best to talk about. */
function examplesOf(findings: List<Finding>): Map<string, Finding> {
  const examples = new Map<string, Finding>();
  for (const finding of findings) {
    const agent = finding.place?.agent;
    if (agent === undefined) continue;
    const key = `${finding.ruleId} ${agent}`;
    const before = examples.get(key);
    if (!before || finding.confidence > before.confidence) examples.set(key, finding);
  }
  return examples;
}
