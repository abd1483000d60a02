import { perText, type SaidText } from "../per-text.js";
import { latin } from "../text/latin.js";
import type { Sentence } from "../text/sentences.js";
import type { UnderstoodMessage } from "../understood.js";
import { Answer } from "./answer.js";
import { answeredIn } from "./answered.js";
import { contestedClaims, plainClaims } from "./claims.js";
import { overlaps } from "./concepts.js";
import { excludes } from "./excludes.js";
import { existenceOf } from "./existence.js";
import type { Fact } from "./fact.js";
import { figuresOf } from "./figures.js";
import { mayStateFact } from "./may-state-fact.js";
import { namedOf } from "./named.js";
import { openingOf } from "./opening.js";
import { isPlain, mayBePlain, plainPolarity, saysYesOrNo } from "./plain-polarity.js";
import { type PolarAnswer, polarAnswer } from "./polar.js";
import { polesOf } from "./poles.js";
import { askingOf } from "./question-kind.js";
import { requirements } from "./requirements.js";
import { statementsOf } from "./statements.js";

const remembered = new WeakMap<UnderstoodMessage, readonly Fact[]>();

/** The facts that a message of the company states: figures, yes and no, names, with what they are about. */
export function readFacts(message: UnderstoodMessage): readonly Fact[] {
  let facts = remembered.get(message);
  if (!facts) {
    facts = (message.role === "agent" || message.role === "bot") && canBeRead(message) ? readAnew(message) : [];
    remembered.set(message, facts);
  }
  return facts;
}

/** What stands around a message is looked at with it: none of it may hold a word without an end. */
function canBeRead({ conversation, index }: UnderstoodMessage): boolean {
  return !conversation.messages.slice(Math.max(0, index - around), index + around + 1).some(hasEndlessWord);
}

/** How many messages before and behind an answer are looked at with it. */
const around = 3;

/** The longest words of a language have some thirty letters: on millions of letters patterns run out of stack. */
const mostLetters = 10_000;

const hasEndlessWord = perText(({ tokens }) => tokens.some(({ start, end }) => end - start > mostLetters));

function readAnew(message: UnderstoodMessage): readonly Fact[] {
  let answer: Answer | undefined;
  const answerOf = () => {
    answer ??= new Answer(message);
    return answer;
  };
  const facts = withClaims(message, statedIn(message, answerOf), answerOf);
  if (!mayAnswer(message)) return facts;
  const answered = answeredIn(answerOf(), closedSentences(message), facts);
  const poles = polesOf(answerOf(), closedSentences(message));
  return answered.length + poles.length === 0 ? facts : [...facts, ...answered, ...poles];
}

/** Whether what a message says, whatever it is about, can be held against another answer: only where it is known who was told. */
function mayAnswer(message: UnderstoodMessage): boolean {
  return message.conversation.conversation.customerId !== undefined;
}

/** A message of which nothing was read may be held against a later one all the same. */
function withClaims(message: UnderstoodMessage, facts: readonly Fact[], answerOf: () => Answer): readonly Fact[] {
  const more = [
    ...(facts.length === 0 ? plainClaims(message) : []),
    ...contestedClaims(message),
    ...plainPolarities(message, facts, answerOf),
  ];
  return more.length === 0 ? facts : [...facts, ...more];
}

function statedIn(message: UnderstoodMessage, answerOf: () => Answer): Fact[] {
  const stating = answersWhich(message) ? closedSentences(message) : statingSentences(message);
  const mayOpen = openingOf(message) !== undefined;
  if (stating.length === 0 && !mayOpen) return [];
  const answer = answerOf();
  const polar = mayOpen ? polarAnswer(answer) : undefined;
  const all: Fact[] = [];
  for (const sentence of message.sentences) {
    if (!stating.includes(sentence) && sentence !== polar?.sentence) continue;
    const facts = figuresOf(answer, sentence);
    for (const fact of statementsOf(answer, sentence)) facts.push(fact);
    for (const fact of requirements(answer, sentence)) facts.push(fact);
    for (const fact of namedOf(answer, sentence)) facts.push(fact);
    for (const fact of existenceOf(answer, sentence, facts)) facts.push(fact);
    for (const fact of polar?.sentence === sentence ? withPolar(facts, polar) : facts) all.push(fact);
  }
  return all;
}

/** The answer's yes or no beside what its sentence says: that counts where the two agree, and its figures say more than "it costs". */
function withPolar(facts: readonly Fact[], { facts: said }: PolarAnswer): readonly Fact[] {
  if (said.some(isPlain) && facts.some(({ kind }) => kind !== "needed" && saysYesOrNo.has(kind))) return facts;
  const beside = facts.find((fact) => fact.kind === "possible" && said.some((one) => agree(one, fact)));
  const rest = facts.filter((fact) => !(fact.kind === "possible" && said.some((one) => one.kind === "possible")));
  const full = said.map((one) =>
    one.kind !== "possible" || !beside
      ? one
      : {
          ...one,
          named: beside.named,
          subject: beside.subject,
          bare: beside.topics.length === 0 && beside.subject.length === 0,
          conditional: one.conditional || beside.conditional,
          topics: [...new Set([...one.topics, ...beside.topics])].sort(),
        },
  );
  const more = full.filter(
    (one) =>
      (one.kind === "needed" && !rest.some((fact) => agree(one, fact) && fact.slot !== "only")) ||
      !rest.some((fact) => fact.kind === one.kind && !excludes(fact, one)),
  );
  return [...rest.filter((fact) => !more.some((one) => one.kind === fact.kind && excludes(fact, one))), ...more];
}

