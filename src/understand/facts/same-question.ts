import { anyPrice } from "./any-price.js";
import type { Fact } from "./fact.js";
import { classTopics, generalTopics } from "./general-topics.js";
import { sharesOwnWord } from "./shared-words.js";
import { dayVariants, variantsDiffer } from "./variants.js";

const generalWeight = 0.35;
/** Words say less than topics: they are many, and not all of them matter. */
const leastSharedWords = 0.5;

/** Whether a fact names a topic that tells one question from another. */
export function isSpecific(fact: Fact): boolean {
  if (
    isHours(fact) ||
    (fact.bare && fact.question.length >= 2) ||
    ((fact.kind === "needed" || fact.kind === "payer") && fact.answers)
  )
    return true;
  const topics = fact.topics.length === 0 || fact.kind === "money" ? withQuestion(fact) : fact.topics;
  return topics.some((topic) => !generalTopics.has(topic));
}

/** Whether two facts speak of different things: two orders, two tariffs, the gym and the pool. */
export function differentObjects(a: Fact, b: Fact): "other-variant" | "other-object" | undefined {
  if (a.kind === "named" && a.slot === "destination") return undefined;
  const [left, right] = isHours(a) ? [withoutDays(a), withoutDays(b)] : [a.variants, b.variants];
  if (variantsDiffer(left, right) || portionsDiffer(a, b)) return "other-variant";
  if (objectsDiffer(a.objects, b.objects)) return "other-object";
  if (isOne(a.objects, b.objects)) return undefined;
  if (scopesDiffer(a, b)) return "other-object";
  if (turnsAway(a, b) || turnsAway(b, a) || (!withoutSubject.has(a.kind) && subjectsDiffer(a, b))) {
    return "other-object";
  }
  return undefined;
}

/** A metre and half a metre, a portion and a double one. */
function portionsDiffer(a: Fact, b: Fact): boolean {
  if (a.kind !== "money" && a.kind !== "quantity") return false;
  const own = (fact: Fact) => fact.words.slice(0, fact.own);
  return portions.some((stem) => own(a).includes(stem) !== own(b).includes(stem));
}

const portions = ["mezz", "half", "doppi", "doubl"];

/** What these say is of a thing that is no subject of theirs. */
const withoutSubject: ReadonlySet<string> = new Set(["payer", "named", "threshold"]);

/** Both name one order, one booking: whatever words they use. */
function isOne(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => /\d{4}/.test(one) && b.some((other) => one.endsWith(other) || other.endsWith(one)));
}

/** Whether two facts name different kinds, orders or products: the surest signs that they speak of two things. */
export function namesDiffer(a: Fact, b: Fact): boolean {
  return variantsDiffer(a.variants, b.variants) || objectsDiffer(a.objects, b.objects);
}

/** Whether what one is about by name is a word of the other's sentence or question. */
function speaksOf(a: Fact, b: Fact): boolean {
  return a.language === b.language && a.subject.some((name) => !isTopic(name) && b.words.includes(name));
}

function namesNoPlace(fact: Fact): boolean {
  return !withQuestion(fact).some((topic) => !generalTopics.has(topic));
}

/** Answers on hours keep their days apart themselves. */
function isHours(fact: Fact): boolean {
  return fact.kind === "from" || fact.kind === "until" || fact.kind === "open";
}

function withoutDays(fact: Fact): string[] {
  return fact.variants.filter((one) => !dayVariants.has(one));
}

/**
 * How much of their topics two facts share, from 0 to 1: the shared weight over the lighter one's weight. An answer that
 * names no topic of its own takes the question's; where neither knows any, their words decide.
 */
export function sameness(a: Fact, b: Fact): number {
  if (a.kind === "stage") return 1;
  return Math.max(samenessOfTopics(a, b), asksAlike(a, b) ? 0.8 : 0);
}

/** Whether two answers to different customers, where either is no more than a yes or no, are to questions in nearly the same words. */
export function asksTheSame(a: Fact, b: Fact): boolean {
  if (asksAlike(a, b) || asksOfOneMatter(a, b)) return true;
  if (a.kind === "quantity" && sharesOwnWord(a, b)) return true;
  return !saysLittle(a) && !saysLittle(b);
}

