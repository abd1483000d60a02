import {
  beginsIn,
  businessHoursOption,
  type CaseEntry,
  dayOffTest,
  deadlinesOf,
  defineRule,
  namedDays,
  namesOfDay,
  type Options,
  type Place,
  placeOf,
  type Report,
  type Span,
  saysAny,
  subjectWords,
  type UnderstoodConversation,
  type UnderstoodMessage,
  wallClock,
} from "../../src/lint/api.js";

/** What a case keeps of a message: when it was said, by whom, and what it has to do with promises. */
interface Event {
  readonly role: "customer" | "agent" | "bot";
  /** Milliseconds on the wall clock. */
  readonly at: number;
  readonly place: Place;
  /** Whether it begins its conversation. */
  readonly opens: boolean;
  /** Promises made: by when, and whether what is promised is a message or a call. */
  readonly promises: readonly {
    readonly due: number;
    readonly reply: boolean;
    /** Whether it may as well be none: only a customer who recalls the day bears it out. */
    readonly weak: boolean;
    readonly text: string;
    readonly place: Place;
  }[];
  /** A customer who says that it did not happen, or asks for it. */
  readonly complains: "chased" | "said" | "complained" | "thanked" | "recalled" | undefined;
  /** Stems of what the message is about: a complaint counts only where it is about what was promised. */
  readonly subject: readonly string[];
  /** The days that a customer names. */
  readonly days: readonly string[];
  /** Whether a customer's words tell that something has not come, or surely chase it. */
  readonly missing: boolean;
  /** An agent who puts a promised time off. */
  readonly putsOff: boolean;
}

/** From which likelihood on a sentence with a time counts as a promise: evidence that it was missed is asked for beside. */
const promisedEnough = 0.35;

/** And where the customer later recalls its very day and misses what was to come. */
const recalledEnough = 0.1;

/** From which likelihood on a customer who recalls the day of a promise and misses something chases it. */
const recallsEnough = 0.1;

/** From which likelihood on a customer surely chases, whatever words tell it. */
const surelyChases = 0.7;

/** So many events behind a promise tell whether it was kept: more than any case has. */
const lookedAhead = 200;

/** How much of a message a case keeps to show it as evidence. */
const shown = 120;

/** How likely a later message must be a complaint or a chase to be evidence. */
const complainsEnough = 0.5;
const chasesEnough = 0.35;

export default defineRule({
  category: "responsiveness",
  severity: "error",
  templates: false,
  languages: ["it", "en"],
  sources: ["S5"],
  options: {
    ...businessHoursOption,
    holidays: { default: [], description: "Days on which nobody works, as YYYY-MM-DD, or MM-DD for each year." },
    grace: {
      default: 60_000,
      description: "Milliseconds past the deadline that are still in time.",
      source: "A clock's minute.",
    },
  },
  opportunity: (conversation, options) => eventsOf(conversation, options).some((event) => event.promises.length > 0),
  inCase: {
    collect(conversation, options) {
      const events = eventsOf(conversation, options);
      return events.length > 0 ? events : undefined;
    },
    judge(entries: readonly CaseEntry<Event[]>[], options) {
      const events = entries.flatMap((entry) => entry.data).sort((a, b) => a.at - b.at);
      return events.flatMap((event, index) =>
        judgeEvent(event, events.slice(index + 1, index + 1 + lookedAhead), options.grace as number),
      );
    },
  },
});

const remembered = new WeakMap<UnderstoodConversation, { options: Options; events: Event[] }>();

/** The events of a conversation, read once. */
function eventsOf(conversation: UnderstoodConversation, options: Options): Event[] {
  const known = remembered.get(conversation);
  if (known?.options === options) return known.events;
  const events = readEvents(conversation, options);
  remembered.set(conversation, { options, events });
  return events;
}

function readEvents(conversation: UnderstoodConversation, options: Options): Event[] {
  let promised = false;
  let met = false;
  return conversation.messages.flatMap((message) => {
    const at = wallClock(message);
    if (at === undefined || message.role === "system") return [];
    const said = whatIsSaid(message, message.role, options);
    const matters = said.promises.length > 0 || said.putsOff || said.complains !== undefined;
    // An agent's message may be the late answer to a promise: of this conversation, or, the first, of an earlier one.
    const mayBeLate = message.role === "agent" && (promised || !met);
    promised ||= said.promises.length > 0;
    met ||= message.role === "agent";
    return matters || mayBeLate ? [eventOf(message, message.role, at, said)] : [];
  });
}

type Said = Pick<Event, "promises" | "complains" | "putsOff">;

