import type { UnderstoodConversation, UnderstoodMessage } from "../understood.js";
import type { Matter } from "./same-matter.js";
import { identifiersOf, subjectWords } from "./subject.js";

/** What tells which matter a customer's contact is about. Plain data. */
export interface Contact extends Matter {
  /** Whether the customer reports a problem or asks after one. */
  readonly reports: boolean;
  /** Whether the customer opens with the news that what was open has come. */
  readonly settled: boolean;
  /** Whether the customer says that it is not the first time. */
  readonly chases: boolean;
}

/** From which likelihood on a contact counts as one about a problem: that it is the same matter is asked for beside. */
const reported = 0.2;
const chased = 0.5;

/** How many of the customer's messages, from the first, tell what the contact is about. */
const opening = 3;

/** More than these tell no more of what a contact is about; two contacts are compared by all of them. */
const mostIdentifiers = 100;
const mostWords = 400;

/** The contact that a conversation is; undefined where the customer says nothing. */
export function contactOf(conversation: UnderstoodConversation): Contact | undefined {
  const messages = conversation.byRole("customer");
  const first = messages.slice(0, opening);
  if (first.length === 0) return undefined;
  return {
    identifiers: [...new Set(messages.flatMap(identifiersOf))].slice(0, mostIdentifiers),
    words: [...new Set(first.flatMap(subjectWords))].slice(0, mostWords),
    reports: first.some(reports),
    settled: settled(first[0] as UnderstoodMessage),
    chases: first.some(chases),
  };
}

/** The customer's message that says what the contact is about. */
export function reportIn(conversation: UnderstoodConversation): UnderstoodMessage | undefined {
  return conversation.byRole("customer").slice(0, opening).find(reports);
}

function reports(message: UnderstoodMessage): boolean {
  return message.likelihood("problem") >= reported || message.likelihood("chase") >= reported;
}

/** From which likelihood on who says that something came is still asking after something. */
const stillOpen = 0.8;

/** What was open has come: whoever writes on is writing about something else. */
function settled(message: UnderstoodMessage): boolean {
  return message.phrases("has-come").length > 0 && message.likelihood("chase") < stillOpen;
}

function chases(message: UnderstoodMessage): boolean {
  return (
    message.likelihood("chase") >= chased ||
    message.phrases("earlier-contact").length > 0 ||
    (message.phrases("told-before").length > 0 && message.phrases("not-come").length > 0)
  );
}