/** Two questions with a telling topic in common, and half of the words of the longer or a kind of the thing besides. */
function asksOfOneMatter(a: Fact, b: Fact): boolean {
  if (a.language !== b.language || a.question.length > mostAsked || b.question.length > mostAsked) return false;
  const topics = a.asked.filter((topic) => !generalTopics.has(topic) && b.asked.includes(topic));
  if (topics.length === 0) return false;
  const shared = a.question.filter((stem) => b.question.includes(stem)).length;
  if (shared >= 2 && shared / Math.max(a.question.length, b.question.length) >= 0.5) return true;
  return shared >= 1 && a.variants.some((one) => !dayVariants.has(one) && b.variants.includes(one));
}

/** A longer question is one customer's story. */
const mostAsked = 8;

/** Whether what a fact is about is known from its question only, or from a word or two of its own. */
export function restsOnQuestion(fact: Fact): boolean {
  return (
    saysLittle(fact) ||
    (fact.kind === "named" && fact.slot !== "destination" && fact.subject.length === 0) ||
    (fact.kind === "quantity" && fact.unit === "") ||
    (fact.kind === "date" && fact.slot === "day")
  );
}

function saysLittle(fact: Fact): boolean {
  return (
    fact.bare || (fact.kind === "money" && fact.high === anyPrice) || (fact.kind === "needed" && fact.slot === "only")
  );
}

/** Whether two answers, or their questions, share a topic that tells something. */
export function shareTopic(a: Fact, b: Fact): boolean {
  const right = withQuestion(b);
  return withQuestion(a).some((topic) => !generalTopics.has(topic) && right.includes(topic));
}

/** Whether two answers share a topic that tells something, or a word. */
export function shareAnything(a: Fact, b: Fact): boolean {
  if (shareTopic(a, b)) return true;
  return (
    a.language === b.language &&
    a.words.filter((word) => b.words.includes(word)).length >= (a.answers && b.answers ? 1 : 2)
  );
}

/** Both answers are to a question in nearly the same words. */
export function asksAlike(a: Fact, b: Fact): boolean {
  if (a.language !== b.language || a.question.length === 0 || b.question.length === 0) return false;
  const [left, right] = isHours(a) ? [withoutOpen(a), withoutOpen(b)] : [a.question, b.question];
  const shared = left.filter((stem) => right.includes(stem)).length;
  const least = Math.min(left.length, right.length);
  // A word of its own in each is what tells two questions apart: the cholesterol test, the thyroid test.
  if (shared < least && (shared < 3 || shared / least < 0.66)) return false;
  // "Which courier?" needs no second word.
  const isPlain = isHours(a) || (a.kind === "named" && b.kind === "named" && a.slot === b.slot);
  return shared >= 2 || (isPlain && shared === 1 && left.length === 1 && right.length === 1);
}

function withoutOpen(fact: Fact): string[] {
  return fact.question.filter((stem) => !/^(?:open|apert|apr)$/.test(stem));
}

function samenessOfTopics(a: Fact, b: Fact): number {
  if (a.kind === "named" && a.slot === "channel")
    return shareSubject(a, b) || speaksOf(a, b) || speaksOf(b, a) ? 0.6 : 0;
  if (a.kind === "named" && a.slot !== "destination" && shareWord(a, b)) return 0.6;
  if (a.kind === "needed" && b.kind === "needed" && oneMatter(a, b)) return 0.8;
  if (a.kind === "payer" && b.kind === "payer") return 0.8;
  if ((a.kind === "possible" || a.kind === "happened") && !shareMatter(a, b)) return sharedWords(a, b);
  if (isHours(a) && (a.kind === "open" || b.kind === "open") && (namesNoPlace(a) || namesNoPlace(b))) return 0.6;
  if (a.kind === "date" && a.slot === "day" && (speaksOf(a, b) || speaksOf(b, a))) return 0.6;
  const both = evidence(a).filter((one) => evidence(b).includes(one));
  const left = a.topics.length > 0 ? a.topics : a.asked;
  const right = b.topics.length > 0 ? b.topics : b.asked;
  if (left.length + both.length === 0 || right.length + both.length === 0) {
    return a.kind === "duration" && shareSubject(a, b) ? 0.8 : sharedWords(a, b);
  }
  return Math.max(
    overlap([...left, ...both], [...right, ...both]),
    overlap([...withQuestion(a), ...both], [...withQuestion(b), ...both]),
  );
}

