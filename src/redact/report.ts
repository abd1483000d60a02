import type { Language } from "../conversation/conversation.js";
import { type Kind, kinds } from "./found.js";
import type { Replacement } from "./pseudonyms.js";

const words: Readonly<Record<Language, Readonly<Record<Kind, readonly [string, string]>>>> = {
  en: {
    email: ["e-mail address", "e-mail addresses"],
    iban: ["IBAN", "IBANs"],
    card: ["card number", "card numbers"],
    "fiscal-code": ["tax code", "tax codes"],
    "vat-number": ["VAT number", "VAT numbers"],
    address: ["postal address", "postal addresses"],
    phone: ["phone number", "phone numbers"],
    order: ["order or contract number", "order or contract numbers"],
    handle: ["account name", "account names"],
    name: ["name", "names"],
    customer: ["customer key", "customer keys"],
    case: ["case key", "case keys"],
  },
  it: {
    email: ["indirizzo e-mail", "indirizzi e-mail"],
    iban: ["IBAN", "IBAN"],
    card: ["numero di carta", "numeri di carta"],
    "fiscal-code": ["codice fiscale", "codici fiscali"],
    "vat-number": ["partita IVA", "partite IVA"],
    address: ["indirizzo", "indirizzi"],
    phone: ["numero di telefono", "numeri di telefono"],
    order: ["numero d'ordine o di contratto", "numeri d'ordine o di contratto"],
    handle: ["nome di profilo", "nomi di profilo"],
    name: ["nome", "nomi"],
    customer: ["chiave di cliente", "chiavi di cliente"],
    case: ["chiave di caso", "chiavi di caso"],
  },
};

const heads = {
  en: (times: number, conversations: number) => `${times} places replaced in ${conversations} conversations:`,
  it: (times: number, conversations: number) => `${times} punti sostituiti in ${conversations} conversazioni:`,
} as const;

const times = { en: ["once", "times"], it: ["una volta", "volte"] } as const;

/** What was replaced, for a person: how many values of each kind, and how often. No value is told. */
export function redactionSummary(list: readonly Replacement[], conversations: number, locale: Language): string {
  const all = list.reduce((sum, one) => sum + one.times, 0);
  const lines = countsOf(list).map(({ kind, values, places }) => {
    const [once, often] = times[locale];
    const name = words[locale][kind][values === 1 ? 0 : 1];
    return `  ${values} ${name}, ${places === 1 ? once : `${places} ${often}`}`;
  });
  return [`galateo: ${heads[locale](all, conversations)}`, ...lines, ""].join("\n");
}

/** The same for programs: counts by kind, and each pseudonym with its kind and how often it stands. No value is told. */
export function redactionReport(list: readonly Replacement[], conversations: number): string {
  const replaced = list.map(({ kind, pseudonym, times }) => ({ pseudonym, kind, times }));
  return `${JSON.stringify({ version: 1, conversations, kinds: countsOf(list), replaced }, null, 2)}\n`;
}

/** What stood for what: whoever has it can undo the redaction. */
export function redactionKey(list: readonly Replacement[]): string {
  return list.map(({ kind, pseudonym, value }) => `${JSON.stringify({ pseudonym, kind, value })}\n`).join("");
}

function countsOf(list: readonly Replacement[]): { kind: Kind; values: number; places: number }[] {
  return kinds.flatMap((kind) => {
    const some = list.filter((one) => one.kind === kind);
    return some.length === 0
      ? []
      : [{ kind, values: some.length, places: some.reduce((sum, one) => sum + one.times, 0) }];
  });
}
