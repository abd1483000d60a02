import type { Finding } from "../lint/finding.js";
import { type Kappa, kappaOf } from "./kappa.js";
import type { Label, LabelFile } from "./label.js";

/** Who judged conversations: a human or the linter. */
export interface Rater {
  readonly name: string;
  /** The conversations that were looked at; undefined: all. */
  readonly reviewed?: ReadonlySet<string>;
  /** For each rule, the conversations in which it was broken. */
  readonly faults: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Two raters over the conversations that both looked at. */
export interface PairAgreement {
  readonly first: string;
  readonly second: string;
  readonly conversations: number;
  readonly rules: ReadonlyMap<string, Kappa>;
  /** Each rule in each conversation is one judgement. */
  readonly all: Kappa;
}

/** The human raters of one or more label files. @param names of the files, for labels without a rater */
export function ratersOf(files: readonly { readonly name: string; readonly file: LabelFile }[]): Rater[] {
  const raters = new Map<string, { reviewed: Set<string> | undefined; faults: Map<string, Set<string>> }>();
  for (const { name, file } of files) {
    const named = new Set([...file.labels.map((label) => label.rater ?? ""), ...(file.reviewed?.keys() ?? [])]);
    for (const rater of named) {
      const key = rater === "" ? name : rater;
      const one = raters.get(key) ?? { reviewed: file.reviewed ? new Set<string>() : undefined, faults: new Map() };
      for (const conversation of file.reviewed?.get(rater) ?? []) one.reviewed?.add(conversation);
      for (const label of file.labels) if ((label.rater ?? "") === rater && !label.near) add(one.faults, label);
      raters.set(key, one);
    }
  }
  return [...raters].map(([name, { reviewed, faults }]) => ({ name, faults, ...(reviewed ? { reviewed } : {}) }));
}

/** The linter as a rater. */
export function linterAsRater(name: string, findings: readonly Finding[]): Rater {
  const faults = new Map<string, Set<string>>();
  for (const { ruleId, place } of findings)
    if (place) add(faults, { conversation: place.conversationId, rule: ruleId });
  return { name, faults };
}

/**
 * How far two raters agree on which rules each conversation breaks.
 * @param conversations ids of all conversations there are
 * @param rules the rules to judge by; those that neither used are left out of the list
 */
export function agreementOf(
  first: Rater,
  second: Rater,
  conversations: readonly string[],
  rules: readonly string[],
): PairAgreement {
  const looked = (rater: Rater, id: string) => rater.reviewed === undefined || rater.reviewed.has(id);
  const shared = [...new Set(conversations)].filter((id) => looked(first, id) && looked(second, id));
  const used = rules.filter((rule) =>
    shared.some((id) => first.faults.get(rule)?.has(id) || second.faults.get(rule)?.has(id)),
  );
  const counted = used.map(
    (rule) => [rule, countsOf(shared, first.faults.get(rule), second.faults.get(rule))] as const,
  );
  const sum = (key: "both" | "onlyFirst" | "onlySecond" | "neither") =>
    counted.reduce((total, [, counts]) => total + counts[key], 0);
  return {
    first: first.name,
    second: second.name,
    conversations: shared.length,
    rules: new Map(counted.map(([rule, counts]) => [rule, kappaOf(counts)])),
    all: kappaOf({
      both: sum("both"),
      onlyFirst: sum("onlyFirst"),
      onlySecond: sum("onlySecond"),
      neither: sum("neither"),
    }),
  };
}

function countsOf(
  ids: readonly string[],
  first: ReadonlySet<string> | undefined,
  second: ReadonlySet<string> | undefined,
) {
  const counts = { both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 };
  for (const id of ids) {
    const one = first?.has(id) === true;
    const other = second?.has(id) === true;
    counts[one ? (other ? "both" : "onlyFirst") : other ? "onlySecond" : "neither"] += 1;
  }
  return counts;
}

function add(faults: Map<string, Set<string>>, { rule, conversation }: Pick<Label, "rule" | "conversation">): void {
  const conversations = faults.get(rule) ?? new Set();
  conversations.add(conversation);
  faults.set(rule, conversations);
}
