import { identifiersOf } from "../dialogue/subject.js";
import { perText, type SaidText } from "../per-text.js";
import { placeFrom, placeOfSame } from "../text/in-order.js";
import type { Sentence } from "../text/sentences.js";
import { sifted } from "../text/sieve/sieve.js";
import type { Span, UnderstoodMessage } from "../understood.js";
import { clauseAround } from "./clauses.js";
import { type Concept, type Concepts, conceptsOf, overlaps } from "./concepts.js";
import type { Fact } from "./fact.js";
import { generalTopics } from "./general-topics.js";
import { mayMatch } from "./may-match.js";
import { namesIn } from "./names.js";
import { contentStems, kindsOf, objectOf, stemsOf, subjectOf, turnsTo } from "./nouns.js";
import { recalledBy } from "./recalled.js";
import { numbersAround } from "./said-beside.js";
import { caseOf, forSome, scopeOf } from "./scope.js";

/** What one statement says; all else of a fact is where it stands. */
export type Statement = Pick<Fact, "kind" | "low" | "high"> &
  Partial<Pick<Fact, "unit" | "aspect" | "bound" | "slot" | "named" | "objects" | "conditional" | "topics">>;

/** A message of the company as an answer: what it speaks of, sentence by sentence, and what the customer asked. */
export class Answer {
  readonly concepts: Concepts;
  readonly question: UnderstoodMessage | undefined;
  readonly questionConcepts: Concepts | undefined;
  private context: AnswerContext | undefined;
  private readonly frames = new Map<Sentence, SentenceFrame>();
  /** The sentence that was asked about last, and its frame: sentences are read one after another. */
  private framed: Sentence | undefined;
  private frame: SentenceFrame | undefined;
  private answering = -1;

  constructor(readonly message: UnderstoodMessage) {
    this.concepts = conceptsOf(message);
    const question = questionBefore(message);
    this.question = question;
    this.questionConcepts = question && conceptsOf(question);
  }

  /** What was asked and said around the message. Read when the first fact needs it: most messages state none. */
  private get around(): AnswerContext {
    this.context ??= contextOf(this);
    return this.context;
  }

  /** What all facts of a sentence share. */
  private frameOf(sentence: Sentence): SentenceFrame {
    if (sentence !== this.framed) {
      this.frame = this.frames.get(sentence) ?? this.readFrame(sentence);
      this.framed = sentence;
    }
    return this.frame as SentenceFrame;
  }

  private readFrame(sentence: Sentence): SentenceFrame {
    const { concepts, message } = this;
    const kinds = concepts.names("variant-", sentence);
    const answers = this.answersQuestion(sentence);
    const stems = contentStems(message.tokens, sentence.firstToken, sentence.endToken, message.language);
    const forAll = concepts.has("general", sentence);
    const frame: SentenceFrame = {
      answers,
      variants: [
        ...kinds.filter((one) => !kinds.includes(`non-${one}`)),
        ...concepts.names("destination-", sentence).map((one) => `to-${one}`),
      ],
      scope: scopeOf(message, sentence),
      case: caseOf(message, sentence),
      own: stems.length,
      words: answers ? [...new Set([...stems, ...this.around.askedWords])] : stems,
      topics: concepts.names("topic-", sentence),
      objects: objectsIn(message, sentence, concepts),
      thing: this.thingOf(sentence, answers),
      forAll,
      conditional: concepts.has("condition", sentence) || this.isForSome(sentence),
      personal: concepts.has("personal", sentence),
      absolute: concepts.has("absolute", sentence),
      limited: concepts.has("time-condition", sentence),
      change: concepts.has("change", sentence),
      status: concepts.has("status", sentence) || concepts.has("update", sentence),
      exception: concepts.has("exception", sentence),
    };
    this.frames.set(sentence, frame);
    return frame;
  }

