import type { Conversation, Message } from "../conversation/conversation.js";
import { formatInstant } from "../conversation/time.js";

/** A conversation or template as one line of the native format, without a line break; unknown fields are kept. */
export function writeNative(conversation: Conversation): string {
  const { kind, id, channel, language, customerId, caseId, company, messages, clock, extra } = conversation;
  if (kind === "template") {
    const named = channel === "unknown" ? undefined : channel;
    return JSON.stringify({
      kind,
      id,
      channel: named,
      language,
      customerId,
      caseId,
      company,
      text: messages[0]?.text ?? "",
      ...extra,
    });
  }
  const relative = clock === "relative";
  const lines = messages.map((message) => fieldsOf(message, relative));
  return JSON.stringify({ id, channel, language, customerId, caseId, company, ...extra, messages: lines });
}

function fieldsOf({ id, role, author, at, text, extra }: Message, relative: boolean): Record<string, unknown> {
  const time = at === undefined ? {} : relative ? { offset: at.time / 1000 } : { at: formatInstant(at) };
  return { id, role, author, ...time, text, ...extra };
}
