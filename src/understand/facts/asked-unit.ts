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

/** Whether a bare number that answers a question is a price: "how much is a swim?", and nothing is counted besides. */
export const asksPrice = perText((question): boolean => {
  const asked = question.sentences.map((sentence) => wordsOf(question, sentence)).join(" . ");
  return ofPrice.test(asked) && !ofNumber.test(asked);
});

const ofPrice =
  /\b(?:how much (?:is|are|was|does|do|would|will|for|to|a|an|the|it)\b|whats the (?:price|cost|fee|charge)|what (?:does|do|would|will) (?:\w+ ){1,5}(?:cost|come to)|what (?:do|would) (?:i|we) (?:pay|owe)|price of|cost of|quanto (?:costa\w*|viene|vengono|pago|paghiamo|si paga|devo|sarebbe|le devo|e il (?:costo|prezzo))|(?:che|qual e il|a che) (?:prezzo|costo)|il prezzo|il costo)\b/;
const ofNumber =
  /\b(?:how many|quant[ie]|how long|when|what time|quando|a che ora|how old|weight|weigh|peso|pesa|time|tempo|percentage|percentuale|per ?cent|space|notice)\b/;

/** Whether a question is about somebody's age: "how old must he be?", "mia figlia ha sette anni". */
export const asksAge = perText((question): boolean =>
  question.sentences.some((sentence) => ofAge.test(wordsOf(question, sentence))),
);

const ofAge =
  /\b(?:how old|what age|which age|minimum age|age limit|how young|aged? \d|years? old|year olds?|(?:he|she|son|daughter|girl|boy|kid|child|one|grandson|granddaughter|niece|nephew)(?:s| is) (?:only |just |nearly |almost )?\d{1,2}(?! (?:kg|kilos?|stone|cm|foot|feet|metres?|pounds?|\d))|che eta|quanti anni|eta minima|limite d eta|(?:figli[oa]|bambin[oa]|nipot\w+|piccol[oa]|ragazz\w+) (?:di|ha|ne ha) (?:\w+)(?: anni)?|ha (?:\w+) anni|anni compiuti)\b/;