  /** A fact: a statement, where it stands, and what it is about. @param clause the stretch whose topics are nearest */
  fact(
    statement: Statement,
    sentence: Sentence,
    span: Span,
    clause: Span = sentence,
    anchors: readonly Span[] = [],
  ): Fact {
    const { concepts, message } = this;
    const frame = this.frameOf(sentence);
    const { answers } = frame;
    const { asked, askedVariants, askedObjects, turns, isCorrection, recalled, questionWords } = this.around;
    const anchored =
      anchors.length === 0 ? undefined : (one: Concept) => anchors.some((anchor) => overlaps(one, anchor));
    const tight = clauseAround(message.text, sentence, span);
    const subject = subjectOf(message, concepts, this.tokenAt(tight.start), sentence.endToken);
    const isOpener = this.opensAnswer(sentence, span);
    const near = isOpener ? nothing : this.nearTopics(sentence, span, tight, clause, anchored);
    const whole =
      isOpener || near.length > 0 ? near : anchored ? concepts.names("topic-", sentence, anchored) : frame.topics;
    const objects = statement.objects ?? frame.objects;
    const thing = subject.length > 0 ? subject : frame.thing;
    const numbers = numbersAround(message, span);
    // Every property by its name: an object that others are poured into is slow to make and slow to read.
    return {
      kind: statement.kind,
      low: statement.low,
      high: statement.high,
      unit: statement.unit ?? "",
      aspect: statement.aspect ?? "",
      bound: statement.bound ?? false,
      slot: statement.slot ?? "",
      named: statement.named ?? nothing,
      topics: statement.topics ?? (whole.length > 0 ? whole : this.before(sentence, answers)),
      asked: answers ? asked : nothing,
      variants: frame.variants.length > 0 ? frame.variants : askedVariants,
      objects: objects.length > 0 || frame.forAll ? objects : askedObjects,
      subject: thing,
      turnsTo: answers ? turns : nothing,
      scope: frame.scope,
      case: frame.case,
      kinds: thing.length > 0 ? kindsOf(message, thing[0] as string, sentence.firstToken, sentence.endToken) : nothing,
      words: frame.words,
      own: frame.own,
      loose: false,
      language: message.language,
      general: !(isOpener ? concepts.has("personal", span) : frame.personal) || frame.forAll,
      forAll: frame.forAll,
      answers: this.question !== undefined && (answers || this.wasAsked(whole)),
      conditional: statement.conditional ?? frame.conditional,
      limited: frame.limited,
      absolute: frame.absolute,
      change: frame.change,
      status: frame.status,
      correction: isCorrection,
      exception: frame.exception,
      recalled,
      question: answers ? questionWords : nothing,
      bare: false,
      written: numbers.written,
      beside: numbers.beside,
      start: span.start,
      end: span.end,
    };
  }

  /** A fact of an answer that is a yes or no, or a bare value: it is about what was asked. */
  askedFact(statement: Statement, sentence: Sentence, span: Span): Fact {
    const fact = this.fact(statement, sentence, span);
    const { asked, askedVariants, askedObjects, askedWords, turns, questionWords } = this.around;
    return {
      ...fact,
      topics: statement.topics ?? (asked.length > 0 ? asked : fact.topics),
      asked,
      variants: [...new Set([...askedVariants, ...fact.variants])],
      objects: [...new Set([...askedObjects, ...fact.objects])],
      subject: [],
      turnsTo: turns,
      words: [...new Set([...fact.words, ...askedWords])],
      question: questionWords,
      bare: true,
      answers: true,
    };
  }

  /**
   * The topics nearest to what is said: of its clause; with those said before it where the clause has no subject of its
   * own ("the refund was approved and will be with you in 3 days").
   */
  private nearTopics(
    sentence: Sentence,
    span: Span,
    tight: Span,
    clause: Span,
    anchored: ((one: Concept) => boolean) | undefined,
  ): readonly string[] {
    const { concepts, message } = this;
    if (span.start === sentence.start && span.end === sentence.end)
      return anchored ? concepts.names("topic-", sentence, anchored) : this.frameOf(sentence).topics;
    const near = concepts.names("topic-", tight, anchored);
    if (
      near.some((topic) => !generalTopics.has(topic)) &&
      subjectOf(message, concepts, this.tokenAt(tight.start), this.tokenAt(span.end)).length > 0
    )
      return near;
    const before = concepts.names("topic-", { start: sentence.start, end: Math.max(span.end, tight.end) }, anchored);
    return before.length > 0 ? before : concepts.names("topic-", clause, anchored);
  }

