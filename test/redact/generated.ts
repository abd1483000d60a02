import fc from "fast-check";
import { hasLuhnDigit } from "../../src/redact/finders/card.js";
import { checkLetter } from "../../src/redact/finders/fiscal-code.js";
import { isPartitaIva } from "../../src/redact/finders/vat-number.js";

/** Values as people write them, made up, and the check digits right where there are any. */
const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const letters = (length: number) => fc.stringMatching(new RegExp(`^[A-Z]{${length}}$`));
const pick = <T>(...values: T[]) => fc.constantFrom(...values);

export const emails = fc
  .tuple(
    fc.stringMatching(/^[a-z][a-z0-9]{2,8}([._-][a-z0-9]{2,8})?$/),
    fc.stringMatching(/^[a-z]{3,9}$/),
    pick("example", "it", "co.uk", "com"),
  )
  .map(([user, domain, end]) => `${user}@${domain}.${end}`);

export const phones = fc.oneof(
  fc.tuple(pick("320", "333", "347", "389"), digits(7)).map(([prefix, rest]) => `${prefix}${rest}`),
  fc.tuple(pick("320", "333", "347", "389"), digits(3), digits(4)).map((parts) => parts.join(" ")),
  fc.tuple(pick("+39 320", "+39 02", "0039 347"), digits(3), digits(4)).map((parts) => parts.join(" ")),
  fc.tuple(pick("02", "06", "051", "011"), digits(7)).map(([prefix, rest]) => `${prefix} ${rest}`),
  fc.tuple(pick("07700", "07911", "01632"), digits(6)).map(([prefix, rest]) => `${prefix} ${rest}`),
  fc.tuple(pick("+44 7700", "+44 20 7946"), digits(6)).map(([prefix, rest]) => `${prefix} ${rest}`),
  fc
    .tuple(pick("(212)", "(415)"), pick("555", "234"), digits(4))
    .map(([area, office, line]) => `${area} ${office}-${line}`),
  fc.tuple(pick("212", "415"), pick("555", "234"), digits(4)).map((parts) => parts.join("-")),
);

const luhn = (body: string) => [..."0123456789"].map((digit) => body + digit).find(hasLuhnDigit) as string;
export const cards = fc
  .tuple(pick("4", "51", "55", "2221"), digits(15), pick("", " ", "-"))
  .map(([prefix, rest, mark]) => (luhn((prefix + rest).slice(0, 15)).match(/.{4}/g) as string[]).join(mark));

const rest97 = (text: string) => [...text].reduce((sum, digit) => (sum * 10 + Number(digit)) % 97, 0);
const spelt = (text: string) => text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
const iban = (country: string, body: string) =>
  `${country}${String(98 - rest97(spelt(`${body}${country}00`))).padStart(2, "0")}${body}`;
export const ibans = fc
  .tuple(letters(1), digits(22), digits(14), fc.boolean(), fc.boolean())
  .map(([letter, italian, british, isItalian, spaced]) => {
    const value = isItalian ? iban("IT", letter + italian) : iban("GB", `NWBK${british}`);
    return spaced ? (value.match(/.{1,4}/g) as string[]).join(" ") : value;
  });

export const fiscalCodes = fc
  .tuple(
    letters(6),
    digits(2),
    pick(..."ABCDEHLMPRST"),
    pick("01", "15", "31", "47", "71"),
    letters(1),
    digits(3),
    fc.boolean(),
  )
  .map(([name, year, month, day, place, town, small]) => {
    const body = name + year + month + day + place + town;
    const code = body + checkLetter(body);
    return small ? code.toLowerCase() : code;
  });

export const vatNumbers = digits(9).map(
  (body) => [..."0123456789"].map((digit) => `1${body}${digit}`).find(isPartitaIva) as string,
);

const italianStreets = pick(
  "Garibaldi",
  "Roma",
  "dei Mille",
  "XX Settembre",
  "G. Verdi",
  "San Martino",
  "della Repubblica",
);
export const addresses = fc.oneof(
  fc
    .tuple(
      pick("via", "Via", "viale", "piazza", "corso", "largo", "V.le"),
      italianStreets,
      fc.integer({ min: 1, max: 999 }),
      pick("", ", 20121 Milano (MI)", " - 40126 Bologna", "/B", " bis", ", interno 4"),
    )
    .map(([kind, street, number, end]) => `${kind} ${street} ${number}${end}`),
  fc
    .tuple(pick("Via", "Piazza"), italianStreets, fc.integer({ min: 1, max: 99 }))
    .map(([kind, street, number]) => `${kind} ${street}, n. ${number}`),
  fc
    .tuple(
      fc.integer({ min: 1, max: 999 }),
      pick("Station", "High", "Elm Tree", "St Mary's", "Victoria"),
      pick("Road", "Street", "Avenue", "Lane", "Close", "Rd", "St"),
      pick("", ", Leeds LS1 4AB", ", Flat 3", ", Springfield, IL 62704"),
    )
    .map(([number, name, kind, end]) => `${number} ${name} ${kind}${end}`),
);

export const orders = fc.oneof(
  fc.tuple(letters(2), digits(5)).map(([prefix, number]) => `${prefix}-${number}`),
  fc.tuple(letters(3), digits(6)).map(([prefix, number]) => prefix + number),
  digits(9),
  digits(6).map((number) => `#${number}`),
);

const surnames = pick(
  "Brambilla",
  "Esposito",
  "Okafor",
  "Zanetti",
  "Whitlock",
  "D'Amico",
  "Nowak",
  "Lo Presti",
  "MacLeod",
);
const firstNames = pick("Giulia", "Marco", "Nicolò", "Zsofia", "Emma", "Siobhan", "Kwame", "Anna Maria", "Jean-Luc");
export const people = fc.tuple(firstNames, surnames).map(([first, last]) => `${first} ${last}`);
