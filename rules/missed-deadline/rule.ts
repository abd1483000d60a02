import { businessHoursOption, type CaseEntry, defineRule, type Report } from "../../src/lint/api.js";
import { type Event, eventsOf } from "./events.js";
import { missedIn } from "./evidence.js";

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
      return missedIn(events, options.grace as number).map(({ promise, message, event }): Report => {
        const values = { promise: promise.text, due: new Date(promise.due).toISOString().slice(0, 16) };
        return { place: promise.place, message, values, related: [event.place] };
      });
    },
  },
});
