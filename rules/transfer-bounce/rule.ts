import {
  type CaseEntry,
  defineRule,
  type Place,
  placeOf,
  type Span,
  shareWords,
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

/** From which share of common words on an agent's message repeats an earlier one: the case is where it was. */
const repeats = 0.8;

/** By so many letters a name is known: "assessor", "assessors". */
const knownBy = 5;

/** Whether a hand-over only repeats an earlier one: the same message, and no other office or person in its sentence. */
function tellsAgain(message: UnderstoodMessage, { start }: Span, earlier: UnderstoodMessage): boolean {
  if (!shareWords(earlier, message, repeats)) return false;
  const said = new Set(earlier.tokens.map(({ form }) => form.slice(0, knownBy)));
  const sentence = message.sentenceAt(start) ?? { start: 0, end: message.text.length };
  return message.tokens
    .filter((token) => token.kind === "word" && token.form.length >= knownBy)
    .filter((token) => sentence.start <= token.start && token.start < sentence.end)
    .every(({ form }) => said.has(form.slice(0, knownBy)));
}

/** The hand-overs of a conversation: an announcement and the system line that carries it out are one. */
function handOvers(conversation: UnderstoodConversation): Place[] {
  const places: Place[] = [];
  let announced = false;
  let announcer: string | undefined;
  let met = false;
  const told: UnderstoodMessage[] = [];
  for (const message of conversation.messages) {
    if (message.role === "agent") {
      met = true;
      const act = handOverOf(message);
      if (!act) continue;
      const again = announced && announcer !== undefined && announcer === message.author;
      const repeated = told.some((earlier) => tellsAgain(message, act, earlier));
      told.push(message);
      if (repeated) continue;
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
