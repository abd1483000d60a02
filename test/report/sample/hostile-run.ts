import type { Place } from "../../../src/lint/api.js";
import { scoreRun } from "../../../src/score/score-run.js";
import type { ScoredRun } from "../../../src/score/scored.js";
import { sampleResult } from "./sample-run.js";

/** The sample with every text of a stranger's wrapped in something evil. */
export function hostileRun(evil: (text: string) => string): ScoredRun {
  const evilPlace = (place: Place): Place => ({
    ...place,
    path: evil(place.path),
    conversationId: evil(place.conversationId),
    messageId: place.messageId === null ? null : evil(place.messageId),
    excerpt: evil(place.excerpt),
    before: evil(place.before),
    after: evil(place.after),
    ...(place.author === undefined ? {} : { author: evil(place.author) }),
    ...(place.agent === undefined ? {} : { agent: evil(place.agent) }),
  });
  return scoreRun({
    ...sampleResult,
    conversations: sampleResult.conversations.map((one) => ({
      ...one,
      path: evil(one.path),
      id: evil(one.id),
      language: evil(one.language),
      agents: one.agents.map(evil),
    })),
    findings: sampleResult.findings.map((one) => ({
      ...one,
      values: Object.fromEntries(
        Object.entries(one.values).map(([name, value]) => [name, typeof value === "string" ? evil(value) : value]),
      ),
      related: one.related.map(evilPlace),
      ...(one.place ? { place: evilPlace(one.place) } : {}),
    })),
    problems: sampleResult.problems.map((one) => ({
      ...one,
      path: evil(one.path),
      message: evil(one.message),
      skipped: evil(one.skipped),
    })),
    assumptions: sampleResult.assumptions.map(evil),
  });
}
