import {
  type CaseEntry,
  contradict,
  contradictsByWords,
  isByWords,
  isProtestedBehind,
  mayMeet,
  type Report,
  sameCase,
  sharedWithNamed,
} from "../../src/lint/api.js";
import { type KeptStatement, reportOf, restored, type Statement } from "./statement.js";

interface Earlier {
  readonly statement: Statement;
  readonly conversation: string;
}

/** With so many statements of its kind before it each is compared: more than anybody is told about one thing. */
const lookedBack = 100;

/** Of a case the last statements are compared: nobody is told more in a lifetime, and an endless channel must end. */
const mostOfCase = 20_000;

/** What is known by its matter only is looked back for less far: each comparison weighs words. */
const lookedBackByMatter = 60;

/**
 * What one customer was told: each message against all before it, by kind of fact. A message is reported once, and the
 * same two messages or values no second time.
 */
export function judgeCase(all: readonly CaseEntry<KeptStatement[]>[]): Report[] {
  const entries = lastOf(all);
  if (!mayContradict(entries)) return [];
  const reports: Report[] = [];
  const told = new Set<string>();
  const toldIn = new Set<string>();
  const contradicted = new Set<string>();
  const before = new Map<string, Earlier[]>();
  const isToldOf = (statement: Statement, other: Earlier) =>
    isProtestedBehind(statement.fact)
      ? contradicted.has(factOf(other))
      : (isHeldUp(statement) || statement.fact.kind === "answered") && contradicted.has(placeOf(other));
  for (const entry of entries) {
    const here = entry.conversationId;
    for (const one of entry.data) {
      const statement = restored(one);
      const kind = groupOf(statement.fact);
      const own = before.get(kind) ?? [];
      before.set(kind, own);
      const earlier = isContested(statement) ? [...before.values()].flat() : own;
      const message = `${here} ${statement.message}`;
      const isKnown = told.has(message) || (toldIn.has(here) && isHeldUpValue(statement));
      const against = isKnown
        ? undefined
        : (earlier.find(
            (other) =>
              !(other.conversation === here && other.statement.message === statement.message) &&
              !isToldOf(statement, other) &&
              contradicts(statement, other, other.conversation === here) &&
              !told.has(pairOf(statement, other)) &&
              !isStatedTwice(statement, other, own),
          ) ?? saidByNamed(statement, here, earlier));
      if (against) {
        told.add(message);
        toldIn.add(here);
        told.add(pairOf(statement, against));
        contradicted.add(placeOf(against)).add(factOf(against));
        reports.push(reportOf(statement, against.statement, against.conversation === here));
      }
      own.push({ statement, conversation: here });
      if (own.length > (statement.fact.kind === "answered" ? lookedBackByMatter : lookedBack)) own.shift();
    }
  }
  return reports;
}

/** The earlier answer whose speaker or channel the customer names as he protests; of several the likest, of these the last. */
function saidByNamed(statement: Statement, here: string, all: readonly Earlier[]): Earlier | undefined {
  if (!isContested(statement)) return undefined;
  let most = 0;
  let likest: Earlier | undefined;
  for (const other of all) {
    const isHere = other.conversation === here;
    if (isHere && other.statement.message >= statement.message) continue;
    const shared = sharedWithNamed(statement.fact, other.statement.fact, {
      earlier: other.statement.place,
      later: statement.place,
      here: isHere,
    });
    if (shared === 0 || shared < most) continue;
    most = shared;
    likest = other;
  }
  return likest;
}

/** Whether a statement contradicts an earlier one to the same customer. */
function contradicts(later: Statement, other: Earlier, isHere: boolean): boolean {
  const [one, fact] = [other.statement.fact, later.fact];
  if (isByWords(fact)) return contradictsByWords(one, fact, { customer: true, conversation: isHere });
  return (!isHere || (mayMeet(one, fact) && !isPassedOn(later, other))) && contradict(one, fact, sameCase);
}

