import {
  type CaseEntry,
  defineRule,
  type Place,
  placeOf,
  type Span,
  type UnderstoodConversation,
  type UnderstoodMessage,
} from "../../src/lint/api.js";

export default defineRule({
  category: "effort",
  severity: "warning",
  templates: false,
  languages: ["it", "en"],
  sources: ["S1", "S3"],
  opportunity: (conversation) => handOvers(conversation).length > 0,
  inCase: {
    collect(conversation) {
      const places = handOvers(conversation);
      return places.length > 0 ? places : undefined;
    },
    judge(entries: readonly CaseEntry<Place[]>[]) {
      const all = entries.flatMap((entry) => entry.data);
      return all.slice(1).map((place, index) => ({
        place,
        values: { count: index + 2 },
        related: [all[index] as Place],
      }));
    },
  },
});

/** How sure a hand-over must be. */
const sure = 0.6;

/** And where words of the lexicons speak for one. */
const namedEnough = 0.2;

function handOverOf(message: UnderstoodMessage): Span | undefined {
  if (message.phrases("checks-itself").length > 0) return undefined;
  const named = message.phrases("hand-over")[0];
  const likelihood = message.likelihood("hand-over");
  return likelihood >= (named ? namedEnough : sure) ? (named ?? message.act("hand-over")) : undefined;
}

/** The hand-overs of a conversation: an announcement and the system line that carries it out are one. */
function handOvers(conversation: UnderstoodConversation): Place[] {
  const places: Place[] = [];
  let announced = false;
  let announcer: string | undefined;
  let met = false;
  for (const message of conversation.messages) {
    if (message.role === "agent") {
      met = true;
      const act = handOverOf(message);
      if (!act) continue;
      const again = announced && announcer !== undefined && announcer === message.author;
      if (!again) places.push(placeOf(message, act.start, act.end));
      announced = true;
      announcer = message.author;
    } else if (message.role === "system") {
      const act = message.act("system-transfer");
      if (act && met && !announced) places.push(placeOf(message));
      if (act) announced = false;
    } else if (message.role === "customer") announced = false;
  }
  return places;
}