  /** "Eleven o'clock, and you can leave your bags": the value is the answer, and what follows is another matter. */
  private opensAnswer(sentence: Sentence, span: Span): boolean {
    const { text } = this.message;
    if (this.around.asked.length === 0 || span.end >= sentence.end - 8 || !this.answersQuestion(sentence)) return false;
    if (text.slice(sentence.start, span.start).trim() !== "") return false;
    return /^\s*(?:,|and\b|ma\b|but\b)/.test(text.slice(span.end));
  }

  /** What a sentence without a subject speaks of; a short answer, what the question speaks of. */
  private thingOf(sentence: Sentence, answers: boolean): string[] {
    const own = objectOf(this.message, this.concepts, sentence.firstToken, sentence.endToken);
    const { question, questionConcepts } = this;
    if (own.length > 0 || !answers || !question || !questionConcepts) return own;
    if (sentence.endToken - sentence.firstToken > 8) return [];
    const asking = question.sentences.find((one) => one.mark === "?") ?? question.sentences.at(-1);
    return asking ? objectOf(question, questionConcepts, asking.firstToken, asking.endToken) : [];
  }

  /** Topics and stems of the clause that holds a stretch: the things that it may be about. */
  thingsAround(sentence: Sentence, span: Span): string[] {
    const { message, concepts } = this;
    const clause = clauseAround(message.text, sentence, span);
    const first = this.tokenAt(clause.start);
    const stems = contentStems(message.tokens, first, this.tokenAt(clause.end), message.language);
    return [...new Set([...concepts.names("topic-", clause).map((topic) => `topic-${topic}`), ...stems])];
  }

  /** Stems of what stands behind a word in its clause. */
  stemsBehind(sentence: Sentence, span: Span): string[] {
    const { message } = this;
    const clause = clauseAround(message.text, sentence, span);
    return contentStems(message.tokens, this.tokenAt(span.end), this.tokenAt(clause.end), message.language);
  }

  private tokenAt(offset: number): number {
    return placeFrom(this.message.tokens, offset);
  }

  /** "For under-16s we need …": holds for those only, unless they are what was asked about. */
  private isForSome(sentence: Sentence): boolean {
    const { message } = this;
    const match = forSome.exec(message.text.slice(sentence.start, sentence.end));
    if (!match) return false;
    const asked = this.question?.text.toLowerCase() ?? "";
    const group = /[\p{L}\d-]+\s*$/u.exec(match[0])?.[0].trim().toLowerCase().slice(0, 5) ?? "";
    if (/^(?:bambi|child|kids)/.test(group) && ofChildren.test(asked)) return false;
    return group.length < 4 || !asked.includes(group);
  }

  /** Whether topics of their own were in the customer's question, wherever in the message they are answered. */
  private wasAsked(topics: readonly string[]): boolean {
    return topics.some((topic) => this.around.asked.includes(topic) && !generalTopics.has(topic));
  }

  /** A short sentence, or the message's first one, answers the question that was asked; others go on to other things. */
  answersQuestion(sentence: Sentence): boolean {
    const { sentences } = this.message;
    if (sentence.endToken - sentence.firstToken <= 8 || sentences.length <= 2) return true;
    if (this.answering < 0)
      this.answering = Math.max(
        0,
        sentences.findIndex((one) => !this.isCourtesy(one)),
      );
    const place = this.answering;
    const first = sentences[place] as Sentence;
    return (
      placeOfSame(sentences, sentence) <= place ||
      (sentences[place + 1] === sentence && first.endToken - first.firstToken <= 4)
    );
  }

  /** A salutation, thanks or regrets before the answer. */
  private isCourtesy(sentence: Sentence): boolean {
    const { text, tokens } = this.message;
    return (
      sentence.endToken - sentence.firstToken <= 16 &&
      courtesies.test(text.slice(sentence.start, sentence.end)) &&
      !tokens.slice(sentence.firstToken, sentence.endToken).some((token) => token.kind === "number") &&
      !this.concepts.near(sentence).some((one) => states.test(one.name) && overlaps(one, sentence))
    );
  }

