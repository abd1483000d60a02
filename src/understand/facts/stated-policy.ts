import { closest } from "../../closest.js";
import { both, insteadOf, meant, type Said, say, UserError } from "../../said.js";
import { tokenize } from "../text/tokens.js";
import { readDates } from "../values/read-dates.js";
import { readValues } from "../values/read-values.js";
import { daysIn } from "./days.js";
import { excludes } from "./excludes.js";
import { type Aspect, type Fact, type FactKind, nothingKnown } from "./fact.js";
import { policyTopicNames, policyTopics } from "./policy-topics.js";
import { variantNames } from "./variants.js";

/** A rule of the company as its config states it: `returns.window: 14 days`. */
export interface StatedPolicy {
  readonly key: string;
  /** As written. */
  readonly value: string;
  readonly topics: readonly string[];
  readonly variants: readonly string[];
  /** What it says: one fact, or two for opening hours. */
  readonly facts: readonly Fact[];
}

/** A policy that cannot be read: what was expected. */
export class PolicyError extends UserError {
  override name = "PolicyError";
  /** @param problem what is wrong, without the key */
  constructor(
    readonly key: string,
    readonly problem: Said,
  ) {
    super(say`policies, "${key}": ${problem}`);
  }
}

/** What the last part of a policy's key says, and what its value must be. */
const attributes: Readonly<Record<string, { kind: FactKind; aspect?: Aspect; expected: Said }>> = {
  cost: { kind: "money", expected: both('an amount ("4.90 EUR") or "free"', 'un importo ("4,90 EUR") o "gratis"') },
  "free-from": { kind: "threshold", expected: both('an amount ("49 EUR")', 'un importo ("49 EUR")') },
  window: {
    kind: "duration",
    aspect: "limit",
    expected: both('a span of time ("14 days")', 'una durata ("14 giorni")'),
  },
  time: {
    kind: "duration",
    aspect: "taking",
    expected: both('a span of time ("3-5 working days")', 'una durata ("3-5 giorni lavorativi")'),
  },
  notice: { kind: "duration", aspect: "notice", expected: both('a span of time ("1 month")', 'una durata ("1 mese")') },
  before: {
    kind: "duration",
    aspect: "before",
    expected: both('a span of time ("24 hours")', 'una durata ("24 ore")'),
  },
  lasting: {
    kind: "duration",
    aspect: "lasting",
    expected: both('a span of time ("24 months")', 'una durata ("24 mesi")'),
  },
  percent: { kind: "percent", expected: both('a percentage ("10%")', 'una percentuale ("10%")') },
  deadline: { kind: "date", expected: both('a day ("30 June")', 'un giorno ("30 giugno")') },
  hours: {
    kind: "from",
    expected: both(
      'times of day ("9:00-18:00", "Saturday 9:00-13:00")',
      'un orario ("9:00-18:00", "sabato 9:00-13:00")',
    ),
  },
  allowed: { kind: "possible", expected: both('"yes" or "no"', '"sì" o "no"') },
  needed: { kind: "needed", expected: both('"yes" or "no"', '"sì" o "no"') },
};

/** The attributes that a policy's key may end with. */
export const policyAttributes: readonly string[] = Object.keys(attributes);

/**
 * Reads the policies of a config: keys are a topic, kinds of it where there are several, and an attribute
 * (`shipping.express.cost`); values are written as people say them, in Italian or English.
 * @throws PolicyError naming the key and what was expected
 */
export function policyFacts(record: Readonly<Record<string, string | number | boolean>>): StatedPolicy[] {
  return Object.entries(record).map(([key, value]) => policyOf(key, String(value)));
}

function policyOf(key: string, value: string): StatedPolicy {
  const parts = key.split(".");
  const attribute = parts.pop() ?? "";
  const [topic = "", ...kinds] = parts;
  const known = attributes[attribute];
  if (!known || topic === "") {
    const near = closest(attribute, policyAttributes);
    const ends = both(
      "expected a topic and what is said of it, ending in one of",
      "servono un argomento e che cosa se ne dice, con una di queste fini",
    );
    throw new PolicyError(key, say`${ends}: ${policyAttributes.join(", ")}${near ? say`; ${meant(near)}` : ""}`);
  }
  const topics = policyTopics(topic);
  if (topics.length === 0) {
    const near = closest(topic, policyTopicNames());
    const hint = near === undefined ? "" : say`; ${meant(near)}`;
    const listed = both("(docs/policies.md lists them)", "(docs/policies.md li elenca)");
    throw new PolicyError(key, say`${both("there is no topic", "non esiste l'argomento")} "${topic}"${hint} ${listed}`);
  }
  const strange = kinds.find((kind) => !variantNames.has(kind));
  if (strange !== undefined) {
    const instead = insteadOf(closest(strange, [...variantNames]), [...variantNames].sort());
    throw new PolicyError(key, say`${both("there is no kind", "non esiste il tipo")} "${strange}"; ${instead}`);
  }
  const values = valuesOf(value, known.kind);
  if (values.length === 0) {
    const found = say`${both("found", "trovato")} "${value}"`;
    throw new PolicyError(key, say`${both("expected", "serve")} ${known.expected}, ${found}`);
  }
  const facts = values.map((one) => factOf({ aspect: known.aspect ?? "", ...one }, topics, kinds));
  return { key, value, topics, variants: kinds, facts };
}

