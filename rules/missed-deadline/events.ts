import {
  beginsIn,
  dayOffTest,
  deadlinesOf,
  namedDays,
  type Options,
  type Place,
  placeOf,
  type Span,
  saysAny,
  subjectWords,
  type UnderstoodConversation,
  type UnderstoodMessage,
  wallClock,
} from "../../src/lint/api.js";

/** What a case keeps of a message: when it was said, by whom, and what it has to do with promises. */
export interface Event {
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

/** How much of a message a case keeps to show it as evidence. */
const shown = 120;

/** How likely a later message must be a complaint or a chase to be evidence. */
const complainsEnough = 0.5;
const chasesEnough = 0.35;

const remembered = new WeakMap<UnderstoodConversation, WeakMap<Options, Event[]>>();

/** The events of a conversation, read once. */
export function eventsOf(conversation: UnderstoodConversation, options: Options): Event[] {
  const read = remembered.get(conversation) ?? new WeakMap<Options, Event[]>();
  remembered.set(conversation, read);
  const events = read.get(options) ?? readEvents(conversation, options);
  read.set(options, events);
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
