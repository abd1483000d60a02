import { type CaseEntry, defineRule, type Place, placeOf, type UnderstoodConversation } from "../../src/lint/api.js";

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

/** The hand-overs of a conversation: an announcement and the system line that carries it out are one. */
function handOvers(conversation: UnderstoodConversation): Place[] {
  const places: Place[] = [];
  let announced = false;
  let announcer: string | undefined;
  let met = false;
  for (const message of conversation.messages) {
    if (message.role === "agent") {
      met = true;
      const act = message.act("hand-over");
      if (!act || act.confidence < sure) continue;
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
