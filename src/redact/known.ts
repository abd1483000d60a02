import type { Conversation } from "../conversation/conversation.js";
import { isCompanyName } from "../read/company-words.js";
import { findAll } from "./find.js";
import { isFirstName, isPlainFirstName } from "./first-names.js";
import { compact, type Found, type Kind } from "./found.js";
import { KnownCodes } from "./known-codes.js";
import { isNoName } from "./no-names.js";

/** Kinds of codes that are looked for everywhere in a conversation once they were seen in it. */
const codes: ReadonlySet<Kind> = new Set<Kind>([
  "iban",
  "card",
  "fiscal-code",
  "vat-number",
  "phone",
  "order",
  "handle",
  "email",
  "address",
]);
/** Those that are written with and without spaces and marks between their figures. */
const spaced: ReadonlySet<Kind> = new Set<Kind>(["iban", "card", "fiscal-code", "vat-number", "phone", "order"]);
const shortestCode = 4;
/** How many characters around a word show how it stands in its sentence. */
const nearby = 40;
const nameFields = /(?:^|[_\s-]|[a-z](?=N))(?:name|nome|cognome|surname|nominativo|author|sender|agent|requester)$/i;

/**
 * What is personal in one conversation because another place of it shows it: names of those who speak, wherever they are
 * said, and codes that one message calls an order number and the next only repeats.
 */
export class KnownData {
  private readonly anyCase: RegExp | undefined;
  private readonly asNamed: RegExp | undefined;
  private readonly codes: KnownCodes;
  /** Names of software and of the company, which are no secret. */
  private readonly open: ReadonlySet<string>;
  private readonly values = new Map<string, { kind: Kind; value: string; words: string }>();

  /** @param finds what the conversation's texts show by themselves */
  constructor(
    conversation: Conversation,
    finds: readonly { readonly text: string; readonly found: readonly Found[] }[],
  ) {
    const named = new Set<string>();
    this.open = new Set(openNames(conversation));
    for (const message of conversation.messages) {
      if (message.author !== undefined && message.role !== "bot")
        for (const part of nameParts(message.author)) named.add(part);
      for (const words of namesAmong(message.extra)) for (const part of nameParts(words)) named.add(part);
    }
    for (const words of namesAmong(conversation.extra)) for (const part of nameParts(words)) named.add(part);
    const distinct = [...named].filter(
      (part) => part.length > 3 && !isNoName(part.toLowerCase()) && !isAmbiguous(part),
    );
    const written = new Set([...named].filter((part) => !distinct.includes(part)).flatMap(spellings));
    for (const { text, found } of finds) {
      for (const one of found) {
        const words = text.slice(one.start, one.end);
        if (one.kind === "name" && words.length > 2 && !this.open.has(one.value))
          for (const spelling of spellings(words)) written.add(spelling);
        if (codes.has(one.kind) && words.length >= shortestCode) this.values.set(compact(words), { ...one, words });
      }
    }
    const seen = [...this.values];
    this.codes = new KnownCodes(
      seen.flatMap(([code, { kind }]) => (spaced.has(kind) ? [code] : [])),
      seen.flatMap(([, { kind, words }]) => (spaced.has(kind) ? [] : [words])),
    );
    this.anyCase = anyOf(distinct, "giu");
    this.asNamed = anyOf([...written], "gu");
  }

  /** Finds without the names that are no secret, and with those that only the rest of the conversation shows. */
  all(text: string, found: readonly Found[]): Found[] {
    return [...found, ...this.findIn(text)].filter((one) => one.kind !== "name" || !this.open.has(one.value));
  }

  private *findIn(text: string): Generator<Found> {
    if (this.anyCase) for (const match of text.matchAll(this.anyCase)) yield nameOf(match);
    if (this.asNamed) {
      for (const match of text.matchAll(this.asNamed)) {
        // "Will you …", "May I …": a word that begins a sentence as it always would.
        const end = match.index + match[0].length;
        const before = text.slice(Math.max(0, match.index - nearby), match.index);
        const begins = /[.!?\n]\s*$/.test(before) || (match.index <= nearby && before.trim() === "");
        const goesOn = /^\s+\p{Ll}/u.test(text.slice(end, end + nearby));
        if (!(isNoName(match[0].toLowerCase()) && begins && goesOn)) yield nameOf(match);
      }
    }
    for (const { start, end } of this.values.size === 0 ? [] : this.codes.findIn(text)) {
      const known = this.values.get(compact(text.slice(start, end)));
      if (known) yield { kind: known.kind, value: known.value, start, end };
    }
  }
}