/** The last conversations that together hold so many statements as are compared. */
function lastOf(entries: readonly CaseEntry<KeptStatement[]>[]): readonly CaseEntry<KeptStatement[]>[] {
  let count = 0;
  for (let place = entries.length - 1; place >= 0; place -= 1) {
    count += entries[place]?.data.length ?? 0;
    if (count > mostOfCase) return entries.slice(place + 1);
  }
  return entries;
}

/** Whether two messages tell of one kind, or the customer holds any of them against another: a quick look, since most cases have none. */
function mayContradict(entries: readonly CaseEntry<KeptStatement[]>[]): boolean {
  const firsts = new Map<string, string>();
  let others = 0;
  for (const { conversationId, data } of entries) {
    for (const { fact, message } of data) {
      const isClaim = fact.kind === "claim";
      if (isClaim && fact.low === 1 && others > 0) return true;
      others += 1;
      if (isClaim) continue;
      const kind = groupOf(fact);
      const place = `${conversationId} ${message}`;
      const first = firsts.get(kind);
      if (first === undefined) firsts.set(kind, place);
      else if (first !== place) return true;
    }
  }
  return false;
}

/**
 * Whether the earlier message states the same figure too, of this or of something beside it: "the sweep is £60 and the cowl was £30".
 * By what was read of both: facts that are known by their matter only are also held against every number beside them.
 */
function isStatedTwice({ fact }: Statement, other: Earlier, all: readonly Earlier[]): boolean {
  if (!figures.has(fact.kind === "answered" ? fact.slot : fact.kind)) return false;
  return all.some(
    ({ statement, conversation }) =>
      statement !== other.statement &&
      Math.abs(statement.fact.start - other.statement.fact.start) <= beside &&
      conversation === other.conversation &&
      statement.message === other.statement.message &&
      statement.fact.kind === fact.kind &&
      statement.fact.slot === fact.slot &&
      statement.fact.low === fact.low &&
      statement.fact.high === fact.high &&
      statement.fact.unit === fact.unit,
  );
}

/** So near in a message two figures stand side by side. */
const beside = 80;
const figures: ReadonlySet<string> = new Set("money duration percent quantity count clock date".split(" "));

/** An answer of any kind that the customer protests against: each before it may be the one that it contradicts. */
function isContested({ fact }: Statement): boolean {
  return fact.kind === "claim" && fact.low === 1;
}

/** Known by the customer's protest only: he holds one answer against all that follow. */
function isHeldUp({ fact }: Statement): boolean {
  return fact.kind === "claim" || fact.recalled.includes("otherwise");
}

/** A value that only a protest ahead of it, not one just behind it, sets against another: one such report tells all of a conversation. */
function isHeldUpValue(statement: Statement): boolean {
  return statement.fact.kind === "answered" && isHeldUp(statement) && !isProtestedBehind(statement.fact);
}

/** Two messages in a row name two who deal with it: the second has it from the first. */
function isPassedOn({ fact, message }: Statement, { statement }: Earlier): boolean {
  return fact.kind === "named" && message - statement.message === 1;
}

function factOf({ statement: { fact, message }, conversation }: Earlier): string {
  return `${conversation} ${message} ${fact.kind} ${fact.start}`;
}

function placeOf({ statement, conversation }: Earlier): string {
  return `${conversation} ${statement.message}`;
}

/** Facts that can exclude each other: hours and closed days, prices and shares of a price; all else by its kind. */
function groupOf({ kind, slot }: KeptStatement["fact"]): string {
  if (kind === "pole") return `pole ${slot}`;
  if (kind === "percent" || kind === "payer") return "money";
  return kind === "from" || kind === "until" ? "open" : kind;
}

/** A contradiction by what it says: told once, on its first message. */
function pairOf({ fact }: Statement, { statement }: Earlier): string {
  const figureOf = (one: Statement["fact"]) =>
    `${one.kind} ${one.low} ${one.high} ${one.unit} ${one.slot} ${one.kind === "named" ? one.named.join() : ""}`;
  return `${figureOf(statement.fact)} | ${figureOf(fact)} | ${fact.topics.join()}`;
}
