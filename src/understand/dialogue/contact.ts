import type { UnderstoodConversation, UnderstoodMessage } from "../understood.js";
import { type Matter, sameMatter } from "./same-matter.js";
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

/** A contact with the time it began, in milliseconds. */
export interface TimedContact {
  readonly contact: Contact;
  readonly start: number;
}

/**
 * For each contact of a case the earlier ones on the same matter: those that name the same number or enough of the same words,
 * those that these follow in turn, and, where the customer says that it is not the first time, the last one before.
 * @param contacts in order of time
 * @param span how long contacts belong together, in milliseconds
 * @returns for each contact the places of the earlier ones, in order
 */
export function earlierContacts(contacts: readonly TimedContact[], span: number): number[][] {
  const matters: number[] = [];
  return contacts.map(({ contact, start }, place) => {
    const earlier = contacts.flatMap((other, index) =>
      index < place && other.start < start && start - other.start <= span && (other.contact.reports || contact.chases)
        ? [index]
        : [],
    );
    const same = earlier.filter((index) => sameMatter((contacts[index] as TimedContact).contact, contact));
    const last = earlier.at(-1);
    if (contact.chases && same.length === 0 && last !== undefined) same.push(last);
    const joined = new Set(same.map((index) => matters[index] as number));
    matters.push(place);
    matters.forEach((matter, index) => {
      if (joined.has(matter)) matters[index] = place;
    });
    return earlier.filter((index) => matters[index] === place);
  });
}
