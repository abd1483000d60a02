import { voteOf } from "../language/vote.js";
import { stem } from "../text/stem.js";
import type { Token } from "../text/tokens.js";
import type { UnderstoodMessage } from "../understood.js";

/** Order numbers, booking codes, ticket numbers: what has at least three figures in a row, or letters with figures. */
export function identifiersOf(message: UnderstoodMessage): string[] {
  const found: string[] = [];
  for (const match of message.text.matchAll(/\b(?=[A-Za-z0-9./-]*\d{3})[A-Za-z0-9][A-Za-z0-9./-]{3,30}\b/g)) {
    const code = match[0].replace(/[^A-Za-z0-9]/g, "").toUpperCase();
    if (/\d{4,}/.test(code) && !/^(?:19|20)\d\d$/.test(code)) found.push(code);
  }
  return found;
}

/** The words that tell what a message is about: long enough, no function words, stemmed. */
export function subjectWords(message: UnderstoodMessage): string[] {
  return message.tokens.filter(isSubject).map((token) => stem(token.form, message.language));
}

function isSubject(token: Token): boolean {
  if (token.kind !== "word" || token.form.length < 4) return false;
  const vote = voteOf([token]);
  return vote.it === 0 && vote.en === 0;
}
