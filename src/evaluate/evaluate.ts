import type { Finding } from "../lint/finding.js";
import type { Label } from "./label.js";

/** Rules that report once per conversation: the conversation suffices for a match. */
const oncePerConversation = new Set([
  "missing-apology",
  "missing-empathy",
  "unanswered-message",
  "bot-loop",
  "mixed-register",
  "survey-overload",
  "ignored-feedback",
]);

/** Rules that report on no message and are never labelled. */
const unlabelled = new Set(["channel-quality-gap"]);

/** How well findings meet labels. */
export interface Agreement {
  readonly labelled: number;
  readonly found: number;
  readonly hits: number;
  /** undefined where nothing was found. */
  readonly precision?: number;
  /** undefined where nothing is labelled. */
  readonly recall?: number;
  readonly f1?: number;
  /** Near-misses, and how many of them stayed silent. */
  readonly nearMisses: number;
  readonly silent: number;
}

export interface Evaluation {
  readonly rules: ReadonlyMap<string, Agreement>;
  /** All rules together. */
  readonly all: Agreement;
  /** Mean F1 over the rules that have labels. */
  readonly macroF1: number;
  /** Labels without a finding. */
  readonly missed: readonly Label[];
  /** Findings without a label. */
  readonly wrong: readonly Finding[];
}

/**
 * Compares findings with labels: same conversation, rule and message.
 * @param only judge these rules
 * @param unit "conversation": the message does not matter, as where people judged conversations as a whole
 */
export function evaluate(
  findings: readonly Finding[],
  labels: readonly Label[],
  only?: ReadonlySet<string>,
  unit: "message" | "conversation" = "message",
): Evaluation {
  const keyOf = (conversation: string, message: string | null, rule: string) =>
    JSON.stringify([conversation, unit === "conversation" || oncePerConversation.has(rule) ? null : message, rule]);
  const judged = (rule: string) => !unlabelled.has(rule) && (only === undefined || only.has(rule));
  const gold = new Map<string, Label>();
  const near = new Map<string, Label>();
  for (const label of labels) {
    if (judged(label.rule)) (label.near ? near : gold).set(keyOf(label.conversation, label.message, label.rule), label);
  }
  const found = new Map<string, Finding>();
  for (const finding of findings) {
    if (!judged(finding.ruleId)) continue;
    const key = keyOf(finding.place?.conversationId ?? "", finding.place?.messageId ?? null, finding.ruleId);
    if (!found.has(key)) found.set(key, finding);
  }
  const names = new Set([...gold.values(), ...near.values()].map((label) => label.rule));
  for (const finding of found.values()) names.add(finding.ruleId);
  const rules = new Map([...names].sort().map((rule) => [rule, agreement(rule, gold, near, found)]));
  const scored = [...rules.values()].flatMap((one) => (one.labelled > 0 ? [one.f1 ?? 0] : []));
  return {
    rules,
    all: agreement(undefined, gold, near, found),
    macroF1: scored.length === 0 ? 0 : scored.reduce((sum, one) => sum + one, 0) / scored.length,
    missed: [...gold].filter(([key]) => !found.has(key)).map(([, label]) => label),
    wrong: [...found].filter(([key]) => !gold.has(key)).map(([, finding]) => finding),
  };
}

function agreement(
  rule: string | undefined,
  gold: ReadonlyMap<string, Label>,
  near: ReadonlyMap<string, Label>,
  found: ReadonlyMap<string, Finding>,
): Agreement {
  const labelled = [...gold].filter(([, label]) => rule === undefined || label.rule === rule).map(([key]) => key);
  const findings = [...found].filter(([, one]) => rule === undefined || one.ruleId === rule).map(([key]) => key);
  const misses = [...near].filter(([key, label]) => (rule === undefined || label.rule === rule) && !gold.has(key));
  const hits = labelled.filter((key) => found.has(key)).length;
  const precision = findings.length === 0 ? undefined : hits / findings.length;
  const recall = labelled.length === 0 ? undefined : hits / labelled.length;
  return {
    labelled: labelled.length,
    found: findings.length,
    hits,
    ...(precision === undefined ? {} : { precision }),
    ...(recall === undefined ? {} : { recall }),
    ...(labelled.length === 0 ? {} : { f1: hits === 0 ? 0 : (2 * hits) / (labelled.length + findings.length) }),
    nearMisses: misses.length,
    silent: misses.filter(([key]) => !found.has(key)).length,
  };
}