/** A word beside their names that two answers on who or where share. */
function shareWord(a: Fact, b: Fact): boolean {
  return a.language === b.language && a.words.some((word) => b.words.includes(word) && !ofPlaces.has(word));
}

const ofPlaces: ReadonlySet<string> = new Set(
  "chi who whos dov where which do done fa fan port vien pass via piazz sportell uffic sed indirizz corr corrier ditt impres street road offic desk branch firm compani courier carrier tomorrow today doman ogg pass vien arriv".split(
    " ",
  ),
);

/** "Holds come off in …" and "holds can stay for …": no topic, but one thing that both speak of by name. */
function shareSubject(a: Fact, b: Fact): boolean {
  return a.language === b.language && a.subject.some((name) => !isTopic(name) && b.subject.includes(name));
}

/** Yes and no say nothing of what they are about: a specific topic, or the same order, must be shared. */
function shareMatter(a: Fact, b: Fact): boolean {
  const right = withQuestion(b);
  return (
    withQuestion(a).some((topic) => !generalTopics.has(topic) && right.includes(topic)) ||
    a.objects.some((one) => b.objects.includes(one))
  );
}

/** One thing is needed and not: for one matter, unless each names a matter of its own beside that thing. */
function oneMatter(a: Fact, b: Fact): boolean {
  const things = a.named.filter((name) => b.named.includes(name));
  if (things.length === 0) return false;
  const matters = (fact: Fact) =>
    withQuestion(fact).filter((topic) => !things.includes(`topic-${topic}`) && !generalTopics.has(topic));
  const [left, right] = [matters(a), matters(b)];
  return left.length === 0 || right.length === 0 || left.some((topic) => right.includes(topic));
}

/** What beside topics shows that two answers speak of one thing where both have it. */
function evidence(fact: Fact): string[] {
  const variants = fact.variants.filter((one) => !dayVariants.has(one)).map((one) => `variant-${one}`);
  return fact.kind === "quantity" ? [...variants, `unit-${fact.unit}`] : variants;
}

function withQuestion(fact: Fact): string[] {
  return [...new Set([...fact.topics, ...fact.asked])];
}

/** Weight of the shared topics over the lighter side's weight; nothing where only general topics are shared. */
function overlap(a: readonly string[], b: readonly string[]): number {
  const shared = a.filter((one) => b.includes(one));
  const isSame = shared.length === a.length && shared.length === b.length;
  if (shared.length === 0 || (!isSame && shared.every((topic) => generalTopics.has(topic)))) return 0;
  return weightOf(shared) / Math.min(weightOf(a), weightOf(b));
}

function weightOf(topics: readonly string[]): number {
  return topics.reduce((sum, topic) => sum + (generalTopics.has(topic) ? generalWeight : 1), 0);
}

function sharedWords(a: Fact, b: Fact): number {
  if (a.language !== b.language || a.words.length === 0 || b.words.length === 0) return 0;
  const shared = a.words.filter((one) => b.words.includes(one)).length;
  if (a.kind === "possible" && shared < Math.min(2, a.words.length, b.words.length)) return 0;
  const share = shared / Math.min(a.words.length, b.words.length);
  return share >= leastSharedWords ? share : 0;
}

/** A code may be told with its letters or without ("OH-48213", "48213"). Numbers are compared with numbers and names with names: a name in one answer and a number in the other tell nothing. */
function objectsDiffer(a: readonly string[], b: readonly string[]): boolean {
  const isCode = (one: string) => /\d/.test(one);
  const isName = (one: string) => !isCode(one);
  const [left, right] = [a.filter(isCode), b.filter(isCode)];
  const sameCode = left.some((one) => right.some((other) => one.endsWith(other) || other.endsWith(one)));
  return (!sameCode && left.length > 0 && right.length > 0) || differ(a.filter(isName), b.filter(isName));
}

