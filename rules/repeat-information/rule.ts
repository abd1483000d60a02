import {
  type CaseEntry,
  defineRule,
  givenIn,
  type Item,
  identifiersOf,
  items,
  type Matter,
  type Place,
  placeOf,
  sameMatter,
  subjectWords,
  type UnderstoodConversation,
  type UnderstoodMessage,
} from "../../src/lint/api.js";
import { givenBefore } from "./answered-again.js";
import { askedAgain } from "./answered-anew.js";
import { numberNamedBefore } from "./named-number.js";
import { toldInWords } from "./told-in-words.js";

/**
 * What a case keeps: what was given, and what was asked for, in order; which of it was news within this contact; and where
 * the answer tells that it had been given.
 */
type Step =
  | { readonly given: readonly Item[]; readonly place: Place }
  | { readonly asked: readonly Item[]; readonly new: readonly Item[]; readonly again?: Place; readonly place: Place };

/** A conversation's steps, and what it is about. */
interface Kept extends Matter {
  readonly steps: readonly Step[];
}

/** Where an item was given, and in which contact. */
interface Given {
  readonly place: Place;
  readonly kept: Kept;
}

/** The last place in this contact, and the last in the one before it. */
function remember(given: readonly Given[] = [], now: Given): Given[] {
  const earlier = given.find(({ kept }) => kept !== now.kept);
  return earlier ? [now, earlier] : [now];
}

/** More than these tell no more of what a conversation is about. */
const mostIdentifiers = 100;
const mostWords = 400;

/** Who the customer is stays the same from contact to contact; which order, date or trouble is meant does not. */
const personal: readonly Item[] = ["email", "phone", "name", "address"];

/** Whether what was given before is what is asked for now. */
function isKnown(item: Item, before: Kept, now: Kept): boolean {
  return before === now || personal.includes(item) || sameMatter(before, now);
}

export default defineRule({
  category: "effort",
  severity: "warning",
  templates: false,
  languages: ["it", "en"],
  sources: ["S3"],
  opportunity: (conversation) => conversation.messages.some((message) => askedIn(message).length > 0),
  inCase: {
    collect(conversation) {
      const steps = stepsOf(conversation);
      const customer = conversation.byRole("customer");
      const identifiers = [...new Set(customer.flatMap(identifiersOf))].slice(0, mostIdentifiers);
      const words = [...new Set(customer.slice(0, 3).flatMap(subjectWords))].slice(0, mostWords);
      return steps.length > 0 ? { steps, identifiers, words } : undefined;
    },
    judge(entries: readonly CaseEntry<Kept>[]) {
      const given = new Map<Item, Given[]>();
      return entries
        .flatMap(({ data }) => data.steps.map((step) => ({ step, kept: data })))
        .flatMap(({ step, kept }) => {
          if ("given" in step) {
            for (const item of step.given) given.set(item, remember(given.get(item), { place: step.place, kept }));
            return [];
          }
          for (const item of step.asked) {
            const before = given
              .get(item)
              ?.find((one) => isKnown(item, one.kept, kept) && !(one.kept === kept && step.new.includes(item)));
            if (before) return [{ place: step.place, values: { item }, related: [before.place] }];
          }
          return step.again ? [{ place: step.place, values: { item: "other" }, related: [step.again] }] : [];
        });
    },
  },
});

function stepsOf(conversation: UnderstoodConversation): Step[] {
  return conversation.messages.flatMap((message): Step[] => {
    const given = givenIn(message);
    if (given.length > 0) return [{ given, place: placeOf(message) }];
    if (!isCompanys(message)) return [];
    const asked = repeatsValue(message) ? [] : askedIn(message);
    const named = () => numberNamedBefore(message) ?? toldInWords(message);
    const before = givenBefore(message) ?? (repeatsValue(message) ? undefined : named());
    if (asked.length === 0 && !before) return [];
    const again = askedAgain(message, asked);
    const fresh = asked.filter((item) => !again.includes(item));
    return [{ asked, new: fresh, ...(before ? { again: placeOf(before) } : {}), place: placeOf(message) }];
  });
}

/** A menu that offers its choices again asks for nothing that was given, nor does a survey that asks for its reasons. */
function isCompanys(message: UnderstoodMessage): boolean {
  if (message.role !== "agent" && message.role !== "bot") return false;
  return message.phrases("repeat-information/menu").length + message.phrases("survey-question").length === 0;
}

function askedIn(message: UnderstoodMessage): Item[] {
  if (!isCompanys(message)) return [];
  const asksMore = ["asks-more", "not-heard"].some((name) => message.phrases(`repeat-information/${name}`).length > 0);
  return items.filter(
    (item) => message.phrases(`repeat-information/asks-${item}`).length > 0 && !(item === "problem" && asksMore),
  );
}

/** An agent who repeats the value asks to confirm it. */
function repeatsValue(message: UnderstoodMessage): boolean {
  const said = firstSaid(message.conversation);
  return message.tokens.some(
    (token) =>
      (token.kind === "number" || token.kind === "email" || /\d{3}/.test(token.form)) &&
      (said.get(token.form) ?? message.index) < message.index,
  );
}

const remembered = new WeakMap<UnderstoodConversation, ReadonlyMap<string, number>>();

/** Every word of the customer's, with the place of the message that says it first. */
function firstSaid(conversation: UnderstoodConversation): ReadonlyMap<string, number> {
  let said = remembered.get(conversation);
  if (!said) {
    const found = new Map<string, number>();
    for (const { index, tokens } of conversation.byRole("customer"))
      for (const { form } of tokens) if (!found.has(form)) found.set(form, index);
    remembered.set(conversation, found);
    said = found;
  }
  return said;
}