function agree(one: Fact, other: Fact): boolean {
  return one.kind === other.kind && one.low === other.low;
}

/** What the sentences say in which nothing else was read. */
function plainPolarities(message: UnderstoodMessage, facts: readonly Fact[], answerOf: () => Answer): Fact[] {
  if (message.conversation.conversation.customerId === undefined) return [];
  const sentences = plainSentences(message);
  if (sentences.length === 0) return [];
  const answer = answerOf();
  return sentences.flatMap((sentence) =>
    plainPolarity(
      answer,
      sentence,
      facts.filter((fact) => overlaps(fact, sentence)),
    ),
  );
}

/** A longer message tells a story. */
const mostSentences = 12;

/** The sentences that ask nothing. */
const closedSentences = perText((message) =>
  message.sentences.filter((sentence) => sentence.mark !== "?" || endsInTag(message, sentence)),
);

/** Those that may affirm or deny in any words. */
const plainSentences = perText((message) =>
  message.sentences.length > mostSentences
    ? []
    : closedSentences(message).filter((sentence) => mayBePlain(message, sentence)),
);

/** Those that may state a fact, whatever was asked. */
const statingSentences = perText((message) =>
  closedSentences(message).filter(
    (sentence) => mayStateFact(message, sentence) || mentions.test(message.text.slice(sentence.start, sentence.end)),
  ),
);

/** Words of prices without a figure, and of who, where and which part of the day. */
const mentions = latin(
  /\b(?:riposiamo|we rest|shut\b|closed\b|(?:of|on) an? (?:\p{L}{3,6})day|da(?:l )?luned|da(?:l )?marted|(?<=(?:[aiu]t[oaie]|entro|fino a) (?:il |la |entro )?)(?:luned|marted|mercoled|gioved|venerd|sabato|domenica)|(?:until|till|by|due|back on) (?:mon|tues|wednes|thurs|fri|satur|sun)day|monday (?:to|through|till)|tuesday (?:to|through|till)|tutti gli anni|spett|compete|pag|costa|prezzo|price|\bend of|\bfine |quarter|fifth|third|half|metà|quinto|quarto|terzo|canone|rientr|gratis|dentro|a parte|a pagamento|niente|nulla|entra|pay|charge|cost|extra|rent\b|nothing|your (?:account|bill)|thrown in|nobody|no one|in carico|firm|sign|issued|rilasci|a cura d|affidat|ci pensa|se ne occupa|(?:lo|la|li|le) fa(?:nno)? |tocca|decide|up to the|does (?:that|it)\b|ditta|impresa|(?:with|by|via|con|da|is|are|do|does) \p{Lu}|(?:passa|viene) (?:la|il)|(?:via|piazza|viale|corso|sportello|padiglione) \p{L}|\p{L}{1,40} (?:street|road|lane|house|hall)|mattina|chiam|ring\b|\bcall\b|contact|sms\b|by text|by post|in person|only\b|\bsolo\b|soltanto|esclusivamente|looks? after|interviene|leaves? from|goes from|part\p{L}{1,40} da|pomerigg|mornings?|afternoons?|all (?:i|we|you) need|24 ?\/ ?7|h24|round the clock|(?:mon|tues|wednes|thurs|fri|satur|sun)days|(?:il|ogni) (?:lun|mar|mer|gio|ven|sab|dom)|\bnoi\b|yourself|\bannual|mensile\b|(?:ogni|every|once an?|una volta al?) ?(?:anno|mese|settim|giorno|year|month|week|day)|passerà|verrà|will be with|there(?:['’]s| is| are) |we don['’]?t |non c['’]è|non ci sono|non abbiamo|(?:class|grade|band|rated|risulta|fascia|categoria) )/iu,
);

/** "La commissione è di venticinque euro, procedo?": a statement that only ends by asking for a yes. */
function endsInTag(message: SaidText, sentence: Sentence): boolean {
  const words = message.tokens
    .slice(sentence.firstToken, sentence.endToken)
    .filter((token) => token.kind !== "boundary");
  if (offerToDo.test(message.text.slice(sentence.start, sentence.end))) return words.length >= 7;
  return (
    words.length >= 7 &&
    tags.test(
      words
        .slice(-4)
        .map((token) => token.form)
        .join(" "),
    )
  );
}

/** What is asked behind the last comma: "… are £4 each, shall I do it?" */
const offerToDo =
  /,\s*(?:shall i|shall we|should i|do you want me to|would you like me to|want me to|is that|(?:lo|la|li|le) (?:faccio|facciamo|cambio|prenoto|ordino)|vuole che|vuoi che|che faccio|faccio)\b[^,]{0,40}$/i;

const tags =
  /(?:^| )(?:procedo|procediamo|confermo|va bene|ok|okay|giusto|d accordo|che dice|le va|ti va|right|alright|is that ok|is that alright|shall i|shall i go ahead|go ahead|isnt it|yeah)$/;

/** Whether who, where, what or how many was asked: a name or a noun is an answer then. */
function answersWhich({ previousOther }: UnderstoodMessage): boolean {
  if (!previousOther) return false;
  const asking = askingOf(previousOther);
  return asking.who || asking.where || asking.whatNeeded || asking.howMany || asking.when;
}
