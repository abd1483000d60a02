import type { Fact } from "./fact.js";

/** How much a word says that two answers share: in both answers, in one's question, in both questions only. */
const inAnswers = 1;
const acrossQuestion = 0.8;
const inQuestions = 0.6;
/** Two words that both answers have, or one that is nearly all they have. */
const enough = 1.6;
const nearlyAll = 0.75;

/**
 * Whether two answers in one language speak of the same matter by their words alone, whatever the topic: two rare words in
 * common, or one that is nearly all that one of them says.
 */
export function sharesMatter(a: Fact, b: Fact): boolean {
  if (a.language !== b.language) return false;
  const shared = weightShared(a, b);
  if (shared >= enough) return shared / Math.min(weightOf(a), weightOf(b)) >= 0.4;
  return shared >= inAnswers * 0.8 && shared / Math.min(weightOf(a), weightOf(b)) >= nearlyAll;
}

/** Whether both answers themselves, not their questions, have two rare words in common. */
export function sharesOwnWords(a: Fact, b: Fact): boolean {
  return ownWordsShared(a, b) >= 2;
}

/**
 * Whether a yes and a no are about one matter by their words: two rare ones in common, one of them said by an answer itself. What a
 * bare yes or no was asked counts as its own.
 */
export function sharesStance(a: Fact, b: Fact): boolean {
  if (a.language !== b.language) return false;
  let sum = 0;
  let isSaid = false;
  a.words.forEach((word, place) => {
    const there = b.words.indexOf(word);
    if (there < 0 || ofAnyAnswer.has(word)) return;
    isSaid ||= place < a.own || there < b.own;
    const owned = Number(a.bare || place < a.own) + Number(b.bare || there < b.own);
    sum += owned === 2 ? inAnswers : owned === 1 ? acrossQuestion : inQuestions;
  });
  return isSaid && sum >= enough;
}

/** How many rare words of the later answer itself the earlier or its question has. */
export function heardBefore(earlier: Fact, later: Fact): number {
  if (earlier.language !== later.language) return 0;
  return later.words.slice(0, later.own).filter((word) => !ofAnyAnswer.has(word) && earlier.words.includes(word))
    .length;
}

/** Whether both answers themselves have a rare word in common. */
export function sharesOwnWord(a: Fact, b: Fact): boolean {
  return ownWordsShared(a, b) >= 1;
}

function ownWordsShared(a: Fact, b: Fact): number {
  const others = b.words.slice(0, b.own);
  return a.words.slice(0, a.own).filter((word) => !ofAnyAnswer.has(word) && others.includes(word)).length;
}

function weightShared(a: Fact, b: Fact): number {
  let sum = 0;
  a.words.forEach((word, place) => {
    const there = b.words.indexOf(word);
    if (there < 0 || ofAnyAnswer.has(word)) return;
    const [isOwn, isOthersOwn] = [place < a.own, there < b.own];
    sum += isOwn && isOthersOwn ? inAnswers : isOwn || isOthersOwn ? acrossQuestion : inQuestions;
  });
  return sum;
}

/** What a short answer is about is in its question; a full one says it itself. */
function weightOf(fact: Fact): number {
  const weight = (words: readonly string[]) => words.filter((word) => !ofAnyAnswer.has(word)).length;
  const own = weight(fact.words.slice(0, fact.own));
  return Math.max(1, own === 0 ? weight(fact.words) : own);
}

/** Stems that any answer may have: moving, being, having, asking, promising. */
export const ofAnyAnswer: ReadonlySet<string> = new Set(
  "arriv part fin disponibil serv avet far fatt fa abbiam trov pass pag cost mett pres prend port dat dar vol pot dev sap dett dic conferm ricev mand invi ved veng ven ok cert pien previst previs circ sol tutt esser rest conto serviz avr piac grazi scus appen ancor gia sempr minim massim posta us our them get got come came go went send sent take make have need pleas just still also within only will well per up out know tell told say said want see let look due back work check call receiv confirm sure fine free inclus compres afraid unfortun start put yes give".split(
    " ",
  ),
);