function whatIsSaid(message: UnderstoodMessage, role: Event["role"], options: Options): Said {
  const isCustomer = role === "customer";
  const likelihood = isCustomer ? 0 : message.likelihood("promise");
  const weak =
    likelihood < promisedEnough && !saysAny(message, ["missed-deadline/reply", "missed-deadline/appointment"]);
  const promises =
    !isCustomer && (!weak || likelihood >= recalledEnough)
      ? deadlinesOf(message, dayOffTest(options))
          .filter(({ sentence }) => !holdsOne(message, "missed-deadline/no-promise", sentence))
          .map((deadline) => ({
            due: deadline.due,
            reply: holdsOne(message, "missed-deadline/reply", deadline.sentence),
            weak,
            text: deadline.text,
            place: placeOf(message, deadline.sentence.start, deadline.sentence.end),
          }))
      : [];
  return {
    promises,
    complains: isCustomer ? complaint(message) : undefined,
    putsOff: !isCustomer && message.phrases("put-off").length > 0,
  };
}

function holdsOne(message: UnderstoodMessage, phrases: string, place: Span): boolean {
  return message.phrases(phrases).some((span) => beginsIn(span, place));
}

function eventOf(message: UnderstoodMessage, role: Event["role"], at: number, said: Said): Event {
  return {
    role,
    at,
    place: placeOf(message, 0, Math.min(message.text.length, shown)),
    opens: message.index === 0,
    promises: said.promises,
    complains: said.complains,
    days: said.complains ? namedDays(message) : [],
    missing: role === "customer" && (isMissing(message) || message.likelihood("chase") >= surelyChases),
    subject: said.promises.length > 0 || role === "customer" ? subjectWords(message) : [],
    putsOff: said.putsOff,
  };
}

function complaint(message: UnderstoodMessage): Event["complains"] {
  if (message.phrases("missed-deadline/not-happened").length > 0) return "said";
  const hasCome = message.phrases("has-come").length > 0 && message.phrases("not-come").length === 0;
  if (
    hasCome &&
    (message.likelihood("problem") < complainsEnough || message.phrases("missed-deadline/settled").length > 0)
  )
    return "thanked";
  if (message.likelihood("chase") >= chasesEnough) return "chased";
  if (message.likelihood("problem") >= complainsEnough) return "complained";
  const recalls = message.likelihood("problem") >= recallsEnough || message.likelihood("chase") >= recallsEnough;
  return recalls && isMissing(message) ? "recalled" : undefined;
}

function isMissing(message: UnderstoodMessage): boolean {
  return saysAny(message, ["not-come", "missed-deadline/not-happened"]);
}

function judgeEvent(event: Event, later: readonly Event[], grace: number): Report[] {
  for (const promise of event.promises) {
    const evidence = evidenceAgainst(promise, event, later, grace);
    if (!evidence) continue;
    const values = { promise: promise.text, due: new Date(promise.due).toISOString().slice(0, 16) };
    return [{ place: promise.place, message: evidence.message, values, related: [evidence.event.place] }];
  }
  return [];
}

/** What shows that a promise was missed: the first event that does, before any that shows it kept. */
function evidenceAgainst(
  promise: Event["promises"][number],
  made: Event,
  later: readonly Event[],
  grace: number,
): { message: string; event: Event } | undefined {
  for (const event of later) {
    const past = event.at > promise.due + grace;
    if (event.role === "customer") {
      if (!past || !event.complains) continue;
      if (event.complains === "thanked") return undefined;
      const recalled = namesOfDay(promise.due).some((name) => event.days.includes(name));
      if (recalled && (event.missing || event.complains === "chased")) return { message: "said", event };
      if (promise.weak || event.complains === "recalled") continue;
      // In a later conversation something else may be amiss, or amiss again.
      if (!event.missing && !isSameConversation(made, event)) continue;
      if (event.complains !== "complained") return { message: event.complains, event };
      if (event.subject.some((word) => made.subject.includes(word))) return { message: "said", event };
    } else if (event.role === "agent") {
      if (promise.weak) continue;
      if (!past && promise.reply && !isSameSitting(promise, made, event)) return undefined;
      if (past && promise.reply && (event.opens || isSameConversation(made, event)))
        return { message: "default", event };
      if (event.putsOff) return { message: "put-off", event };
    }
  }
  return undefined;
}

/** Who answers a customer about something else in another conversation keeps no promise late. */
function isSameConversation(one: Event, other: Event): boolean {
  return one.place.conversationId === other.place.conversationId;
}

/** How soon after a promise an agent who goes on talking has not kept it yet, unless it was for that moment. */
const sitting = 5 * 60_000;
const forThatMoment = 60 * 60_000;

function isSameSitting(promise: Event["promises"][number], made: Event, event: Event): boolean {
  return event.at - made.at <= sitting && promise.due - made.at > forThatMoment;
}
