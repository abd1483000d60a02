import {
  type CaseEntry,
  defineRule,
  identifiersOf,
  type Place,
  placeOf,
  subjectWords,
  type UnderstoodConversation,
} from "../../src/lint/api.js";

/** What a case keeps of a contact that reports a problem. */
interface Contact {
  readonly place: Place;
  /** Order numbers and the like. */
  readonly identifiers: readonly string[];
  /** The words of the problem, stemmed. */
  readonly words: readonly string[];
}

/** From which likelihood on a contact counts as one about a problem: that it is the same matter is asked for beside. */
const reported = 0.2;

const day = 24 * 3600_000;

export default defineRule({
  category: "consistency",
  severity: "info",
  templates: false,
  languages: ["it", "en"],
  sources: ["S2"],
  options: {
    days: { default: 30, description: "Within how many days contacts belong together.", source: "S2" },
    contacts: { default: 3, description: "From which contact on.", source: "S2" },
  },
  inCase: {
    collect: contactOf,
    judge(entries: readonly CaseEntry<Contact>[], options) {
      return entries.flatMap((entry) => {
        const earlier = entries.filter(
          (other) => isBefore(other, entry, (options.days as number) * day) && isSame(other.data, entry.data),
        );
        const count = earlier.length + 1;
        if (count < (options.contacts as number)) return [];
        return [
          {
            place: entry.data.place,
            values: { count, days: options.days as number },
            related: earlier.map((other) => other.data.place),
          },
        ];
      });
    },
  },
});

function contactOf(conversation: UnderstoodConversation): Contact | undefined {
  const customer = conversation.byRole("customer");
  const first = customer[0];
  if (
    !first ||
    !customer
      .slice(0, 3)
      .some((message) => message.likelihood("problem") >= reported || message.likelihood("chase") >= reported)
  ) {
    return undefined;
  }
  return {
    place: placeOf(first),
    identifiers: [...new Set(customer.flatMap(identifiersOf))],
    words: [...new Set(customer.slice(0, 3).flatMap(subjectWords))],
  };
}

function isBefore(other: CaseEntry<Contact>, entry: CaseEntry<Contact>, span: number): boolean {
  if (other.start === undefined || entry.start === undefined) return false;
  return other.start < entry.start && entry.start - other.start <= span;
}

/** The same matter: the same number is named, or enough of the same words. */
function isSame(a: Contact, b: Contact): boolean {
  if (a.identifiers.some((one) => b.identifiers.includes(one))) return true;
  const shared = a.words.filter((word) => b.words.includes(word)).length;
  return shared >= 2 && shared >= 0.2 * Math.min(a.words.length, b.words.length);
}
