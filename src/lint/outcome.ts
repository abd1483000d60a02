import type { Conversation, Problem } from "../conversation/conversation.js";
import type { LeftOut } from "../conversation/left-out.js";
import { sampleShareOf } from "../conversation/sample-share.js";
import { formatInstant } from "../conversation/time.js";
import type { ReadItem } from "../read/format.js";
import { UserError } from "../said.js";
import type { Understanding } from "../understand/understand.js";
import type { UnderstoodConversation } from "../understand/understood.js";
import { withBehind } from "./behind.js";
import { checkConversation } from "./check-conversation.js";
import { collectRecords, type KeptRecords } from "./collect-records.js";
import type { Finding } from "./finding.js";
import { identityOf } from "./fingerprint.js";
import type { LintedConversation } from "./result.js";
import type { LintSettings } from "./settings.js";
import type { Stopwatch, Times } from "./stopwatch.js";

/** What linting one conversation by itself yields. Plain data: it travels between threads. */
export interface ConversationOutcome extends KeptRecords {
  readonly conversation: LintedConversation;
  readonly findings: readonly Finding[];
  /** What each finding is about (see identityOf): told by who lints, not by who puts outcomes together. */
  readonly identities?: readonly string[];
  readonly problems: readonly Problem[];
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
    yield await outcomeOf(item.conversation, understanding, settings, watch);
  }
  if (watch) yield { times: watch.times() };
}

/** What fails in a rule is the rule's; in all else, it is this conversation that is named and left out. */
async function outcomeOf(
  conversation: Conversation,
  understanding: Understanding,
  settings: LintSettings,
  watch?: Stopwatch,
): Promise<Outcome> {
  try {
    return await judged(conversation, understanding, settings, watch);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { id, path, line } = conversation;
    const name = error instanceof Error ? error.constructor.name : typeof error;
    const message = `galateo failed on conversation ${id} (${name}): please report it`;
    return { problem: { path, line, message, skipped: "1 conversation" } };
  }
}

async function judged(
  conversation: Conversation,
  understanding: Understanding,
  settings: LintSettings,
  watch?: Stopwatch,
): Promise<ConversationOutcome> {
  const begun = watch?.now() ?? 0;
  const understood = await understanding.understand(conversation);
  if (watch) {
    // What is otherwise read when the first rule asks for it is no rule's time.
    for (const message of understood.messages) void message.acts;
    watch.since(begun, "understand");
  }
  const rules = settings.rulesFor(conversation, understood.language);
  const check = checkConversation(understood, rules, watch);
  const { problems, ...kept } = collectRecords(understood, rules, watch);
  const findings = understood.isTemplate
    ? await withBehind(check.findings, conversation, understood.messages[0], understanding, rules)
    : check.findings;
  return {
    conversation: summaryOf(understood, check.opportunities),
    findings,
    identities: findings.map(identityOf),
    problems: [...check.problems, ...problems],
    ...kept,
  };
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
