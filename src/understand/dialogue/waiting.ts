import type { UnderstoodConversation, UnderstoodMessage } from "../understood.js";
import { isClosingCourtesy } from "./expects-answer.js";

/** How long a customer waited for an answer. */
export interface Gap {
  /** The customer's first message that was still waiting. */
  readonly asked: UnderstoodMessage;
  readonly answered: UnderstoodMessage;
  /** Milliseconds between them. */
  readonly wait: number;
  /** Whether the answer is the company's first in the conversation. */
  readonly first: boolean;
}

/**
 * The gaps of a conversation: from the customer's first message still waiting for an answer to the next agent message. A
 * bot's message does not stop the clock, except in a conversation that has no agent at all. A closing courtesy waits for
 * nothing. Where either message has no time, there is no gap.
 */
export function gapsOf(conversation: UnderstoodConversation): Gap[] {
  const answering = conversation.messages.some((message) => message.role === "agent") ? "agent" : "bot";
  const gaps: Gap[] = [];
  let waiting: UnderstoodMessage | undefined;
  let answers = 0;
  for (const message of conversation.messages) {
    if (message.role === "customer") {
      if (!waiting && !isClosingCourtesy(message)) waiting = message;
    } else if (message.role === answering) {
      if (waiting?.time !== undefined && message.time !== undefined && comparable(waiting, message)) {
        gaps.push({ asked: waiting, answered: message, wait: message.time - waiting.time, first: answers === 0 });
      }
      waiting = undefined;
      answers += 1;
    }
  }
  return gaps;
}

/** Times can be told apart where both have a zone or neither has. */
function comparable(a: UnderstoodMessage, b: UnderstoodMessage): boolean {
  return (a.message.at?.offset === undefined) === (b.message.at?.offset === undefined);
}
