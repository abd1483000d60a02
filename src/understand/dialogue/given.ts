import { perText, type SaidText } from "../per-text.js";
import { Sifting, sifted } from "../text/sieve/sieve.js";
import type { Token } from "../text/tokens.js";
import type { UnderstoodMessage } from "../understood.js";
import { numberAt } from "../values/number-words.js";

/** Things that a customer gives and a company asks for. */
export const items = ["order-number", "email", "phone", "name", "address", "date", "code", "problem"] as const;
export type Item = (typeof items)[number];

const address = sifted(
  /\b(?:via|viale|piazza|piazzale|corso|largo|vicolo|strada|contrada|localita)\s+\p{L}[\p{L}' .]{2,40}?,?\s*(?:n\.?\s*)?\d{1,4}\b|\b\d{1,4}[a-z]?,?\s+\p{Lu}?[\p{L}' ]{2,30}\s(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|close|way|court|place|terrace|crescent)\b/iu,
);
/** A British postcode, which tells where a house is. */
const postcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/u;
/** With so many figures beside its letters a postcode is spelt out: "b t nine five a x". */
const spokenPostcode = 2;
const introduction = sifted(
  /\b(?:sono|mi chiamo|a nome|intestat[oa] a|il mio nome è|nome:?|my name is|my name's|name'?s|i am|i'm|this is|it's|under the name(?: of)?|account holder is)\s+(?:(?:il|la|l')\s*)?(?:(?:sig(?:nor|nora|\.ra|\.)?|mr|mrs|ms|dott|avv)\.?\s+)?(\p{L}+)\s+(\p{L}+)/giu,
);
const dateText = sifted(
  /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|january|february|march|april|may|june|july|august|september|october|november|december)\s+(?:\d{4}|\p{L}+)/iu,
);

/** What a customer's message gives, each once. */
export function givenIn(message: UnderstoodMessage): Item[] {
  if (message.role !== "customer") return [];
  const given = new Set(namedIn(message));
  if (message.likelihood("problem") >= 0.35) given.add("problem");
  return [...given];
}

/** What a message's words give by themselves. */
const namedIn = perText((message): ReadonlySet<Item> => {
  const given = new Set<Item>();
  const hasFigure = /[\d¹²³\uff10-\uff19]/.test(message.text);
  for (const token of message.tokens) {
    if (token.kind === "email") given.add("email");
    const figures = hasFigure ? token.form.replace(/\D/g, "").length : 0;
    if (token.kind === "number" && figures >= 5 && !/[:,]/.test(token.form)) given.add("code");
    if (figures >= 3 && /[a-z]/.test(token.form) && token.kind !== "url" && token.kind !== "email") given.add("code");
  }
  if (hasFigure && /(?:\+|00)?\d[\d ./-]{7,16}\d/.test(message.text)) given.add("phone").add("code");
  if (hasFigure && /\b[A-Z]{1,4}-?\d{3,}|\b(?=[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-Z0-9]{6,}\b/.test(message.text))
    given.add("code");
  if (hasFigure && /\b[A-Z]{2} ?\d{2,3} ?[A-Z]{2,3}\b/.test(message.text)) given.add("code");
  const spoken = spokenFigures(message);
  if (spoken >= 4) given.add("code");
  if (given.has("code")) given.add("order-number");
  const sifting = new Sifting(message.text);
  if (hasFigure && postcode.test(message.text)) given.add("address");
  if (spoken >= spokenPostcode && /\bpost\s?code\b/iu.test(message.text)) given.add("address");
  if (hasFigure && sifting.may(address) && address.test(message.text)) given.add("address");
  if (sifting.may(introduction) && introducesByName(message.text)) given.add("name");
  if (hasFigure && sifting.may(dateText) && dateText.test(message.text)) given.add("date");
  return given;
});

/** A proper noun stands behind the introduction; "I'm locked out" gives no name. */
function introducesByName(text: string): boolean {
  const capital = /^\p{Lu}/u;
  return [...text.matchAll(introduction)].some(
    ([, first = "", last = ""]) => capital.test(first) && capital.test(last),
  );
}

/** Said before a figure that comes twice or thrice. */
const sayTwice = new Set(["double", "treble", "triple", "doppio", "doppia"]);

/** The longest run of spelt-out figures and letters: how numbers are given on the phone. */
function spokenFigures(message: SaidText): number {
  let most = 0;
  let run = 0;
  for (let index = 0; index < message.tokens.length; ) {
    const number = numberAt(message.tokens, index, message.tokens.length, message.language);
    const { form, kind } = message.tokens[index] as Token;
    const zero = message.language === "en" && form === "oh" && run > 0;
    const between = (kind === "word" && form.length === 1) || sayTwice.has(form);
    if (number || zero || (between && run > 0)) {
      run += zero ? 1 : 0;
      run += number ? Math.max(1, number.endToken - number.firstToken) : 0;
      most = Math.max(most, run);
      index = number?.endToken ?? index + 1;
    } else {
      run = 0;
      index += 1;
    }
  }
  return most;
}
