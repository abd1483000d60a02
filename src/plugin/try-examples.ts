import { type RuleExample, readExamples } from "../lint/examples.js";
import { lintConversations } from "../lint/lint.js";
import type { LoadedRule } from "../lint/loaded-rule.js";
import { uniformSettings } from "../lint/settings.js";
import type { ReadItem } from "../read/format.js";
import { scoresOf } from "../score/scores-of.js";
import type { Understanding } from "../understand/understand.js";

/** What a rule makes of one of its examples. */
export interface TriedExample {
  readonly example: RuleExample;
  /** Its place among those of its language and kind, from 1. */
  readonly number: number;
  /** "conversation id message id" of each message that was reported, in order. */
  readonly found: readonly string[];
  /** The words that were reported. */
  readonly excerpts: readonly string[];
  readonly problems: readonly string[];
  /** Whether the rule reports what the example says, and nothing else. */
  readonly right: boolean;
}

/** Tries a rule on its own examples. @param understanding one that knows the rule's phrases */
export async function tryExamples(rule: LoadedRule, understanding: Understanding): Promise<TriedExample[]> {
  const tried: TriedExample[] = [];
  const counts = new Map<string, number>();
  for (const example of readExamples(rule.folder)) {
    const key = `${example.language} ${example.kind}`;
    const number = (counts.get(key) ?? 0) + 1;
    counts.set(key, number);
    const result = await lintConversations(itemsOf(example), understanding, uniformSettings([rule]), scoresOf);
    const found = result.findings.map(({ place }) => `${place?.conversationId} ${place?.messageId ?? ""}`).sort();
    const problems = result.problems.map((problem) => problem.message);
    tried.push({
      example,
      number,
      found,
      excerpts: result.findings.map(({ place }) => place?.excerpt ?? ""),
      problems,
      right: problems.length === 0 && JSON.stringify(found) === JSON.stringify([...example.expected].sort()),
    });
  }
  return tried;
}

async function* itemsOf({ conversations }: RuleExample): AsyncGenerator<ReadItem> {
  for (const conversation of conversations) yield { conversation };
}
