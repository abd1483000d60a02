import { placeFrom } from "../text/in-order.js";
import { latin } from "../text/latin.js";
import type { Sentence } from "../text/sentences.js";
import { stem } from "../text/stem.js";
import type { Span, UnderstoodMessage } from "../understood.js";
import { numberAt } from "../values/number-words.js";
import { type NamedDate, readDates } from "../values/read-dates.js";
import { readValues } from "../values/read-values.js";
import type { StatedValue } from "../values/value.js";
import { agesIn } from "./ages.js";
import type { Answer } from "./answer.js";
import { askedDeadline } from "./asked-deadline.js";
import { bareCounts } from "./bare-counts.js";
import { bareHours } from "./bare-hours.js";
import { clauseAround } from "./clauses.js";
import { cue, cuesIn, cuesOf, mayCountOne, mayPrice } from "./cues.js";
import { daysIn } from "./days.js";
import { eventDay, moved } from "./event-day.js";
import type { Aspect, Fact } from "./fact.js";
import { frequencyOf } from "./frequency.js";
import { isOfOneMoment } from "./gone-by.js";
import { looseValues } from "./loose-values.js";
import { pricedOrFree } from "./priced.js";
import { askingOf } from "./question-kind.js";
import { severalOf } from "./several.js";
import { shares } from "./shares.js";
import { isWaived } from "./waived.js";

const openingTopics =
  /^(?:opening-hours|phone-line-hours|check-in|check-out|kitchen-hours|visiting-hours|doors-open|breakfast|pool|spa|shop|branch|order-change-cutoff|dispatch|pickup)$/;