function differ(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((one) => b.includes(one));
}

/** "E il decoder?": the answer is about something that the other answer never mentioned. */
function turnsAway(turned: Fact, other: Fact): boolean {
  const [first, ...rest] = turned.turnsTo;
  if (first === undefined) return false;
  const isWeak = first === "+";
  const names = isWeak ? rest : turned.turnsTo;
  if (isWeak && turned.topics.some((topic) => other.topics.includes(topic) && !generalTopics.has(topic))) return false;
  if (turned.language !== other.language) {
    const topics = names.filter(isTopic);
    return topics.length > 0 && !topics.some((name) => mentions(other, name));
  }
  if (!isWeak && headUnheard(turned, other)) return true;
  return !names.some((name) => mentions(other, name) && !isClass(name));
}

/** "And the boiler service?": the answer repeats the thing that the question turned to, and the other never heard of it. */
function headUnheard(turned: Fact, other: Fact): boolean {
  const [head] = turned.subject;
  if (head === undefined || !turned.turnsTo.includes(head) || mentions(other, head)) return false;
  return !turned.subject.some((name) => isTopic(name) && mentions(other, name) && !isClass(name));
}

/** Two subjects by name, each unheard of in the other's sentence and question: the gym and the pool. */
function subjectsDiffer(a: Fact, b: Fact): boolean {
  if (a.subject.length === 0 || b.subject.length === 0 || a.language !== b.language) return false;
  if (isOfTime(a.subject) || isOfTime(b.subject) || isGeneric(a.subject) || isGeneric(b.subject)) return false;
  const known = (name: string, fact: Fact) => mentions(fact, name) && !isClass(name);
  return !a.subject.some((name) => known(name, b)) && !b.subject.some((name) => known(name, a));
}

/** "Il servizio costa …", "the charge is …": no thing of its own. */
function isGeneric([name]: readonly string[]): boolean {
  return name !== undefined && genericNames.has(name);
}

const genericNames: ReadonlySet<string> = new Set("serviz servic cost prezz price charg fee tariff rat".split(" "));

/** "Half ten till half four", "la mezza giornata", "il sabato": when, and no thing. */
function isOfTime([name]: readonly string[]): boolean {
  return name !== undefined && timeWords.has(name);
}

const timeWords: ReadonlySet<string> = new Set(
  "till til who half mezz luned marted mercoled gioved venerd sab domen doman ogg ultim giorn notte sera mondai tuesdai wednesdai thursdai fridai saturdai sundai weekend last first wast todai tomorrow month week".split(
    " ",
  ),
);

/** Each is confined, to something that the other never mentions; or each speaks of another kind of one thing. */
function scopesDiffer(a: Fact, b: Fact): boolean {
  if (a.language !== b.language) return false;
  const strange = (stems: readonly string[], fact: Fact) =>
    stems.length > 0 &&
    !stems.some((one) => mentions(fact, one) || fact.kinds.includes(one) || fact.scope.includes(one));
  if (strange(a.scope, b) && strange(b.scope, a)) return true;
  const [thing, kind] = a.kinds;
  const [other, otherKind] = b.kinds;
  if (kind === undefined || otherKind === undefined || thing !== other) return false;
  return strange([kind], b) && strange([otherKind], a);
}

function isClass(name: string): boolean {
  return name.startsWith("topic-") && classTopics.has(name.slice(6));
}

function isTopic(name: string): boolean {
  return name.startsWith("topic-") || name.startsWith("variant-");
}

function mentions(fact: Fact, name: string): boolean {
  if (name.startsWith("topic-")) return fact.topics.includes(name.slice(6)) || fact.asked.includes(name.slice(6));
  if (name.startsWith("variant-")) return fact.variants.includes(name.slice(8));
  return fact.words.includes(name) || fact.subject.includes(name);
}
