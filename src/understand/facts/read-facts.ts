import { identifiersOf, subjectWords } from "../dialogue/subject.js";
import type { Sentence } from "../text/sentences.js";
import { stem } from "../text/stem.js";
import type { Span, UnderstoodMessage } from "../understood.js";
import { readValues } from "../values/read-values.js";
import type { StatedValue } from "../values/value.js";
import type { Fact } from "./fact.js";

const vocabulary = "inconsistent-answer/";
const remembered = new WeakMap<UnderstoodMessage, readonly Fact[]>();

/** The facts that a message of the company states: figures, yes and no, done and not done, with what they are about. */
export function readFacts(message: UnderstoodMessage): readonly Fact[] {
  let facts = remembered.get(message);
  if (!facts) {
    facts = message.role === "agent" || message.role === "bot" ? new FactReader(message).read() : [];
    remembered.set(message, facts);
  }
  return facts;
}

interface Named extends Span {
  readonly name: string;
}

class FactReader {
  private readonly concepts: readonly Named[];
  private readonly asked: readonly string[];
  private readonly askedVariants: readonly string[];
  private readonly askedObjects: readonly string[];

  constructor(private readonly message: UnderstoodMessage) {
    this.concepts = conceptsOf(message);
    const question = message.previousOther;
    const questionConcepts = question ? conceptsOf(question) : [];
    this.asked = namesOf(questionConcepts, "topic-");
    this.askedVariants = namesOf(questionConcepts, "variant-");
    this.askedObjects = question ? askedObjects(question) : [];
  }

  read(): Fact[] {
    return this.message.sentences
      .filter((sentence) => sentence.mark !== "?")
      .flatMap((sentence) => [...this.figures(sentence), ...this.statements(sentence)]);
  }

  private figures(sentence: Sentence): Fact[] {
    const { message } = this;
    const values = readValues(message.text, message.tokens, sentence.firstToken, sentence.endToken, message.language);
    const stated = values.filter((value) => value.kind !== "count");
    const facts: Fact[] = [];
    for (let index = 0; index < stated.length; index += 1) {
      const value = stated[index] as StatedValue;
      const next = stated[index + 1];
      const from = stated[index - 1]?.end ?? sentence.start;
      const to = next?.start ?? sentence.end;
      if (value.kind === "clock" && next?.kind === "clock" && next.firstToken - value.endToken <= 2) {
        facts.push(
          this.fact(
            "hours",
            value.low,
            next.high,
            "",
            sentence,
            { start: value.start, end: next.end },
            from,
            sentence.end,
          ),
        );
        index += 1;
      } else if (value.kind === "clock")
        facts.push(this.fact("until", value.low, value.high, "", sentence, value, from, to));
      else if (value.kind === "money") {
        const kind = this.isThreshold(value) ? "threshold" : this.isPrice(sentence, from, to) ? "money" : undefined;
        if (kind) facts.push(this.fact(kind, value.low, value.high, value.unit, sentence, value, from, to));
      } else if ((value.kind === "duration" && !this.isPast(value)) || value.kind === "percent") {
        facts.push(this.fact(value.kind, value.low, value.high, value.unit, sentence, value, from, to));
      }
    }
    const free = this.within("attribute-free", sentence)[0];
    if (free && !facts.some((fact) => fact.kind === "threshold")) {
      facts.push(this.fact("money", 0, 0, "", sentence, free, sentence.start, sentence.end));
    }
    return facts;
  }

  private statements(sentence: Sentence): Fact[] {
    const facts: Fact[] = [];
    const refusal = this.message.act("refusal");
    const refused =
      refusal && refusal.confidence >= 0.6 && refusal.start < sentence.end && sentence.start < refusal.end;
    for (const [kind, yes, no] of [
      ["possible", "possible", "impossible"],
      ["happened", "happened", "not-happened"],
    ] as const) {
      const denied =
        this.within(no, sentence)[0] ??
        (kind === "possible" && refused ? { start: sentence.start, end: sentence.end } : undefined);
      const granted = this.within(yes, sentence)[0];
      if (denied) facts.push(this.fact(kind, 0, 0, "", sentence, sentence, sentence.start, sentence.end));
      else if (granted) facts.push(this.fact(kind, 1, 1, "", sentence, sentence, sentence.start, sentence.end));
    }
    return facts;
  }

  private fact(
    kind: Fact["kind"],
    low: number,
    high: number,
    unit: string,
    sentence: Sentence,
    span: Span,
    from: number,
    to: number,
  ): Fact {
    const near = namesOf(
      this.concepts.filter((one) => one.start >= from && one.end <= to),
      "topic-",
    );
    const whole = namesOf(
      this.concepts.filter((one) => overlaps(one, sentence)),
      "topic-",
    );
    const variants = namesOf(
      this.concepts.filter((one) => overlaps(one, sentence)),
      "variant-",
    );
    const has = (name: string) => this.concepts.some((one) => one.name === name);
    const objects = objectsIn(this.message, sentence);
    return {
      kind,
      low,
      high,
      unit,
      topics: near.length > 0 ? near : whole.length > 0 ? whole : this.before(sentence),
      asked: this.answersQuestion(sentence) ? this.asked : [],
      variants: variants.length > 0 ? variants : this.askedVariants,
      objects: objects.length > 0 ? objects : this.askedObjects,
      words: near.length + whole.length + this.asked.length > 0 ? [] : this.wordsOf(sentence),
      general: this.within("personal", sentence).length === 0,
      status: this.within("status", sentence).length > 0 || this.within("update", sentence).length > 0,
      correction: has("correction"),
      exception: this.within("exception", sentence).length > 0,
      start: span.start,
      end: span.end,
    };
  }