/** The figures of a sentence as facts: prices, thresholds, spans of time, times of day, dates, percentages, quantities. */
export function figuresOf(answer: Answer, sentence: Sentence): Fact[] {
  const { message, concepts } = answer;
  const { tokens, text, language } = message;
  const cues = cuesIn(cuesOf(message), sentence);
  const dates = (cues & cue.date) === 0 ? noDates : readDates(tokens, sentence.firstToken, sentence.endToken, language);
  const read =
    (cues & cue.value) === 0 ? noValues : readValues(text, tokens, sentence.firstToken, sentence.endToken, language);
  const values =
    dates.length === 0
      ? read
      : read.filter(
          (value) => !dates.some((date) => date.firstToken < value.endToken && value.firstToken < date.endToken),
        );
  const facts: Fact[] = [];
  if (isOffer(answer, sentence)) return facts;
  const ages = (cues & (cue.number | cue.value)) === 0 ? [] : agesIn(answer, sentence);
  for (const { years, side, start, end } of ages)
    facts.push(
      answer.fact({ kind: "quantity", low: years, high: years, unit: "age", slot: side }, sentence, { start, end }),
    );
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as StatedValue;
    const next = values[index + 1];
    const clause = {
      start: Math.max(values[index - 1]?.end ?? sentence.start, sentence.start),
      end: next?.start ?? sentence.end,
    };
    const add = (statement: Parameters<Answer["fact"]>[0], span: Span = value, anchors: readonly Span[] = []) =>
      facts.push(answer.fact(statement, sentence, span, clause, anchors));
    const { low, high } = value;
    if (value.kind !== "duration" && ages.some((age) => age.start < value.end && value.start < age.end)) continue;
    const around = clauseAround(text, sentence, value);
    if (isLeft.test(text.slice(around.start, around.end))) continue;
    const unit = value.kind === "count" ? countedWord(tokens, value) : value.unit;
    if (value.kind === "clock") {
      if (!speaksOfHours(answer, sentence)) continue;
      const isRange = next?.kind === "clock" && next.firstToken - value.endToken <= 2;
      if (isRange) {
        const span = { start: value.start, end: next.end };
        const wide = { start: clause.start, end: values[index + 2]?.start ?? sentence.end };
        const named = daysAround(answer, sentence, span);
        facts.push(answer.fact({ kind: "from", low, high, unit: "hours", named }, sentence, span, wide));
        facts.push(
          answer.fact({ kind: "until", low: next.low, high: next.high, unit: "hours", named }, sentence, span, wide),
        );
        index += 1;
      } else {
        const side = sideOf(text, value, answer, sentence);
        if (side) add({ kind: side, low, high, unit, named: daysAround(answer, sentence, value) });
      }
    } else if (value.kind === "money") {
      if (isWaived(text, sentence, value)) continue;
      if (isThreshold(answer, value) || isSpent(answer, sentence, value)) {
        facts.push(aboutFreeShipping(answer.fact({ kind: "threshold", low, high, unit }, sentence, value, clause)));
      } else if (concepts.has("attribute-limit", clause) || concepts.has("topic-spending-limit", clause)) {
        if (!concepts.has("role-gives-back", clause)) add({ kind: "money", low, high, unit, slot: "limit" });
      } else if (isPrice(answer, sentence, clause))
        add({ kind: "money", low, high, unit, ...priceOf(message, sentence, value) });
    } else if (value.kind === "duration") {
      if (
        measuresPast(text, value) &&
        !startsAt.test(text.slice(Math.max(sentence.start, value.start - 32), value.start))
      )
        continue;
      const anchor = anchorBehind(text, value, clause.end);
      const aspect = aspectOf(answer, sentence, clause, value);
      if (aspect === "" && !isAnswerOnTime(answer, sentence, value)) continue;
      const bound = aspect !== "limit" && isBound(text, value);
      add({ kind: "duration", low, high, unit, aspect, bound }, value, anchor ? [anchor] : []);
    } else if (value.kind === "percent") {
      if (isCertainty(text, value)) continue;
      const isCost = concepts.has("role-costs", clause) || concepts.has("attribute-cost", clause);
      add({ kind: "percent", low, high, slot: isCost ? "cost" : "" });
    } else if (
      concepts.has("attribute-limit", clause) ||
      concepts.has("possible", sentence) ||
      concepts.has("allowed-number", clause) ||
      entitles.test(text.slice(clause.start, value.start)) ||
      isAskedFor(answer, sentence, unit)
    ) {
      add({ kind: "quantity", low, high, unit: stem(unit, language) });
    }
  }
  const hasNumber = (cues & cue.number) !== 0;
  if ((cues & cue.one) !== 0) facts.push(...onlyOne(answer, sentence));
  if (hasNumber && (cues & cue.are) !== 0) facts.push(...counted(answer, sentence));
  const parts = shares(answer, sentence);
  facts.push(...parts);
  if (hasNumber && parts.length === 0 && !facts.some((fact) => fact.kind === "quantity"))
    facts.push(...bareCounts(answer, sentence, values));
  if (hasNumber && (cues & cue.price) !== 0) facts.push(...barePrices(answer, sentence, values));
  const free = concepts.of("attribute-free", sentence)[0];
  const isPriced = facts.some((fact) => fact.kind === "money" && fact.slot === "total" && fact.low > 0);
  if (free && !isPriced && !facts.some((fact) => fact.kind === "threshold") && !concepts.has("free-modifier", free)) {
    const clause = { start: sentence.start, end: sentence.end };
    facts.push(answer.fact({ kind: "money", low: 0, high: 0 }, sentence, free, clause));
  }
  facts.push(...pricedOrFree(answer, sentence, facts));
  for (const date of dates) {
    facts.push(...eventDay(answer, sentence, date), ...askedDeadline(answer, sentence, date));
    const before = text.slice(Math.max(sentence.start, date.start - 40), date.start);
    const isDeadline =
      dueBefore.test(before) ||
      lastDay.test(text.slice(sentence.start, date.start)) ||
      concepts.has("role-deadline", sentence);
    const day = date.month * 100 + date.day;
    if (
      !isDeadline &&
      startsBefore.test(before) &&
      !moved.test(text.slice(sentence.start, sentence.end)) &&
      (!concepts.has("personal", sentence) || !ofOne.test(text.slice(sentence.start, sentence.end)))
    ) {
      facts.push(answer.fact({ kind: "date", low: day, high: day, slot: "start" }, sentence, date));
    }
    if (
      isDeadline &&
      (lastDay.test(text.slice(sentence.start, date.start)) ||
        concepts.has("role-customer", sentence) ||
        !concepts.has("role-company", sentence))
    ) {
      facts.push(answer.fact({ kind: "date", low: day, high: day }, sentence, date));
    }
  }
  if (hasNumber && !facts.some((fact) => fact.kind === "from" || fact.kind === "until"))
    facts.push(...bareHours(answer, sentence));
  if (!facts.some((fact) => fact.kind === "duration")) facts.push(...frequencyOf(answer, sentence));
  if (values.length > 0) facts.push(...looseValues(answer, sentence, values, facts));
  return facts;
}

const noDates: readonly NamedDate[] = [];
const noValues: readonly StatedValue[] = [];

/** What is left of a figure is another figure. */
const isLeft = latin(
  /\b(?:(?:gliene|le|ti|vi|ne|ce ne|me ne) (?:mancano|restano|rimangono|manca|resta|rimane)|(?:has|have|got|['’]ve|['’]s) (?:\p{L}+ )?[\p{L}\d£€$.,]+ (?:\p{L}+ )?(?:left|remaining|to go(?! back| to| through))(?!\p{L})|(?:left|remaining|to go)\s*[.!]?\s*$)/iu,
);

/** The word that is counted: "24 monthly instalments" are instalments. */
function countedWord(tokens: UnderstoodMessage["tokens"], value: StatedValue): string {
  const next = tokens[value.endToken];
  return /^(?:monthly|weekly|equal|easy|extra|additional|comode|uguali|mensili)$/.test(value.unit) &&
    next?.kind === "word"
    ? next.form
    : value.unit;
}

