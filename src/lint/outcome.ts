import type { Problem } from "../conversation/conversation.js";
import type { LeftOut } from "../conversation/left-out.js";
import { sampleShareOf } from "../conversation/sample-share.js";
import { formatInstant } from "../conversation/time.js";
import type { ReadItem } from "../read/format.js";
import type { Understanding } from "../understand/understand.js";
import type { UnderstoodConversation } from "../understand/understood.js";
import { withBehind } from "./behind.js";
import { checkConversation } from "./check-conversation.js";
import { collectRecords, type KeptRecord } from "./collect-records.js";
import type { Finding } from "./finding.js";
import { identityOf } from "./fingerprint.js";
import type { LintedConversation } from "./result.js";
import type { LintSettings } from "./settings.js";
import type { Stopwatch, Times } from "./stopwatch.js";

/** What linting one conversation by itself yields. Plain data: it travels between threads. */
export interface ConversationOutcome {
  readonly conversation: LintedConversation;
  readonly findings: readonly Finding[];
  /** What each finding is about (see identityOf): told by who lints, not by who puts outcomes together. */
  readonly identities?: readonly string[];
  readonly problems: readonly Problem[];
  readonly inCase: readonly KeptRecord[];
  readonly inRun: readonly KeptRecord[];
}

/** What an item of an input yields. */
export type Outcome =
  | ConversationOutcome
  | { readonly problem: Problem }
  | { readonly assumption: string }
  | { readonly leftOut: LeftOut }
  /** What linting took, where that was asked for. */
  | { readonly times: Times };

/**
 * Understands and checks conversations one by one; what could not be read passes through.
 * @param watch notes what each stage and rule takes; its times are yielded last
 */
export async function* outcomesOf(
  items: AsyncIterable<ReadItem>,
  understanding: Understanding,
  settings: LintSettings,
  watch?: Stopwatch,
): AsyncGenerator<Outcome> {
  for await (const item of watch ? watch.reading(items, "read") : items) {
    if (!("conversation" in item)) {
      yield item;
      continue;
    }
    const begun = watch?.now() ?? 0;
    const understood = await understanding.understand(item.conversation);
    if (watch) {
      // What is otherwise read when the first rule asks for it is no rule's time.
      for (const message of understood.messages) void message.acts;
      watch.since(begun, "understand");
    }
    const rules = settings.rulesFor(item.conversation, understood.language);
    const check = checkConversation(understood, rules, watch);
    const kept = collectRecords(understood, rules, watch);
    const findings = understood.isTemplate
      ? await withBehind(check.findings, item.conversation, understood.messages[0], understanding, rules)
      : check.findings;
    yield {
      conversation: summaryOf(understood, check.opportunities),
      findings,
      identities: findings.map(identityOf),
      problems: [...check.problems, ...kept.problems],
      inCase: kept.inCase,
      inRun: kept.inRun,
    };
  }
  if (watch) yield { times: watch.times() };
}

function summaryOf(understood: UnderstoodConversation, opportunities: readonly string[]): LintedConversation {
  const { conversation } = understood;
  const agents = new Set<string>();
  for (const message of understood.messages) if (message.role === "agent" && message.author) agents.add(message.author);
  const first = conversation.clock === "absolute" ? conversation.messages.find((message) => message.at)?.at : undefined;
  const sample = sampleShareOf(conversation.extra);
  return {
    id: conversation.id,
    kind: conversation.kind,
    path: conversation.path,
    line: conversation.line,
    channel: conversation.channel,
    language: understood.language,
    ...(conversation.customerId === undefined ? {} : { customerId: conversation.customerId }),
    ...(conversation.caseId === undefined ? {} : { caseId: conversation.caseId }),
    ...(conversation.company === undefined ? {} : { company: conversation.company }),
    agents: [...agents],
    messages: conversation.messages.length,
    ...(first ? { start: formatInstant(first) } : {}),
    ...(sample ? { sample } : {}),
    opportunities,
  };
}