  /** The topics of the sentence before, where that is not what was asked: "We'll send an engineer. It's free." */
  private before(sentence: Sentence, answers: boolean): string[] {
    const place = placeOfSame(this.message.sentences, sentence);
    const previous = this.message.sentences[place - 1];
    if (answers && this.around.asked.length > 0) return [];
    return previous ? this.concepts.names("topic-", previous) : [];
  }
}

/** What was asked, and what was said just before and behind a message. */
interface AnswerContext {
  readonly asked: readonly string[];
  readonly askedVariants: readonly string[];
  readonly askedObjects: readonly string[];
  readonly askedWords: readonly string[];
  readonly turns: readonly string[];
  readonly isCorrection: boolean;
  readonly recalled: readonly string[];
  readonly questionWords: readonly string[];
}

/** What all facts of a sentence share. */
interface SentenceFrame
  extends Pick<
    Fact,
    | "answers"
    | "variants"
    | "scope"
    | "case"
    | "own"
    | "words"
    | "forAll"
    | "topics"
    | "objects"
    | "conditional"
    | "absolute"
    | "limited"
    | "change"
    | "status"
    | "exception"
  > {
  /** What it speaks of where its clause has no subject. */
  readonly thing: readonly string[];
  readonly personal: boolean;
}

const nothing: readonly string[] = [];

function contextOf({ message, concepts, question, questionConcepts }: Answer): AnswerContext {
  const before = message.previousOther?.previousOther;
  return {
    asked: askedTopics(question),
    askedVariants: questionConcepts?.everywhere("variant-") ?? [],
    askedObjects: question ? askedObjects(question) : [],
    askedWords: question ? stemsOf(question) : [],
    turns: question && questionConcepts ? turnsTo(question, questionConcepts) : [],
    isCorrection: corrects(concepts) || (before !== undefined && corrects(conceptsOf(before))),
    recalled: recalledBy(message),
    questionWords: question ? questionWords(question) : [],
  };
}

/** Stems of words that ask, and that say nothing of what is asked for. */
const ofAsking: ReadonlySet<string> = new Set(
  "quant quand com dov cos che chi qual mi ridic ricord conferm orar entrar apriam possibil serv serviss port far vol vorre pot poss dev sap dic dir what when where who which how much mani long whens wheres whats hour get got need bring remind tell know confirm pai pag cost charg free grat inclus compres avet accett prend mand luned marted mercoled gioved venerd sab domen mondai tuesdai wednesdai thursdai fridai saturdai sundai weekend doman oggi today tomorrow hiya pl pls plz mate hun love mum dad she her his wanna think quick regard kindli sincer gentil cordial salut".split(
    " ",
  ),
);

const ofChildren = /figli|nipot|bimb|bambin|\banni\b|\bsons?\b|daughter|\bkids?\b|child|years? old|year-old/;

function corrects(concepts: Concepts): boolean {
  return concepts.all.some((one) => one.name === "correction");
}

const courtesies =
  /^\s*(?:dear|hello|hi|hiya|hey|good (?:morning|afternoon|evening)|morning|thanks|thank you|many thanks|sorry|so sorry|apologies|my apologies|i(?:'|’)m sorry|we(?:'|’)re sorry|gentile|gent\.|egregi|spett|buon|salve|ciao|grazie|la ringrazi|ti ringrazi|vi ringrazi|mi dispiace|mi spiace|ci dispiace|ci scusiamo)/i;
const states = /^(?:possible|impossible|attribute-|refund-|payer-|belongs|happened|not-happened|is-|stage-)/;

/** The customer's last message with something to answer: a bare "ok", a name or a number only carries the question on. */
function questionBefore(message: UnderstoodMessage): UnderstoodMessage | undefined {
  const last = message.previousOther;
  if (!last || says(last)) return last;
  const before = last.previousOther?.previousOther;
  return before && says(before) ? before : last;
}

function says(message: UnderstoodMessage): boolean {
  return (
    contentStems(message.tokens, 0, message.tokens.length, message.language, 1).length > 0 || message.text.includes("?")
  );
}