/** "Basta un genitore", "one parent is enough", "entrambi i genitori", "both parents": how many of what. */
function howManyOf(
  tokens: UnderstoodMessage["tokens"],
  index: number,
): { count: number; noun: string; at: number } | undefined {
  const [a = "", b = "", c = "", d = "", e = ""] = [0, 1, 2, 3, 4].map((ahead) => tokens[index + ahead]?.form ?? "");
  if (/^bast(?:a|ano)$/.test(a) && /^(?:un|una|uno)$/.test(b) && c.length > 3)
    return { count: 1, noun: c, at: index + 2 };
  if (a === "uno" && /^(?:dei|delle|degli)$/.test(b) && c.length > 3) return { count: 1, noun: c, at: index + 2 };
  if (/^(?:una?|one)$/.test(a) && b.length > 3 && /^(?:each|ciascun[oa]|signing)$/.test(c))
    return { count: 1, noun: b, at: index + 1 };
  if (/^una?$/.test(a) && b.length > 3 && c === "a" && d === "testa") return { count: 1, noun: b, at: index + 1 };
  if (a === "one" && /^(?:is|will|would)$/.test(c) && /^(?:enough|do|be)$/.test(d))
    return { count: 1, noun: b, at: index + 1 };
  if (/^(?:entrambi|entrambe)$/.test(a) && /^(?:i|gli|le)$/.test(b)) return { count: 2, noun: c, at: index + 2 };
  if (/^tutt[ie]$/.test(a) && b === "e" && c === "due" && /^(?:i|gli|le)$/.test(d))
    return { count: 2, noun: e, at: index + 4 };
  if (a === "both" && b.length > 3 && /s$/.test(b)) return { count: 2, noun: b, at: index + 1 };
  return undefined;
}

/** "Un solo bagaglio", "only one bag", "one bag only". */
function onlyOne(answer: Answer, sentence: Sentence): Fact[] {
  const { tokens, language } = answer.message;
  for (let index = sentence.firstToken; index + 2 < sentence.endToken; index += 1) {
    if (!mayCountOne((tokens[index] as { form: string }).form)) continue;
    const enough = howManyOf(tokens, index);
    if (enough && tokens[index + 2]) {
      const span = { start: (tokens[index] as Span).start, end: (tokens[enough.at] as Span).end };
      return [
        answer.fact(
          { kind: "quantity", low: enough.count, high: enough.count, unit: stem(enough.noun, language) },
          sentence,
          span,
        ),
      ];
    }
    const [one, two, three] = [0, 1, 2].map((ahead) => tokens[index + ahead]?.form ?? "");
    const unit =
      (/^(?:un|una|uno)$/.test(one as string) && /^(?:solo|sola|unico|unica)$/.test(two as string)) ||
      (/^(?:only|just|solo|soltanto)$/.test(one as string) && /^(?:one|un|una|uno)$/.test(two as string)) ||
      (one === "a" && two === "single")
        ? three
        : /^(?:only)$/.test(three as string) && one === "one"
          ? two
          : undefined;
    const token = tokens[index + 2];
    if (unit === undefined || !token || unit.length < 3) continue;
    const span = { start: (tokens[index] as { start: number }).start, end: token.end };
    return [answer.fact({ kind: "quantity", low: 1, high: 1, unit: stem(unit, language) }, sentence, span)];
  }
  return [];
}

/** "How many devices?" – "five devices"; allowances of data and weight count by themselves. */
function isAskedFor(answer: Answer, sentence: Sentence, unit: string): boolean {
  if (/^(?:gb|giga|gigs|gigabyte|mbps|mega|kg|kili|kilos)$/.test(unit)) return true;
  const { question } = answer;
  if (!question || !answer.answersQuestion(sentence) || !/\b(?:quant[iaeo]|how many|how much)\b/i.test(question.text))
    return false;
  const asked = stem(unit, question.language);
  return question.tokens.some((token) => token.kind === "word" && stem(token.form, question.language) === asked);
}

const entitles = latin(
  /\b(?:covers?|includes?|allows?|entitles you to|entitled to|comprende|prevede|include|dà diritto a|spettano|toccano|sono previst\p{L}|servono|occorrono|vogliono|bastano|needs?|requires?|takes|richiede|richiedono) (?:solo |just |only |up to )?$/iu,
);

/** "I giga sono 6": the counted word stands before its number. */
function counted(answer: Answer, sentence: Sentence): Fact[] {
  const { tokens, language } = answer.message;
  for (let index = sentence.firstToken + 1; index + 1 < sentence.endToken; index += 1) {
    const verb = (tokens[index] as { form: string }).form;
    if (verb !== "sono" && verb !== "are") continue;
    const number = numberAt(tokens, index + 1, sentence.endToken, language);
    const noun = tokens[index - 1];
    if (!number || number.endToken !== sentence.endToken || noun?.kind !== "word") continue;
    if (!isAskedFor(answer, sentence, noun.form)) continue;
    const span = { start: noun.start, end: sentence.end };
    return [
      answer.fact(
        { kind: "quantity", low: number.value, high: number.value, unit: stem(noun.form, language) },
        sentence,
        span,
      ),
    ];
  }
  return [];
}

