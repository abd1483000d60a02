import { FindingsByConversation } from "../score/findings-by-conversation.js";
import type { ScoredConversation, ScoredRun } from "../score/scored.js";
import { WeightedLosses } from "../score/weighted-mean.js";
import {
  type Difference,
  differenceOfMeans,
  differenceOfShares,
  type Estimate,
  pairedDifference,
  type Share,
} from "./difference.js";
import { type Verdict, verdicts } from "./verdict.js";

/** What became of one thing: the whole, a channel, an agent, a rule. */
export interface Change extends Difference {
  readonly name: string;
  readonly verdict: Verdict;
}

export interface Comparison {
  /** Whether both runs are over the same conversations, so that each is compared with itself. */
  readonly paired: boolean;
  /** Mean scores, 0 to 100. */
  readonly score: Change;
  readonly channels: readonly Change[];
  readonly agents: readonly Change[];
  /** Shares (0 to 1) of the conversations in which the rule could fire that it fired in. */
  readonly rules: readonly Change[];
  /** What is in one run only. */
  readonly only: Readonly<
    Record<"channels" | "agents" | "rules", { readonly before: readonly string[]; readonly after: readonly string[] }>
  >;
}

/** Compares two runs: means with intervals, and which changes are more than noise. */
export function compareRuns(before: ScoredRun, after: ScoredRun): Comparison {
  const sides = [new Side(before), new Side(after)] as const;
  const paired = sameConversations(before, after);
  const means = (wanted: (one: ScoredConversation) => boolean) => {
    const [one, other] = [sides[0].scores(wanted), sides[1].scores(wanted)];
    return paired && one.length === other.length
      ? pairedDifference(numbersOf(one), numbersOf(other))
      : differenceOfMeans(estimateOf(one), estimateOf(other));
  };
  const shares = (ruleId: string) => {
    const [one, other] = [sides[0].fired(ruleId), sides[1].fired(ruleId)];
    return paired && one.length === other.length
      ? pairedDifference(numbersOf(one), numbersOf(other))
      : differenceOfShares(shareOf(one), shareOf(other));
  };
  const channels = common(before.channels, after.channels);
  const agents = common(before.agents, after.agents);
  const rules = commonNames(before.rules, after.rules);
  const told = rules.both.filter((ruleId) => {
    const [one, other] = [sides[0].fired(ruleId), sides[1].fired(ruleId)];
    return one.length > 0 && other.length > 0 && [...one, ...other].some(({ value }) => value > 0);
  });
  const [score] = changes(["score"], () => means(() => true), true);
  return {
    paired,
    score: score as Change,
    channels: changes(channels.both, (name) => means((one) => one.channel === name), true),
    agents: changes(agents.both, (name) => means((one) => one.agents.includes(name)), true),
    rules: changes(told, shares, false),
    only: { channels: channels.only, agents: agents.only, rules: rules.only },
  };
}

/** Changes of a list judged together, the surest and largest first. */
function changes(names: readonly string[], compare: (name: string) => Difference, higherIsBetter: boolean): Change[] {
  const differences = names.map(compare);
  const judged = verdicts(differences, higherIsBetter);
  const rank = (change: Change) =>
    change.verdict === "worse" || change.verdict === "better" ? 0 : change.verdict === "too few" ? 2 : 1;
  return differences
    .map((difference, index) => ({ name: names[index] as string, ...difference, verdict: judged[index] as Verdict }))
    .sort((a, b) => rank(a) - rank(b) || Math.abs(b.change) - Math.abs(a.change) || (a.name < b.name ? -1 : 1));
}

interface Value {
  readonly value: number;
  readonly sample?: ScoredConversation["sample"];
}

/** One run, and which rules fired where. */
class Side {
  /** By id, so that two runs over the same conversations can be laid side by side. */
  private readonly conversations: readonly { conversation: ScoredConversation; fired: ReadonlySet<string> }[];

  constructor(run: ScoredRun) {
    const grouped = new FindingsByConversation(run.conversations, run.findings);
    this.conversations = run.conversations
      .map((conversation, index) => ({
        conversation,
        fired: new Set(grouped.of(index).map(({ ruleId }) => ruleId)),
        index,
      }))
      .sort((a, b) => compareIds(a.conversation.id, b.conversation.id) || a.index - b.index);
  }

  scores(wanted: (one: ScoredConversation) => boolean): Value[] {
    return this.conversations.flatMap(({ conversation }) =>
      wanted(conversation) ? [valueIn(conversation.score, conversation)] : [],
    );
  }

  /** 1 where the rule fired, 0 where it could have. */
  fired(ruleId: string): Value[] {
    return this.conversations.flatMap(({ conversation, fired }) => {
      const here = fired.has(ruleId);
      return here || conversation.opportunities.includes(ruleId) ? [valueIn(here ? 1 : 0, conversation)] : [];
    });
  }
}

function compareIds(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function numbersOf(values: readonly Value[]): number[] {
  return values.map(({ value }) => value);
}

function valueIn(value: number, { sample }: ScoredConversation): Value {
  return { value, ...(sample ? { sample } : {}) };
}

function estimateOf(values: readonly Value[]): Estimate {
  const losses = new WeightedLosses();
  for (const { value, sample } of values) losses.add(100 - value, sample);
  const { loss, variance, freedom } = losses.build();
  return { mean: 100 - loss, freedom, count: values.length, ...(variance === undefined ? {} : { variance }) };
}

function shareOf(values: readonly Value[]): Share {
  const losses = new WeightedLosses();
  for (const { value, sample } of values) losses.add(value, sample);
  const { loss: share, variance } = losses.build();
  const sampled = values.some(({ sample }) => sample);
  // As many conversations as would make a plain sample as exact as this one is.
  const size = sampled && variance ? (share * (1 - share)) / variance : values.length;
  return { share, size, count: values.length };
}

function sameConversations(before: ScoredRun, after: ScoredRun): boolean {
  const ids = (run: ScoredRun) => run.conversations.map(({ id, kind }) => `${kind} ${id}`).sort();
  const [one, other] = [ids(before), ids(after)];
  return one.length > 0 && one.length === other.length && one.every((id, index) => id === other[index]);
}

function common(before: readonly { readonly name: string }[], after: readonly { readonly name: string }[]) {
  const names = (rolls: readonly { readonly name: string }[]) => rolls.map(({ name }) => name);
  return commonNames(names(before), names(after));
}

function commonNames(before: readonly string[], after: readonly string[]) {
  return {
    both: before.filter((name) => after.includes(name)),
    only: {
      before: before.filter((name) => !after.includes(name)),
      after: after.filter((name) => !before.includes(name)),
    },
  };
}
