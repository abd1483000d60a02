import type { Conversation } from "../conversation/conversation.js";
import { formatInstant } from "../conversation/time.js";

/** What conversations can be told apart by when they are sampled. */
export const dimensions = {
  channel: (conversation) => conversation.channel,
  agent: (conversation) => mainAgent(conversation) ?? "-",
  language: (conversation) => conversation.language ?? "-",
  company: (conversation) => conversation.company ?? "-",
  month: (conversation) => monthOf(conversation) ?? "-",
  file: (conversation) => conversation.path,
  kind: (conversation) => conversation.kind,
} as const satisfies Record<string, (conversation: Conversation) => string>;

export type Dimension = keyof typeof dimensions;

export function isDimension(name: string): name is Dimension {
  return Object.hasOwn(dimensions, name);
}

/** The agent who wrote most of the messages; of equals, the first. */
function mainAgent({ messages }: Conversation): string | undefined {
  const counts = new Map<string, number>();
  for (const { role, author } of messages) {
    if (role === "agent" && author !== undefined) counts.set(author, (counts.get(author) ?? 0) + 1);
  }
  let most: string | undefined;
  for (const [name, count] of counts) if (most === undefined || count > (counts.get(most) as number)) most = name;
  return most;
}

function monthOf({ messages, clock }: Conversation): string | undefined {
  const first = clock === "absolute" ? messages.find((message) => message.at)?.at : undefined;
  return first && formatInstant(first).slice(0, 7);
}