/** Prices as people say them, without the currency: "costa trenta", "si paga nove e novanta", "it's twelve fifty each". */
function barePrices(answer: Answer, sentence: Sentence, values: readonly StatedValue[]): Fact[] {
  const { tokens, language } = answer.message;
  const facts: Fact[] = [];
  for (let index = sentence.firstToken; index < sentence.endToken; index += 1) {
    if (!mayPrice((tokens[index] as { form: string }).form)) continue;
    const number = numberAt(tokens, index + 1, sentence.endToken, language);
    if (
      !number ||
      values.some(
        (value) =>
          value.kind !== "count" && value.firstToken <= number.firstToken && number.firstToken < value.endToken,
      )
    )
      continue;
    let end = number.endToken;
    let price = number.value;
    const joint = tokens[end]?.form === "e" ? end + 1 : end;
    const cents = numberAt(tokens, joint, sentence.endToken, language);
    if (
      cents &&
      cents.words === number.words &&
      cents.value >= 10 &&
      cents.value < 100 &&
      price < 1000 &&
      (joint > end || number.words)
    ) {
      price += cents.value / 100;
      end = cents.endToken;
    }
    const next = tokens[end];
    const isEnd = !next || end >= sentence.endToken || next.kind === "boundary" || afterPrice.test(next.form);
    if (!isEnd || (number.value < 2 && end === number.endToken)) continue;
    const span = {
      start: (tokens[index + 1] as { start: number }).start,
      end: (tokens[end - 1] as { end: number }).end,
    };
    facts.push(answer.fact({ kind: "money", low: price, high: price }, sentence, span));
  }
  return facts;
}

const afterPrice = /^(?:a|al|alla|per|e|una|each|per|an|plus|piu|in|il|la|and|extra|di|to|for|at|on)$/;

/** "I found a flight that takes five hours": one of many, and no rule. */
function isOffer({ concepts }: Answer, sentence: Sentence): boolean {
  return concepts.begins("offers-one") < sentence.end;
}

