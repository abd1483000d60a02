import type { Place } from "../../../src/lint/api.js";
import type { Finding } from "../../../src/lint/finding.js";
import type { LintedConversation, LintResult } from "../../../src/lint/result.js";
import { scoreRun } from "../../../src/score/score-run.js";
import type { ScoredRun } from "../../../src/score/scored.js";

const path = "exports/marzo.jsonl";
const rules = ["blame-language", "channel-quality-gap", "inconsistent-answer", "late-response", "mixed-register"];
const opportunities = rules.filter((rule) => rule !== "channel-quality-gap");

const conversations: readonly LintedConversation[] = [
  {
    id: "c-77",
    kind: "conversation",
    path,
    line: 1,
    channel: "phone",
    language: "it",
    customerId: "u-7",
    company: "Lume",
    agents: ["Renato"],
    messages: 4,
    start: "2026-02-10T16:40:00+01:00",
    opportunities,
  },
  {
    id: "c-81",
    kind: "conversation",
    path,
    line: 2,
    channel: "chat",
    language: "it",
    customerId: "u-7",
    caseId: "k-3",
    company: "Lume",
    agents: ["Marco"],
    messages: 7,
    start: "2026-03-02T09:12:00+01:00",
    opportunities,
  },
  {
    id: "c-82",
    kind: "conversation",
    path,
    line: 3,
    channel: "chat",
    language: "en",
    agents: ["Marco", "Hélène 🌟"],
    messages: 3,
    start: "2026-03-03T23:59:00-05:00",
    opportunities: ["late-response"],
  },
  {
    id: "t-9",
    kind: "template",
    path: "modelli/resi.md",
    line: 5,
    channel: "unknown",
    language: "it",
    agents: [],
    messages: 1,
    opportunities: ["mixed-register"],
  },
];

const earlier: Place = {
  conversationId: "c-77",
  messageId: "m4",
  path,
  region: { line: 1, column: 402, endLine: 1, endColumn: 440 },
  excerpt: "Il rimborso arriva entro 14 giorni",
  before: "Certo. ",
  after: ".",
  role: "agent",
  author: "Renato",
  agent: "Renato",
  channel: "phone",
  language: "it",
  at: "2026-02-10T16:43:00+01:00",
};

const later: Place = {
  conversationId: "c-81",
  messageId: "m2",
  path,
  region: { line: 2, column: 118, endLine: 2, endColumn: 164 },
  excerpt: "il rimborso richiede 30 giorni",
  before: "Buongiorno Giulia 😊, grazie di averci scritto: come può leggere nelle condizioni, ",
  after: ", come per tutti gli ordini pagati con la carta. Le auguro una buona giornata, e per…",
  role: "agent",
  author: "Marco",
  agent: "Marco",
  channel: "chat",
  language: "it",
  at: "2026-03-02T09:12:35+01:00",
};

const blame: Place = {
  ...later,
  messageId: "m4",
  region: { line: 2, column: 700, endLine: 2, endColumn: 730 },
  excerpt: "avrebbe dovuto leggere prima di comprare",
  before: "Guardi, ",
  after: ".",
  at: "2026-03-02T09:20:10+01:00",
};

const late: Place = {
  conversationId: "c-82",
  messageId: "m3",
  path,
  region: { line: 3, column: 210, endLine: 3, endColumn: 330 },
  excerpt:
    "Hi there! We had a look at the 日本 order and at everything that you wrote to us in the last few days, and we can confirm that it has left the warehouse this morning with the courier that you chose.",
  before: "",
  after: "",
  role: "agent",
  author: "Hélène 🌟",
  agent: "Hélène 🌟",
  channel: "chat",
  language: "en",
  at: "2026-03-04T02:13:00-05:00",
};

const template: Place = {
  conversationId: "t-9",
  messageId: null,
  path: "modelli/resi.md",
  region: { line: 7, column: 1, endLine: 7, endColumn: 21 },
  excerpt: "scrivici quando vuole",
  before: "Gentile {{nome}}, ",
  after: ".",
  role: "agent",
  channel: "unknown",
  language: "it",
};

function finding(ruleId: string, rest: Partial<Finding>): Finding {
  return {
    ruleId,
    category: "empathy",
    severity: "error",
    messageName: "default",
    suggestionName: "default",
    values: {},
    related: [],
    confidence: 1,
    ...rest,
  };
}

const findings: readonly Finding[] = [
  finding("inconsistent-answer", {
    category: "consistency",
    place: later,
    related: [earlier],
    values: {
      here: "30 giorni",
      there: "14 giorni",
      who: "Renato",
      when: "2026-02-10T16:43:00+01:00",
      where: "phone",
    },
    confidence: 0.91,
  }),
  finding("blame-language", { place: blame }),
  finding("mixed-register", {
    category: "empathy",
    severity: "info",
    place: blame,
    values: { first: "tu", second: "Lei" },
    confidence: 0.55,
  }),
  finding("late-response", {
    category: "responsiveness",
    severity: "warning",
    place: late,
    values: { gap: 8_040_000, threshold: 60_000, channel: "chat" },
  }),
  finding("mixed-register", {
    severity: "info",
    place: template,
    messageName: "template",
    suggestionName: "template",
    values: { first: "tu", second: "Lei" },
  }),
  finding("channel-quality-gap", {
    category: "consistency",
    severity: "info",
    values: { low: "chat", lowScore: 71.46, high: "phone", highScore: 93 },
  }),
];

/** A small run that holds one of everything that reports show. */
export const sampleResult: LintResult = {
  conversations,
  findings,
  problems: [
    {
      path: "exports/aprile.csv",
      line: 311,
      message:
        "the quotation mark that opens column 4 is never closed; close it, or double it where it is part of the text",
      skipped: "1 row",
    },
  ],
  assumptions: ["exports/marzo.jsonl was read as galateo's own format"],
  leftOut: { notes: 2, empty: 1 },
  rules,
};

export const sampleRun: ScoredRun = scoreRun(sampleResult);
