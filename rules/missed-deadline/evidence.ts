import { namesOfDay, startOfDay } from "../../src/lint/api.js";
import type { Event } from "./events.js";

/** A promise that was missed, and the message that shows it. */
export interface Missed {
  readonly promise: Event["promises"][number];
  /** How it shows: the text of the finding. */
  readonly message: string;
  readonly event: Event;
}

/** So many events behind a promise tell whether it was kept: more than any case has. */
const lookedAhead = 200;

/** The promises of a case that were missed, in order; of each message the first. */
export function missedIn(events: readonly Event[], grace: number): Missed[] {
  const told = new Map<string, Event>();
  return events.flatMap((made, index) => {
    const later = events.slice(index + 1, index + 1 + lookedAhead);
    for (const promise of made.promises) {
      // A promise for a day that is said again at once is one promise.
      const key = `${startOfDay(promise.due)} ${made.place.conversationId}`;
      const before = told.get(key);
      if (before && made.at - before.at <= sitting) continue;
      const evidence = evidenceAgainst(promise, made, later, grace);
      if (!evidence) continue;
      told.set(key, made);
      return [{ promise, ...evidence }];
    }
    return [];
  });
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