const startsBefore = latin(
  /\b(?:starts?|starting|begins?|opens?|inizia|iniziano|comincia|cominciano|parte|partono|decorre|apre|aprono)(?: back)?(?: on)?\s*(?:il|l'|the|on)?\s*(?:\p{L}+ (?:the )?)?$/iu,
);

/** What is one customer's own. */
const ofOne = /\b(?:suo|sua|suoi|sue|tuo|tua|vostro|vostra|le|la|ti|your|his|her|ordine|order|pacco|parcel)\b/iu;

const lastDay = /\b(?:last (?:day|date)|cut-?off|deadline|ultimo giorno|ultima data|termine ultimo)\b/i;

const dueBefore = latin(
  /(?:\bentro|\bnon oltre|\bfino al(?: giorno)?|\bscad\p{L}*|\bprima del|\bby|\bbefore|\buntil|\btill|\bno later than|\bdeadline\b.*|\bclos(?:e|es|ed|ing)(?: on)?|\bdue(?: on| by)?|\btermine (?:è|era)|\bdeadline (?:is|was))(?: e non oltre)?\s*(?:il|l'|al|the|on)?\s*(?:\p{L}+ (?:the )?)?$/iu,
);

/** Opening hours and limits of the day, not when somebody comes by. */
function speaksOfHours(answer: Answer, sentence: Sentence): boolean {
  const { concepts } = answer;
  if (concepts.has("role-self", sentence)) return false;
  if (concepts.has("attribute-opens", sentence) || concepts.has("attribute-closes", sentence)) return true;
  const topics = concepts.names("topic-", sentence);
  if (topics.some((topic) => openingTopics.test(topic))) return true;
  if (topics.some((topic) => /^(?:technician-visit|appointment|delivery-slot|courier|delivery)$/.test(topic)))
    return false;
  if (dutyUntil.test(answer.message.text.slice(sentence.start, sentence.end))) return true;
  if (concepts.has("role-company", sentence) || concepts.has("happened", sentence)) return false;
  const asked = answer.answersQuestion(sentence) ? (answer.questionConcepts?.everywhere("") ?? []) : [];
  return asked.some(
    (name) => name === "attribute-opens" || name === "attribute-closes" || openingTopics.test(name.slice(6)),
  );
}

/** "La disdetta va fatta entro le 9:30", "must be cancelled by 9.30", "up to 8:45": what the customer has to do by when. */
const dutyUntil = latin(
  /\b(?:(?:va|vanno|deve|devono|si (?:accett\p{L}+|fa|fanno|pu[oò]|possono|disdic\p{L}+|prenot\p{L}+|ritir\p{L}+)|occorre|bisogna)\b[^.;]{0,60}(?:entro|fino alle|non oltre|prima delle)|(?:must|has to|have to|need to|needs to|we (?:only )?accept|can be)\b[^.;]{0,60}\b(?:by|before|until|till|up to|no later than))\b/iu,
);

/** The days that hours hold for: those of their clause and the one before, else of the sentence, else of the question. */
function daysAround(answer: Answer, sentence: Sentence, span: Span): string[] {
  const { tokens, text } = answer.message;
  const tight = clauseAround(text, sentence, span);
  const inside = (from: number, to: number) => {
    const first = placeFrom(tokens, from);
    return first === tokens.length ? [] : daysIn(tokens, first, placeFrom(tokens, to));
  };
  const near = inside(tight.start, tight.end);
  const own = near.length > 0 ? near : inside(sentence.start, sentence.end);
  const question = answer.question;
  const days =
    own.length > 0 || !question || !answer.answersQuestion(sentence)
      ? own
      : daysIn(question.tokens, 0, question.tokens.length);
  return days.map(String);
}

function sideOf(text: string, value: StatedValue, answer: Answer, sentence: Sentence): "from" | "until" | undefined {
  const before = text.slice(Math.max(0, value.start - 24), value.start);
  if (
    /(?:\bdalle|\bdall'|\bfrom|\bafter|\bdopo le|\ba partire dalle|\bstarting at|\bearliest)\s*(?:le\s*)?(?:ore\s*)?(?:about\s*)?$/i.test(
      before,
    )
  )
    return "from";
  if (
    /(?:\bentro le|\bentro l'|\bfino alle|\bfino all'|\bby|\buntil|\btill|\bbefore|\bprima delle|\bnon oltre le|\bup to|\blatest)\s*(?:ore\s*)?$/i.test(
      before,
    )
  )
    return "until";
  if (/\b(?:finish(?:es)?|ends?|stops?|finisc(?:e|ono)|termina(?:no)?)\s+(?:at|alle|all['’])\s*$/i.test(before))
    return "until";
  const { concepts } = answer;
  const isOpener = text.slice(sentence.start, value.start).trim() === "";
  const near = { start: Math.max(sentence.start, value.start - 60), end: value.end };
  const opens = concepts.of("attribute-opens", near).at(-1);
  const closes = concepts.of("attribute-closes", near).at(-1);
  if (opens || closes) return (closes?.start ?? -1) > (opens?.start ?? -1) ? "until" : "from";
  if (!isOpener && !/\b(?:at|alle|le|ore|is|are|è|sono)\s*$/i.test(before)) return undefined;
  const topics = new Set([
    ...concepts.names("topic-", sentence),
    ...(answer.questionConcepts?.everywhere("topic-") ?? []),
  ]);
  if (topics.has("check-out")) return "until";
  return topics.has("doors-open") || topics.has("check-in") ? "from" : undefined;
}

/** Money that something costs, rather than money that is paid back or that an order comes to. */
function isPrice(answer: Answer, sentence: Sentence, clause: Span): boolean {
  const { concepts } = answer;
  if (keptBack.test(answer.message.text.slice(clause.start, clause.end))) return true;
  if (concepts.has("role-gives-back", clause) && !concepts.has("role-costs", clause)) return false;
  const said = answer.message.text.slice(sentence.start, sentence.end);
  if (
    concepts.has("role-total", clause) &&
    (!/\bcomes to\b/i.test(said) || /\b(?:in total|altogether|all in|so that)\b/i.test(said))
  )
    return false;
  const costs = (name: string) => name === "attribute-cost" || name === "attribute-free";
  if (concepts.has("attribute-cost", sentence) || concepts.has("attribute-free", sentence)) return true;
  if (answer.answersQuestion(sentence) && answer.questionConcepts?.all.some((one) => costs(one.name))) return true;
  if (answer.question && answer.answersQuestion(sentence) && askingOf(answer.question).cost) return true;
  const { text, language } = answer.message;
  const before = text.slice(Math.max(sentence.start, clause.start), clause.end);
  if ((language === "it" ? italianPrice : englishPrice).test(before)) return true;
  return concepts
    .names("topic-", clause)
    .some((topic) => /(?:^|-)(?:fee|charge|fare|penalty|excess|deposit|price|tariff)$/.test(topic));
}

/** "£2.95 comes off what we give you back". */
const keptBack = latin(
  /\b(?:(?:comes|come|taken|take|took|deducted|kept|is|are) (?:off|from|out of)|deduct\p{L}*|tratten\p{L}+|detra\p{L}+|scal(?:iamo|ati|ato|ata))(?!\p{L})/iu,
);

/** "Il montaggio sono centoventi euro", "cots are £10 a night", "£3 on top": what a thing costs, without a word for it. */
const italianPrice = latin(
  /(?:(?<!\p{L})(?:è|sono|viene|vengono|fa|fanno|sarebbero|sarà|saranno)(?: di| solo| sempre| comunque| circa)* (?:€ ?)?[\p{L}\d][\p{L}\d.,]* ?(?:euro|€)|€\d)|\b(?:euro|€) (?:a testa|l['’]un[oa]|al (?:giorno|mese|pezzo)|a (?:notte|settimana|persona|tratta)|la settimana|in più|in contanti|l['’]ora|all['’]ora|da saldare|alla consegna)/iu,
);
const englishPrice = latin(
  /\b(?:is|are|it['’]?s|that['’]?s|theyre|they['’]?re|there['’]?s|was|be|comes to|chargeable at|charged at|billed at|priced at)(?: just| only| about| now)* (?:[£€$] ?\d|(?:\p{L}+ ){1,4}(?:pounds?|quid|euros?|p)\b)|(?:[£€$] ?[\d.,]+|pounds?|quid|euros?)(?: \p{L}+)? (?:an?|each|per|on top|extra|added|more|a head|comes off|taken off|for the (?:day|week|night))\b/iu,
);

/** A threshold of delivery is that from which it is free. */
function aboutFreeShipping(fact: Fact): Fact {
  const all = [...fact.topics, ...fact.asked];
  if (!all.some((topic) => topic === "delivery" || topic === "shipping")) return fact;
  return { ...fact, topics: [...new Set([...fact.topics, "free-shipping-threshold"])].sort() };
}

/** The price of several holds for one between its part and the whole. */
function priceOf(message: UnderstoodMessage, sentence: Sentence, value: StatedValue): { slot?: string; low?: number } {
  const count = severalOf(message, sentence, value);
  if (count === 0 && allIn.test(message.text.slice(sentence.start, sentence.end))) return { slot: "total" };
  return count === 0 ? periodOf(message.text, value) : { slot: `of-${count}`, low: value.low / count };
}

/** A price of all that belongs to something, and no part's. */
const allIn = latin(
  /(?<!\p{L})(?:tutto (?:compreso|incluso|insieme|quanto)|in tutto|complessiv\p{L}+|all[- ]in(?:clusive)?(?! (?:the|a|one)(?!\p{L}))|all (?:together|told|included)|altogether|in total|everything (?:included|in))(?!\p{L})/iu,
);

/** "£3.20 a week" and "£12.80" are no two prices of one thing. */
function periodOf(text: string, value: StatedValue): { slot?: string } {
  const behind = text.slice(value.end, value.end + 22);
  const name =
    /^\s*(?:euro|€|pounds?|quid)?\s*(?:\/|per |an? |al(?:la|l['’])? ?|each |every |ogni |the |all['’])\s?(day|night|week|month|year|hour|head|person|giorno|notte|settimana|mese|anno|ora|persona|testa)\b/i.exec(
      behind,
    )?.[1];
  return name === undefined ? {} : { slot: `per-${periods[name.toLowerCase()] ?? name.toLowerCase()}` };
}

const periods: Readonly<Record<string, string>> = {
  giorno: "day",
  notte: "night",
  settimana: "week",
  mese: "month",
  anno: "year",
  ora: "hour",
  head: "person",
  persona: "person",
  testa: "person",
};

/** "Gratis dai 29 euro in su", "sixty pound and up", the answer to "how much do I have to spend?". */
function isSpent(answer: Answer, sentence: Sentence, value: StatedValue): boolean {
  const { text } = answer.message;
  const before = text.slice(Math.max(sentence.start, value.start - 22), value.start);
  const behind = text.slice(value.end, value.end + 16);
  const isFrom =
    /\b(?:da|dai|dagli|oltre(?: i| gli)?|sopra(?: i| gli)?|a partire da|superati i|over|above|from|at least|minimum(?: of)?|spend)\s*[€£$]?$/i.test(
      before,
    );
  const isUp = /^\s*(?:in su|in poi|e oltre|and up|and over|or more|or over|upwards|plus(?!\s+\p{L}))\b/iu.test(behind);
  if (isUp) return true;
  const { question } = answer;
  if (question && answer.answersQuestion(sentence) && askingOf(question).fromWhich) return true;
  return isFrom && answer.concepts.has("attribute-free", sentence);
}

function isThreshold(answer: Answer, value: StatedValue): boolean {
  return answer.concepts.all.some(
    (one) =>
      one.name === "attribute-from-threshold" &&
      one.end <= value.end &&
      value.start - one.end < 12 &&
      one.end > value.start - 40,
  );
}

/** "Al 99 % è la batteria" is how sure somebody is. */
function isCertainty(text: string, value: StatedValue): boolean {
  return value.low >= 90 && /\b(?:al|i(?:'|’)m|about)\s*$/i.test(text.slice(Math.max(0, value.start - 8), value.start));
}

/** "You've suspended it for …", "l'ha sospesa per …": what was, not what may be. */
const hasDone = latin(
  /\b(?:you['’]ve|you have|(?:l['’])?ha|hai|avete)\s+(?:already |già )?\p{L}+(?:ed|at[oaie]|ut[oaie]|it[oaie]|es[oaie])\b[^.;]*\b(?:for|per)\s*$/iu,
);

/** "three weeks ago" measures no rule. What is "old" or "late" may: it is read with a cue here, unlike in `gone-by.ts`. */
function measuresPast(text: string, value: StatedValue): boolean {
  return (
    hasDone.test(text.slice(Math.max(0, value.start - 40), value.start)) ||
    isOfOneMoment(text.slice(Math.max(0, value.start - 40), value.start), text.slice(value.end, value.end + 24)) ||
    /^\s*(?:fa|ago|or so ago|later|dopo|of \w+ing|of silence|di (?:attes|ritard|silenzi|disagi)\w*)\b/i.test(
      text.slice(value.end, value.end + 14),
    ) ||
    /\b(?:da|for the last|for the past|over the last|since|negli ultimi|ultimi|last|past|(?:has|have|had) (?:stood|waited|been (?:standing|waiting))(?: here| there)?)\s*$/i.test(
      text.slice(Math.max(0, value.start - 28), value.start),
    )
  );
}

const asksForTime =
  /\b(?:quanto|quanti|quante|quando|entro|how long|how soon|how many|how quickly|when|what time|until|within|tempi|tempo)\b/i;

/** A span of time without a cue: the whole answer, "it is two weeks", or an answer to "how long?". */
function isAnswerOnTime(answer: Answer, sentence: Sentence, value: StatedValue): boolean {
  const { tokens } = answer.message;
  if (sentence.endToken - sentence.firstToken <= 8) return true;
  const before = tokens
    .slice(Math.max(sentence.firstToken, value.firstToken - 2), value.firstToken)
    .map((token) => token.form);
  if (before.some((form) => /^(?:is|are|was|its|sono|e|entro|within|have|get|has|ha|hai|avete|up|fino)$/.test(form)))
    return true;
  return answer.answersQuestion(sentence) && asksForTime.test(answer.question?.text ?? "");
}

function isBound(text: string, value: StatedValue): boolean {
  if (/^\s*(?:at (?:the )?most|al massimo|max|tops)\b/i.test(text.slice(value.end, value.end + 14))) return true;
  if (/\b(?:longest|massim[oa]|maximum)\b[^,.;]{0,24}$/i.test(text.slice(Math.max(0, value.start - 40), value.start)))
    return true;
  return /(?:\bup to|\bwithin|\bat most|\bunder|\bless than|\bentro|\bfino a|\bmassimo|\bal più|\bmassimo di|\bmaximum of|\bmax|\bmeno di)\s*(?:a|i|the|around|about)?\s*$/i.test(
    text.slice(Math.max(0, value.start - 24), value.start),
  );
}

/** "14 days from the delivery": what the time is counted from is not what it is about. */
function anchorBehind(text: string, value: StatedValue, end: number): Span | undefined {
  const rest = text.slice(value.end, end);
  const anchor =
    /^\s*(?:from|of|after|since|starting|dal|dalla|dall'|dallo|dopo|da quando|before|prima)\b[^,:;()–—]*/i.exec(rest);
  if (!anchor) return undefined;
  const until = anchor[0].search(/\b(?:to|per|is|are|for|and|e|se|if)\s/i);
  return { start: value.end, end: value.end + (until > 6 ? until : anchor[0].length) };
}

/** What a span of time measures: the customer's time to act, the company's, a notice, how long something lasts. */
function aspectOf(answer: Answer, sentence: Sentence, clause: Span, value: StatedValue): Aspect {
  const { concepts, message } = answer;
  if (startsAt.test(message.text.slice(Math.max(sentence.start, value.start - 32), value.start))) return "from";
  if (/\b(?:ogni|every)\s*$/i.test(message.text.slice(Math.max(sentence.start, value.start - 8), value.start)))
    return "every";
  if (isLeast(message.text, sentence, value, answer.question)) return "from";
  const behind = message.text.slice(value.end, value.end + 24);
  if (/^['’]?\s*(?:prima|before|in advance|in anticipo|ahead|d'anticipo)\b/i.test(behind)) return "before";
  if (opensWithLimit(answer, sentence, value) || goesBack.test(message.text.slice(sentence.start, value.start)))
    return "limit";
  const asked = answer.answersQuestion(sentence) ? answer.questionConcepts : undefined;
  const anchor = anchorBehind(message.text, value, clause.end);
  let best: Aspect = "";
  let nearest = Number.POSITIVE_INFINITY;
  for (const [aspect, name] of aspects) {
    for (const one of concepts.of(name, clause)) {
      if (anchor && one.start >= anchor.start && one.end <= anchor.end) continue;
      const distance =
        one.start < value.end && value.start < one.end ? 0 : Math.max(value.start - one.end, one.start - value.end);
      if (distance < nearest) [best, nearest] = [aspect, distance];
    }
  }
  if (best !== "") return best;
  if (concepts.has("attribute-time-needed", clause)) return "taking";
  const ofQuestion = aspects.find(([, name]) => asked?.all.some((one) => one.name === name))?.[0];
  return ofQuestion ?? (asked ? askedAspect(answer.question?.text ?? "") : "");
}

/** "Until when may I give it back?" – "Within a fortnight of delivery, and we refund it in full". */
function opensWithLimit(answer: Answer, sentence: Sentence, value: StatedValue): boolean {
  const { question } = answer;
  return (
    question !== undefined &&
    value.start - sentence.start < 24 &&
    asksForLimit.test(question.text) &&
    answer.answersQuestion(sentence)
  );
}

const asksForLimit =
  /(?<!\p{L})(?:entro (?:quando|quanto|quanti giorni|che (?:giorno|data))|fino a (?:quando|che giorno)|quant[oi] (?:tempo|giorni) (?:ho|abbiamo|c['’]è|si ha)|by when|(?:un)?til(?:l)? when|until what|how (?:long|many (?:days|weeks|months)) (?:do|have|does|has|would) (?:i|we|one)|what['’]?s the (?:deadline|time limit|last (?:day|date))|(?:last|latest) (?:day|date) (?:to|for|on|i|by|can)|time limit)(?!\p{L})/iu;
/** "Unopened items can come back within 30 days": what the customer may do, though the things move. */
const goesBack =
  /(?<!\p{L})(?:(?:can|may|must|has to|have to|needs? to|should) (?:come|go|be (?:brought|sent|taken|returned|handed|swapped|exchanged|changed|cancelled|claimed|collected))|(?:goods|items|things|it|they|purchases|clothes|shoes|\p{L}+s) (?:go|come|goes|comes) back|si (?:può|possono) (?:render\p{L}+|restituir\p{L}+|riportar\p{L}+|cambiar\p{L}+|disdir\p{L}+|annullar\p{L}+|ritirar\p{L}+)|(?:va|vanno) (?:res[oaie]|restituit[oaie]|riportat[oaie]|disdett[oaie]|ritirat[oaie]|richiest[oaie]|presentat[oaie]))(?!\p{L})[^.;]{0,40}$/iu;

/** "Entro quando devo …?", "by when must I …?" against "in quanto liquidate …?", "how soon do you …?". */
function askedAspect(question: string): Aspect {
  if (
    /\b(?:entro (?:quando|quanto|quanti giorni)|by when|how long (?:do|have) (?:i|we)|how many days do (?:i|we))\b/i.test(
      question,
    )
  )
    return "limit";
  return /\b(?:(?:in|tra|fra) quant[oi]|how soon|how (?:long|quickly) (?:does|do you|will))\b/i.test(question)
    ? "taking"
    : "";
}

/** "Kicks in at 15 minutes", "scatta da 30 minuti": from which length on something holds. */
const startsAt =
  /(?:\bkick(?:s|ed)? in|\bstarts?|\bbegins?|\bapplies|\bapply|\bcounts|\bscatt(?:a|ano)|\bpart(?:e|ono)|\bspetta(?:no)?|\bdecorr(?:e|ono))\s+(?:only |solo |soltanto )?(?:at|after|from|once|over|da|dai|dalle|dagli|dopo|oltre(?: i| le)?)\s+(?:the |i |le )?$/i;

/** "It's got to be off 24 hours before you get anything", "dopo dodici ore scatta l'indennizzo". */
function isLeast(
  text: string,
  sentence: Sentence,
  value: StatedValue,
  question: UnderstoodMessage | undefined,
): boolean {
  const before = text.slice(Math.max(sentence.start, value.start - 40), value.start);
  const whole = `${question?.text ?? ""} ${text.slice(sentence.start, sentence.end)}`;
  return (
    /(?:\b(?:almeno|dopo|oltre(?: le)?|più di|after|over|more than|at least|passed|once|off|been|for)(?: \p{L}+){0,2}) ?$/iu.test(
      before,
    ) &&
    /\b(?:scatt\p{L}+|spett\p{L}+|diritto|indennizz\p{L}+|rimbors\p{L}+|risarciment\p{L}+|kicks? in|entitled|compensat\p{L}+|credit|before (?:you|u|ye) get|you(?:['’]ll| will)? get|off (?:me|my|the) bill)\b/iu.test(
      whole,
    ) &&
    !/^\s*(?:prima|before (?!you|u |ye )|in advance|to )/i.test(text.slice(value.end, value.end + 14))
  );
}

const aspects: readonly (readonly [Aspect, string])[] = [
  ["notice", "topic-notice-period"],
  ["taking", "topic-waiting-list"],
  ["taking", "role-company"],
  ["limit", "role-customer"],
  ["lasting", "topic-contract-term"],
  ["lasting", "role-lasting"],
];