  /** A short sentence, or the message's first one, answers the question that was asked; others go on to other things. */
  private answersQuestion(sentence: Sentence): boolean {
    return (
      sentence.endToken - sentence.firstToken <= 8 ||
      this.message.sentences[0] === sentence ||
      this.message.sentences.length <= 2
    );
  }

  /** Money that something costs, rather than money that is paid back or that an order comes to. */
  private isPrice(sentence: Sentence, from: number, to: number): boolean {
    const cost = (one: Named) => one.name === "attribute-cost" || one.name === "attribute-free";
    if (this.concepts.some((one) => cost(one) && overlaps(one, sentence))) return true;
    const question = this.message.previousOther;
    if (question && this.answersQuestion(sentence) && conceptsOf(question).some(cost)) return true;
    return this.concepts.some(
      (one) =>
        one.start >= from &&
        one.end <= to &&
        /^topic-(?:.*-)?(?:fee|charge|fare|penalty|excess|deposit|price|tariff)$/.test(one.name),
    );
  }

  /** "three weeks ago" measures no rule. */
  private isPast(value: StatedValue): boolean {
    return /^\s*(?:fa|ago|or so ago|later|dopo)\b/i.test(this.message.text.slice(value.end, value.end + 12));
  }

  /** The topics of the sentence before: "We'll send an engineer. It's free." */
  private before(sentence: Sentence): string[] {
    const place = this.message.sentences.indexOf(sentence);
    const previous = this.message.sentences[place - 1];
    return previous
      ? namesOf(
          this.concepts.filter((one) => overlaps(one, previous)),
          "topic-",
        )
      : [];
  }

  private wordsOf(sentence: Sentence): string[] {
    const { tokens, language } = this.message;
    const own = tokens
      .slice(sentence.firstToken, sentence.endToken)
      .filter((token) => token.kind === "word" && token.form.length > 3)
      .map((token) => stem(token.form, language));
    return [...new Set([...own, ...(this.message.previousOther ? subjectWords(this.message.previousOther) : [])])];
  }

  private within(name: string, sentence: Sentence): Named[] {
    return this.concepts.filter((one) => one.name === name && overlaps(one, sentence));
  }

  private isThreshold(value: StatedValue): boolean {
    return this.concepts.some(
      (one) => one.name === "attribute-from-threshold" && one.end <= value.end && value.start - one.end < 12,
    );
  }
}

function conceptsOf(message: UnderstoodMessage): Named[] {
  return message
    .phrasesUnder(vocabulary)
    .map(({ name, start, end }) => ({ name: name.slice(vocabulary.length), start, end }));
}

function namesOf(concepts: readonly Named[], prefix: string): string[] {
  return [
    ...new Set(concepts.filter((one) => one.name.startsWith(prefix)).map((one) => one.name.slice(prefix.length))),
  ].sort();
}

function overlaps(one: Span, sentence: Span): boolean {
  return one.start < sentence.end && sentence.start < one.end;
}

/** Order numbers, and names inside the customer's questions: a name in another sentence is most often a person's. */
function askedObjects(message: UnderstoodMessage): string[] {
  const questions = message.sentences.filter((sentence) => sentence.mark === "?");
  return [...new Set([...identifiersOf(message), ...questions.flatMap((sentence) => properNames(message, sentence))])];
}

function objectsIn(message: UnderstoodMessage, sentence: Sentence): string[] {
  const codes = identifiersOf(message).filter((code) => {
    const text = message.text
      .slice(sentence.start, sentence.end)
      .replace(/[^A-Za-z0-9]/g, "")
      .toUpperCase();
    return text.includes(code);
  });
  return [...new Set([...codes, ...properNames(message, sentence)])];
}

function properNames(message: UnderstoodMessage, sentence: Sentence): string[] {
  const names: string[] = [];
  const known = conceptsOf(message);
  for (let index = sentence.firstToken + 1; index < sentence.endToken; index += 1) {
    const token = message.tokens[index];
    const before = message.tokens[index - 1];
    if (token?.kind !== "word" || before?.kind === "boundary") continue;
    const text = message.text.slice(token.start, token.end);
    const isKnown = known.some((one) => one.start <= token.start && token.end <= one.end);
    if (/^\p{Lu}\p{Ll}{2,}/u.test(text) && !isKnown && !notNames.has(token.form)) names.push(token.form);
  }
  return names;
}

/** Words that people capitalise in the middle of a sentence and that name no object. */
const notNames = new Set(
  "lei sua suo suoi sue vostra vostro nostra nostro sig signor signora gentile cordiali saluti servizio clienti assistenza condizioni generali vendita monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december lunedi martedi mercoledi giovedi venerdi sabato domenica".split(
    " ",
  ),
);