type Value = Pick<Fact, "kind" | "low" | "high"> & Partial<Pick<Fact, "unit" | "named" | "aspect">>;

function valuesOf(value: string, kind: FactKind): Value[] {
  const text = value.trim().toLowerCase();
  if (kind === "possible" || kind === "needed") {
    const yes = /^(?:yes|true|sì|si|allowed|required)$/.test(text);
    const no = /^(?:no|false|not allowed)$/.test(text);
    return yes || no ? [{ kind, low: yes ? 1 : 0, high: yes ? 1 : 0 }] : [];
  }
  if (kind === "money" && /^(?:free|gratis|gratuit[oa]|0)$/.test(text)) return [{ kind, low: 0, high: 0 }];
  const tokens = tokenize(value);
  for (const language of ["en", "it"]) {
    if (kind === "date") {
      const date = readDates(tokens, 0, tokens.length, language)[0];
      if (date) return [{ kind, low: date.month * 100 + date.day, high: date.month * 100 + date.day }];
      continue;
    }
    const values = readValues(value, tokens, 0, tokens.length, language);
    if (kind === "from") {
      const [from, until] = hoursOf(value);
      if (from === undefined || until === undefined) continue;
      const named = daysIn(tokens, 0, tokens.length).map(String);
      return [
        { kind: "from", low: from, high: from, unit: "hours", named },
        { kind: "until", low: until, high: until, unit: "hours", named },
      ];
    }
    const wanted = kind === "threshold" ? "money" : kind;
    const found = values.find((one) => one.kind === wanted);
    if (found) return [{ kind, low: found.low, high: found.high, unit: found.unit }];
  }
  if ((kind === "money" || kind === "threshold") && /^\d+(?:[.,]\d+)?$/.test(text)) {
    const amount = Number(text.replace(",", "."));
    return [{ kind, low: amount, high: amount }];
  }
  return [];
}

function hoursOf(value: string): (number | undefined)[] {
  const times = [...value.matchAll(/\b([01]?\d|2[0-4])(?:[:.]([0-5]\d))?\s*(am|pm)?\b/gi)];
  return times.slice(0, 2).map(([, hours, minutes, half]) => {
    const base = Number(hours) % (half ? 12 : 25);
    return (base + (half?.toLowerCase() === "pm" ? 12 : 0)) * 60 + Number(minutes ?? 0);
  });
}

function factOf(value: Value, topics: readonly string[], variants: readonly string[]): Fact {
  return {
    ...nothingKnown,
    named: value.kind === "needed" ? topics.map((topic) => `topic-${topic}`) : [],
    ...value,
    topics,
    variants,
    forAll: true,
  };
}

/**
 * Whether an answer contradicts a policy: it speaks of the policy's topic, of no other kind of it, and of a value that
 * cannot hold beside the policy's.
 * @param all all policies: an answer on express shipping is held against the policy on express, where there is one
 */
export function contradictsPolicy(fact: Fact, policy: StatedPolicy, all: readonly StatedPolicy[]): boolean {
  if (fact.loose || fact.correction || fact.exception || fact.change || fact.conditional) return false;
  const topics = fact.topics.length > 0 ? fact.topics : fact.asked;
  if (!policy.topics.some((topic) => topics.includes(topic))) return false;
  if (!policy.variants.every((kind) => fact.variants.includes(kind))) return false;
  const closer = all.some(
    (other) =>
      other !== policy &&
      other.variants.length > policy.variants.length &&
      other.variants.every((kind) => fact.variants.includes(kind)) &&
      other.topics.join() === policy.topics.join(),
  );
  if (closer) return false;
  return policy.facts.some((stated) => excludes(stated, fact) && isAspect(stated, fact));
}

/** A span of time must measure what the policy measures; where the answer does not tell, it is let pass. */
function isAspect(stated: Fact, fact: Fact): boolean {
  return stated.kind !== "duration" || stated.aspect === fact.aspect || (fact.aspect === "" && fact.answers);
}
