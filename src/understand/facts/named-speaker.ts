import type { Fact } from "./fact.js";
import { saysBehind } from "./recalled.js";
import { ofAnyAnswer } from "./shared-words.js";

/** Who said something and where. */
export interface Saying {
  readonly author?: string | undefined;
  readonly channel: string;
}

/** Where two answers stand: each one's speaker and channel, and whether both are in one conversation. */
export interface Sayings {
  readonly earlier: Saying;
  readonly later: Saying;
  readonly here: boolean;
}

/**
 * How many words an earlier answer shares with a later one that the customer protests against and with that protest, where the
 * protest says whose answer it holds up, or where it was given: "Ma Lapo mi aveva detto altro", "that's not what your email
 * said", "you said card two minutes ago". 0 where it does not mean that answer. Who is named needs less in common: that the
 * two differ is what the customer says, and only what he has in mind must be known.
 */
export function sharedWithNamed(later: Fact, earlier: Fact, where: Sayings): number {
  if (later.kind !== "claim" || later.low !== 1 || later.language !== earlier.language) return 0;
  if (later.correction || later.exception || later.status || earlier.correction) return 0;
  const means = meaning(later, where);
  if (means === undefined || saysBehind(later, "untold")) return 0;
  const names = wordsOf(where.earlier.author);
  const known = [...new Set([...earlier.words, ...earlier.named])].filter(tells);
  const isKnown = (word: string) => known.some((one) => isAlike(one, word));
  const own = later.words.slice(0, later.own);
  if (own.filter(isKnown).length >= mostlySame * Math.max(own.length, earlier.own)) return 0;
  const isShared = (word: string) => tells(word) && !names.some((name) => isStemOf(word, name)) && isKnown(word);
  const protested = later.named.filter(isShared);
  // What was said a moment ago in the same conversation is known by the protest's own words.
  const shared = means === "moment" ? protested : [...new Set([...later.words, ...later.named])].filter(isShared);
  const isPlenty = saysBehind(later, "objects") ? shared.length >= leastShared[means] : protested.length >= leastQuoted;
  return isPlenty ? shared.length + protested.length : 0;
}

/** The same sentence again contradicts nothing. */
const mostlySame = 0.75;
/** By what a protest means an earlier answer. */
type Meaning = "speaker" | "moment" | "channel";

/** Who only quotes, and objects to nothing, may tell of it in passing: he must say more of what was told. */
const leastQuoted = 2;
/** Who names the speaker, or says that it was a moment ago, needs one word in common; who names only the channel, two. */
const leastShared: Readonly<Record<Meaning, number>> = { speaker: 1, moment: 1, channel: 2 };

function meaning(protested: Fact, { earlier, later: now, here }: Sayings): Meaning | undefined {
  const isNamed =
    earlier.author !== now.author &&
    wordsOf(earlier.author).some(
      (name) => saysBehind(protested, `name ${name}`) || protested.named.some((word) => isStemOf(word, name)),
    );
  if (isNamed) return "speaker";
  if (here) return saysBehind(protested, "just now") ? "moment" : undefined;
  return saysBehind(protested, `by ${earlier.channel}`) ? "channel" : undefined;
}

/** The names of a speaker; an office has none. */
function wordsOf(author: string | undefined): string[] {
  if (author === undefined || ofOffices.test(author)) return [];
  return author
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= shortestName);
}

const shortestName = 3;
const ofOffices =
  /ufficio|servizi|segreteri|sportello|assistenza|clienti|direzione|amministra|office|service|support|team|desk|customer|help|sales|billing|accounts|reception|cassa|counter|bot\b/iu;

function isStemOf(word: string, name: string): boolean {
  return word.length >= shortestName && name.startsWith(word) && name.length - word.length <= 2;
}

function tells(word: string): boolean {
  return word.length >= shortestName && !ofAnyAnswer.has(word) && !ofDays.test(word);
}

/** When somebody would ring or come was promised, and is no answer that differs. */
const ofDays =
  /^(?:doman|domattin|dopodoman|ogg|ier|stamattin|staser|stanott|mattin|pomerigg|ser|giorn|settiman|or|minut|luned|marted|mercoled|gioved|venerd|sabat|sab|domen|tomorrow|todai|today|tonight|yesterdai|morn|afternoon|even|dai|week|hour|minut|mondai|tuesdai|wednesdai|thursdai|fridai|saturdai|sundai)/u;

/** The same word, or one made of it: "telecamera", "telecamerina". */
function isAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= shortestRoot && long.startsWith(short) && long.length - short.length <= 3;
}

const shortestRoot = 6;