/** The words of a speaker's name; of a company's name only the first name in it ("Marta – Support"). */
export function nameParts(author: string): string[] {
  if (/[@\d]/.test(author) && findAll(author).some((found) => found.kind !== "name")) return [];
  const bare = author.replace(titles, " ");
  const parts = [...bare.matchAll(/[\p{L}\p{M}'’-]{2,}/gu)].map((match) => match[0].replace(/['’]s?$/u, ""));
  const company = isCompanyName(author) || parts.some((part) => teamWords.test(part));
  return parts.filter((part) => (company ? isPlainFirstName(part.toLowerCase()) : !isRoleWord(part)));
}

const titles = /(?<![\p{L}])(?:sig\.?\s?(?:ra|na)|signor[ae]?|sig|dott\.?\s?ssa|dott|mrs?|ms|miss|dr)(?![\p{L}])\.?/giu;
/** Words of departments, beside those that company names have. */
const teamWords =
  /^(?:sportello|sinistri|reservations?|business|office|students?|technical|finance|aftercare|segreteria|polizze|didattica|social|media|billing|accounts?|accounting|returns?|resi|reclami|complaints|claims|ordini|orders|vendite|logistica|logistics|magazzino|warehouse|tecnic[oa]|commerciale|contabilit[àa]|fatturazione|front|back|redazione|direzione|management|marketing|welcome|cassa|centralino|switchboard|portineria|community|crew|squad|tech|digital|hr|it|spedizion[ei]|consegne|accoglienza|concierge|guest)$/i;
const roleWords =
  /^(?:customer|cliente|client|agent|agente|operatore|operatrice|operator|user|utente|speaker|bot|chatbot|system|sistema|visitor|visitatore|guest|ospite|caller|chiamante|unknown|sconosciuto|anonymous|anonimo|assistant|assistente|d[aei]|del|della|dei|degli|van|von|der|den|de|the|of|and)$/i;

function isRoleWord(part: string): boolean {
  return roleWords.test(part);
}

function isAmbiguous(part: string): boolean {
  const word = part.toLowerCase();
  return isFirstName(word) && !isPlainFirstName(word);
}

function openNames({ company, messages }: Conversation): string[] {
  const bots = new Set(
    messages.flatMap(({ role, author }) => (role === "bot" && author !== undefined ? [author] : [])),
  );
  const names = [...bots, ...(company === undefined ? [] : [company])];
  return names.flatMap((words) => [...words.toLowerCase().matchAll(/[\p{L}\p{M}'’-]{2,}/gu)].map((match) => match[0]));
}

/** With a capital initial, and in capitals. */
function spellings(part: string): string[] {
  const initial = part.slice(0, 1).toUpperCase();
  return [part, initial + part.slice(1).toLowerCase(), part.toUpperCase()].filter((one) => /^\p{Lu}/u.test(one));
}

function nameOf(match: RegExpMatchArray): Found {
  const start = match.index ?? 0;
  return { kind: "name", start, end: start + match[0].length, value: match[0].toLowerCase() };
}

function namesAmong(fields: Readonly<Record<string, unknown>> | undefined): string[] {
  return Object.entries(fields ?? {}).flatMap(([key, value]) =>
    nameFields.test(key) && typeof value === "string" ? [value] : [],
  );
}

/** Any of the words, as whole words, the longest first; undefined where there is none. */
function anyOf(words: readonly string[], flags: string): RegExp | undefined {
  const sorted = [...new Set(words)].map(literally).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const guard = "(?<![\\p{L}\\p{N}])(?<!\\b(?:San|Santa|Santo|St\\.?) )";
  return sorted.length === 0 ? undefined : new RegExp(`${guard}(?:${sorted.join("|")})(?![\\p{L}\\p{N}])`, flags);
}

function literally(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
