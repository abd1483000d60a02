import type { LargeResult, LintedConversation, LintResult } from "../lint/result.js";
import { mapList } from "../spill/list.js";
import { AgentCards } from "./agent-cards.js";
import { CategoryMeans } from "./category-means.js";
import { noteSeverities } from "./exit.js";
import { FindingsByConversation } from "./findings-by-conversation.js";
import { isoWeek } from "./iso-week.js";
import { MeanBuilder } from "./mean-builder.js";
import { penaltiesOf, scoreAfter } from "./penalties.js";
import { RollUps } from "./roll-ups.js";
import type { LargeRun, ScoredConversation, ScoredRun, Scoring } from "./scored.js";
import { defaultScoring } from "./scores-of.js";
import { Tallies } from "./tallies.js";

/**
 * Scores a run: each conversation, their mean, the roll-ups per channel, agent, file, month, language and category, and
 * what each rule found. Templates count as conversations. A finding about the run as a whole is counted, but takes no
 * points. Takes one pass over the conversations and one over the findings.
 */
export function scoreRun(result: LintResult, scoring?: Scoring): ScoredRun;
export function scoreRun(result: LargeResult, scoring?: Scoring): LargeRun;
export function scoreRun(result: LargeResult, scoring: Scoring = defaultScoring): LargeRun {
  const grouped = new FindingsByConversation(result.conversations, result.findings);
  const whole = new MeanBuilder();
  const roll = new ConversationRollUps();
  const byCategory = new CategoryMeans();
  const tallies = new Tallies(result.rules);
  const cards = new AgentCards();
  const severities = { error: 0, warning: 0, info: 0 };
  for (const head of grouped.allHeads()) {
    tallies.addFinding(head);
    severities[head.severity] += 1;
  }
  noteSeverities(result.findings, severities);

  const scores = new Float64Array(result.conversations.length);
  result.conversations.forEach((conversation, index) => {
    const findings = grouped.headsOf(index);
    const penalties = penaltiesOf(findings, scoring);
    const score = scoreAfter(penalties);
    whole.add(score, findings.length, conversation.sample);
    roll.add(conversation, score, findings.length);
    byCategory.add(findings, penalties, conversation.sample);
    tallies.addConversation(conversation.opportunities, penalties);
    cards.add(conversation, findings, penalties);
    scores[index] = score;
  });

  const score = whole.build();
  return {
    ...result,
    scoring,
    conversations: mapList(
      result.conversations,
      (conversation, index): ScoredConversation => ({ ...conversation, score: scores[index] as number }),
    ),
    ...(score ? { score } : {}),
    ...roll.build(),
    categories: byCategory.build(),
    tallies: tallies.build(),
    agentCards: cards.build(),
  };
}

/** The dimensions that a conversation itself has. */
class ConversationRollUps {
  private readonly channels = new RollUps();
  private readonly agents = new RollUps();
  private readonly files = new RollUps();
  private readonly months = new RollUps();
  private readonly weeks = new RollUps();
  private readonly languages = new RollUps();

  add(conversation: LintedConversation, score: number, findings: number): void {
    const share = conversation.sample;
    // A template that names no channel belongs to none: it would only blur the conversations of unknown channel.
    const placeless = conversation.kind === "template" && conversation.channel === "unknown";
    if (!placeless) this.channels.add(conversation.channel, score, findings, share);
    for (const agent of conversation.agents) this.agents.add(agent, score, findings, share);
    this.files.add(conversation.path, score, findings, share);
    this.languages.add(conversation.language, score, findings, share);
    if (conversation.start === undefined) return;
    this.months.add(conversation.start.slice(0, 7), score, findings, share);
    const week = isoWeek(conversation.start);
    if (week !== undefined) this.weeks.add(week, score, findings, share);
  }

  build() {
    return {
      channels: this.channels.build(),
      agents: this.agents.build(),
      files: this.files.build(),
      months: this.months.build(),
      weeks: this.weeks.build(),
      languages: this.languages.build(),
    };
  }
}
