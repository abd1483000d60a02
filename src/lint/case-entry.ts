import type { Conversation } from "../conversation/conversation.js";
import type { UnderstoodConversation } from "../understand/understood.js";
import type { CaseEntry } from "./api.js";

/**
 * The case of a conversation: its caseId, else its customerId, within its company.
 * @returns undefined where it has neither: it is a case of its own
 */
export function caseKey(conversation: Conversation): string | undefined {
  const id = conversation.caseId !== undefined ? `case ${conversation.caseId}` : conversation.customerId;
  if (id === undefined) return undefined;
  return JSON.stringify([conversation.company ?? "", conversation.caseId !== undefined ? "case" : "customer", id]);
}

/** What is known of a conversation beside a rule's own data. */
export function entryOf<Data>(conversation: UnderstoodConversation, data: Data): CaseEntry<Data> {
  const { company, clock, path, line } = conversation.conversation;
  const key = caseKey(conversation.conversation);
  const times = clock === "absolute" ? conversation.messages.flatMap((message) => message.time ?? []) : [];
  return {
    conversationId: conversation.id,
    channel: conversation.channel,
    ...(company === undefined ? {} : { company }),
    ...(key === undefined ? {} : { customer: key }),
    ...(times.length > 0 ? { start: times[0] as number, end: times[times.length - 1] as number } : {}),
    path,
    line,
    data,
  };
}

/**
 * By time, then by place in the input, so that the order of files does not matter where times are known. What has no time
 * comes last: between others it could come anywhere, and the order of three would depend on which two are compared.
 */
export function inOrder(a: CaseEntry<unknown>, b: CaseEntry<unknown>): number {
  const [earlier, later] = [a.start ?? Number.POSITIVE_INFINITY, b.start ?? Number.POSITIVE_INFINITY];
  if (earlier !== later) return earlier < later ? -1 : 1;
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line || (a.conversationId < b.conversationId ? -1 : a.conversationId > b.conversationId ? 1 : 0);
}