/** Stems of what is asked: of the sentences with a question mark, else of the last. */
const questionWords = perText((question): string[] => {
  const marked = question.sentences.filter((sentence) => sentence.mark === "?");
  const asking = marked.length > 0 ? marked : unmarked(question);
  return [
    ...new Set(asking.flatMap((one) => contentStems(question.tokens, one.firstToken, one.endToken, question.language))),
  ].filter((stem) => !ofAsking.has(stem));
});

/** "Kindly tell me up to which day …": what asks without a mark; else the last sentence. */
function unmarked({ sentences, text }: SaidText): readonly Sentence[] {
  if (sentences.length < 2) return sentences;
  const asking = sentences.filter((one) => asks.test(text.slice(one.start, one.end)));
  return asking.length > 0 ? asking.slice(-2) : sentences.slice(-1);
}

const asks =
  /(?<!\p{L})(?:(?:let|tell) (?:me|us) (?:know )?\p{L}+|want(?:ed)? to know|wonder(?:ing)?|would like to know|(?:kindly|please) (?:advise|confirm|tell|let)|(?:can|could|may|do|does|is|are|will|how|what|when|where|which|who) (?:i|we|you|it|my|your|the|there|much|many|long|is|are|do|does|time|day)|(?:vorrei|volevo|volevamo|vorremmo|desidero|gradirei) (?:sapere|chiedere|un['’]informazione)|(?:mi|ci) (?:dite|dice|sa dire|sapete dire|può dire|potete dire|confermate|conferma)|(?:posso|possiamo|si può|quanto|quanti|quante|quando|dove|come|entro|bisogna|serve|servono) \p{L}+)(?!\p{L})/iu;

/** The topics of a question; of the one before, where it names none and turns to nothing else. */
function askedTopics(question: UnderstoodMessage | undefined): readonly string[] {
  let asking = question;
  for (let turn = 0; asking && turn < 2; turn += 1) {
    const concepts = conceptsOf(asking);
    const topics = concepts.everywhere("topic-");
    if (topics.length > 0) return topics;
    if (turnsTo(asking, concepts).length > 0) return [];
    asking = asking.previousOther?.previousOther;
  }
  return [];
}

/** Order numbers, and names inside the customer's questions: a name in another sentence is most often a person's. */
function askedObjects(message: UnderstoodMessage): string[] {
  const questions = message.sentences.filter((sentence) => sentence.mark === "?");
  const concepts = conceptsOf(message);
  const names = questions.flatMap((one) => [
    ...namesIn(message, one, concepts),
    ...countriesIn(message, one, concepts),
    ...lettersIn(message.text.slice(one.start, one.end)),
  ]);
  return [...new Set([...identifiersOf(message), ...names])];
}

function objectsIn(message: UnderstoodMessage, sentence: Sentence, concepts: Concepts): string[] {
  const all = identifiersOf(message);
  const text = all.length === 0 ? "" : lettersAndFigures(message.text.slice(sentence.start, sentence.end));
  const codes = all.filter((code) => text.includes(code));
  return [
    ...new Set([
      ...codes,
      ...namesIn(message, sentence, concepts),
      ...countriesIn(message, sentence, concepts),
      ...(mayMatch(lettered, message, sentence)
        ? lettersIn(message.text.slice(sentence.start, sentence.end))
        : nothing),
    ]),
  ];
}

function lettersAndFigures(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, "").toUpperCase();
}

/** "Zona B", "zone A", "band D": what is told apart by a letter. */
function lettersIn(said: string): string[] {
  return [...said.matchAll(lettered)].map((match) => `zone ${(match[1] as string).toLowerCase()}`);
}

const lettered = sifted(/\b(?:zona|zone|settore|sector|fascia|band|classe|class|fila|row|blocco|block) ([A-H])\b/gu);

/** Countries and islands that the vocabulary knows only as such: France is not Malta. */
function countriesIn(message: UnderstoodMessage, sentence: Sentence, concepts: Concepts): string[] {
  return [
    ...concepts.of("variant-abroad", sentence),
    ...concepts.of("variant-islands", sentence),
    ...concepts.of("topic-islands", sentence),
  ]
    .map(({ start, end }) => message.text.slice(start, end))
    .filter((written) => /^\p{Lu}\p{Ll}+$/u.test(written))
    .map((written) => written.toLowerCase());
}
