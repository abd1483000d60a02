import { HashTable } from "../spill/hash-table.js";
import { KeyRows } from "../spill/key-rows.js";
import { mailsOf, type RawMail, type ThreadMarks, threadMarks } from "./mail-box.js";
import { RowGroups } from "./row-groups.js";
import type { ByteSource } from "./source.js";

/** Which mails of a file are one thread; mails are counted from 0. */
export interface MailThreads {
  /** A number that only the mails of one thread have. */
  readonly groupOf: (mail: number) => number;
  /** Whether a mail is the last of its thread. */
  readonly isLast: (mail: number) => boolean;
  readonly count: number;
}

/** Of so many receivers it is looked at whether a mail answers them: who writes to hundreds tells, and does not talk. */
const mostReceivers = 20;

/**
 * A first pass reads nothing but headers, so that a thread can be handed over with its last mail. Mails that name the same
 * id are one thread, as are those that answer a subject between the same people, where a program dropped the ids.
 * @throws SpillError
 */
export async function threadsOf(source: ByteSource): Promise<MailThreads> {
  const { decodeWords } = await import("postal-mime");
  const keys = new KeyRows();
  try {
    let count = 0;
    for await (const mail of mailsOf(source)) {
      const marks = threadMarks(mail, decodeWords);
      for (const id of marks.id === undefined ? marks.references : [...marks.references, marks.id]) {
        keys.add(id, count * 2 + 1);
      }
      // The last resort: an answer that names no id, to the last mail of this subject between the two.
      const answers = marks.isReply && marks.references.length === 0;
      for (const key of subjectKeys(marks)) keys.add(key, count * 2 + (answers ? 1 : 0));
      count += 1;
    }
    const groups = groupsBy(keys, count);
    return { groupOf: (mail) => groups.groupOf(mail), isLast: (mail) => groups.isLast(mail), count };
  } finally {
    keys.close();
  }
}

/** @param keys of the mails, whose number is doubled; the odd ones are joined to the one before with the same key */
function groupsBy(keys: KeyRows, count: number): RowGroups {
  const groups = new RowGroups(count);
  const latest = new HashTable(Uint32Array);
  for (const part of keys.parts()) {
    part.forEach((hash, number) => {
      const mail = Math.floor(number / 2);
      const before = latest.get(hash);
      if (before !== undefined && number % 2 === 1) groups.join(before, mail);
      latest.set(hash, mail);
    });
    latest.clear();
  }
  return groups;
}

/** By what mails between the same two people on the same subject know each other. */
function subjectKeys({ subject, from, to }: ThreadMarks): string[] {
  if (subject.length <= 2 || from === undefined) return [];
  return to.slice(0, mostReceivers).map((address) => `${subject}\n${[from, address].sort().join("\n")}`);
}

/** The ids that a mail names, the oldest first, and its own at the end. */
export function idChain(mail: RawMail, path: string): string[] {
  const { id = `${path}:${mail.line}`, references } = threadMarks(mail, (text) => text);
  return [...references, id];
}
