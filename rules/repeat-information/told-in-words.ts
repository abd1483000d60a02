import { subjectWords, type UnderstoodMessage } from "../../src/lint/api.js";
import { toldBefore } from "./answered-again.js";

/** Whoever asks at more length than this asks for more than one thing. */
const longest = 240;

/** The customer's earlier message that tells in words what this one asks for: a picture, how many they are, where it was, or which of two it is. */
export function toldInWords(message: UnderstoodMessage): UnderstoodMessage | undefined {
  if (message.text.length > longest) return undefined;
  const before = toldBefore(message);
  if (before.length === 0) return undefined;
  const told = things
    .filter(({ name }) => asksFor(message, name))
    .map(({ tells }) => before.find((one) => tells(one, message)))
    .find((found) => found !== undefined);
  return told ?? oneOfTwo(message, before);
}

const things: readonly {
  readonly name: string;
  readonly tells: (told: UnderstoodMessage, asks: UnderstoodMessage) => boolean;
}[] = [
  { name: "photo", tells: (told) => shown.test(told.text) || gives(told, "photo") },
  { name: "people", tells: (told) => gives(told, "people") },
  { name: "place", tells: namesPlace },
];

function asksFor(message: UnderstoodMessage, thing: string): boolean {
  return message.phrases(`repeat-information/asks-${thing}`).length > 0;
}

function gives(message: UnderstoodMessage, thing: string): boolean {
  return message.phrases(`repeat-information/gives-${thing}`).length > 0;
}

/** What an export writes where a picture was sent. */
const shown =
  /\[(?:photo|photos|picture|pictures|image|images|screenshot|foto|immagine|immagini|allegato|attachment)\]/iu;

/** A place by its name: "the drop box at Calder Rd", "your Leeds shop". */
const placed =
  /(?:(?<!\p{L})(?:at|outside)\s+(?:the\s+)?(\p{Lu}[\p{L}'’]+(?:\s\p{Lu}[\p{L}'’]+)*)|(?<!\p{L})(?:at|in|from|to|outside|by|near|your|the)\s+(?:the\s+|your\s+)?(\p{Lu}[\p{L}'’]+(?:\s\p{Lu}[\p{L}'’]+)*)\s(?:branch|shop|store|restaurant|station|stop|library|pool|gym|depot|clinic|site|outlet)|(?<!\p{L})(?:negozio|filiale|punto vendita|sede|fermata|stazione|biblioteca|piscina|palestra|sportello)\s+(?:di\s+)?(\p{Lu}[\p{L}'’]+(?:\s\p{Lu}[\p{L}'’]+)*))(?!\p{L})/u;

/** Days, months and feasts are no places. */
const times =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|march|april|may|june|july|august|september|october|november|december|easter|christmas|least|first|last)$/iu;

function namesPlace({ text }: UnderstoodMessage, question: UnderstoodMessage): boolean {
  const place = placed
    .exec(text)
    ?.slice(1)
    .find((name) => name !== undefined);
  return place !== undefined && !times.test(place) && !question.text.toLowerCase().includes(place.toLowerCase());
}

/** The message that had said which of two it is, and not the other one. */
function oneOfTwo(message: UnderstoodMessage, before: readonly UnderstoodMessage[]): UnderstoodMessage | undefined {
  if (message.phrases("repeat-information/asks-one-of-two").length === 0) return undefined;
  const pair = eitherOr.exec(message.text);
  if (!pair) return undefined;
  const [first = "", second = ""] = pair.slice(1);
  if (isNamed(first) !== isNamed(second)) return undefined;
  const [one, other] = [first.toLowerCase(), second.toLowerCase()];
  const last = before.findLast((told) => says(told, one) !== says(told, other));
  return last && subjectWords(last).length > 0 && !denies.test(last.text) ? last : undefined;
}

/** Two names, or two words: "a POP account or IMAP" asks about something else than its neighbours. */
function isNamed(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** "Harold or Hettie", "inside or outside", "the left or the right one". */
const eitherOr = /(?<!\p{L})(\p{L}{4,})\s+(?:or|oppure|o)\s+(?:(?:the|a|an|il|la|lo|un|una)\s+)?(\p{L}{4,})(?!\p{L})/iu;

/** Who says which it is not may say the other. */
const denies =
  /(?<!\p{L})(?:not|isn['’]?t|wasn['’]?t|don['’]?t|neither|either|both|non|né|entrambi|entrambe)(?!\p{L})/iu;

function says({ text }: UnderstoodMessage, word: string): boolean {
  return new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "iu").test(text);
}
