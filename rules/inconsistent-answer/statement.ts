import {
  type Fact,
  isByWords,
  type PackedFact,
  type Place,
  packFact,
  placeOf,
  type Report,
  readFacts,
  type UnderstoodConversation,
  unpackFact,
} from "../../src/lint/api.js";

/** A fact with where it was stated. Plain data: it is kept for the whole run. */
export interface Statement {
  readonly fact: Fact;
  readonly place: Place;
  /** Which message of the conversation, from 0. */
  readonly message: number;
}

const remembered = new WeakMap<UnderstoodConversation, Statement[]>();

/** The statements of a conversation: the same objects for the case and for the run. */
export function statementsOf(conversation: UnderstoodConversation): Statement[] {
  let statements = remembered.get(conversation);
  if (!statements) {
    statements = conversation.messages.flatMap((message) =>
      readFacts(message).map((fact) => ({
        fact,
        place: placeOf(message, fact.start, fact.end),
        message: message.index,
      })),
    );
    remembered.set(conversation, statements);
  }
  return statements;
}

/** So many statements of a conversation are kept: ten times what the longest contact holds, far fewer than an endless channel. */
const mostOfConversation = 500;

/** The last statements of a conversation, those that may be kept for its case and the run. */
export function lastStatementsOf(conversation: UnderstoodConversation): Statement[] {
  const statements = statementsOf(conversation);
  return statements.length > mostOfConversation ? statements.slice(-mostOfConversation) : statements;
}

/** A statement as a case keeps it. */
export interface KeptStatement extends Omit<Statement, "fact"> {
  readonly fact: PackedFact;
}

export function kept({ fact, place, message }: Statement): KeptStatement {
  return { fact: packFact(fact), place, message };
}

/** The statement that was kept. */
export function restored({ fact, place, message }: KeptStatement): Statement {
  return { fact: unpackFact(fact), place, message };
}

/** How sure it is that two answers contradict each other which are known by what they have in common, or by a protest, only. */
const sureByMatter = 0.9;

/** Two answers side by side, each with who, where and when. */
export function reportOf(later: Statement, earlier: Statement, sameConversation: boolean, name?: string): Report {
  const isDated = earlier.place.at !== undefined && earlier.place.author !== undefined;
  return {
    place: later.place,
    ...(isByWords(later.fact) || later.fact.kind === "claim" ? { confidence: sureByMatter } : {}),
    message: name ?? (sameConversation ? "same-conversation" : isDated ? "default" : "undated"),
    suggestion: name ?? (sameConversation ? "same-conversation" : "default"),
    values: {
      here: later.place.excerpt,
      there: earlier.place.excerpt,
      when: earlier.place.at ?? "",
      who: earlier.place.author ?? "",
      where: earlier.place.channel,
      hereCount: 1,
      thereCount: 1,
    },
    related: [earlier.place],
  };
}
