import { perText } from "../per-text.js";
import { wordsOf } from "./question-kind.js";

/** Hours in the units of time that a question may ask for a number of. */
const hours: readonly (readonly [start: string, hours: number])[] = [
  ["min", 1 / 60],
  ["hour", 1],
  ["or", 1],
  ["day", 24],
  ["giorn", 24],
  ["week", 7 * 24],
  ["settiman", 7 * 24],
  ["month", 30 * 24],
  ["mes", 30 * 24],
  ["year", 365 * 24],
  ["ann", 365 * 24],
];

/** How many hours the unit has of which a question asks how many: "for how many days?"; 0 where it asks for no time. */
export const askedHours = perText((question): number => {
  for (const sentence of question.sentences) {
    const unit = asksTime.exec(wordsOf(question, sentence))?.[1];
    if (unit !== undefined) return hours.find(([start]) => unit.startsWith(start))?.[1] ?? 0;
  }
  return 0;
});

const asksTime =
  /\b(?:how many|quant[ie]) (minutes|hours|days|weeks|months|years|minuti|ore|giorni|settimane|mesi)\b(?! (?:of|di|d|del|della|dei|delle)\b)/;

/** Whether a question is about somebody's age: "how old must he be?", "mia figlia ha sette anni". */
export const asksAge = perText((question): boolean =>
  question.sentences.some((sentence) => ofAge.test(wordsOf(question, sentence))),
);

const ofAge =
  /\b(?:how old|what age|which age|minimum age|age limit|how young|aged? \d|years? old|year olds?|(?:he|she|son|daughter|girl|boy|kid|child|one|grandson|granddaughter|niece|nephew)(?:s| is) (?:only |just |nearly |almost )?\d{1,2}(?! (?:kg|kilos?|stone|cm|foot|feet|metres?|pounds?|\d))|che eta|quanti anni|eta minima|limite d eta|(?:figli[oa]|bambin[oa]|nipot\w+|piccol[oa]|ragazz\w+) (?:di|ha|ne ha) (?:\w+)(?: anni)?|ha (?:\w+) anni|anni compiuti)\b/;
