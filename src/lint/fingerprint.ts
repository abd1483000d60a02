import { createHash } from "node:crypto";
import { type List, mapList } from "../spill/list.js";
import { NumberList } from "../spill/number-list.js";
import { sortedOrder } from "../spill/sorted-order.js";
import type { Finding } from "./finding.js";

/**
 * What a finding is about, as 24 hexadecimal digits: the rule, the words, those around them in the message and the message
 * before it, without case, spaces and punctuation. Never the file, the line or the report's text: a moved line is the same
 * finding, and another one in its place is another.
 */
export function identityOf({ ruleId, place, messageName }: Finding): string {
  const about = place
    ? [ruleId, lastWords(place.before), normaliseWords(place.excerpt), firstWords(place.after), place.answers ?? ""]
    : [ruleId, messageName];
  return createHash("sha256").update(JSON.stringify(about)).digest("hex").slice(0, 24);
}

/** How many words around a finding belong to what it is: those further off may change. */
const neighbours = 5;

function lastWords(text: string): string {
  return normaliseWords(text).split(" ").slice(-neighbours).join(" ");
}

function firstWords(text: string): string {
  return normaliseWords(text).split(" ").slice(0, neighbours).join(" ");
}

/** The identities of findings in twelve bytes each. */
export class Identities {
  private readonly parts = [0, 8, 16].map((start) => ({ start, numbers: new NumberList(Uint32Array) }));

  add(identity: string): void {
    for (const { start, numbers } of this.parts) numbers.add(Number.parseInt(identity.slice(start, start + 8), 16));
  }

  /** @param index from 0, in the order in which they were added */
  at(index: number): string {
    return this.parts.map(({ numbers }) => numbers.at(index).toString(16).padStart(8, "0")).join("");
  }

  /** Below 0 where the first comes before the second, 0 where both are the same. */
  compare(a: number, b: number): number {
    for (const { numbers } of this.parts) {
      const apart = numbers.at(a) - numbers.at(b);
      if (apart !== 0) return apart;
    }
    return 0;
  }

  /** Those in some places, in their order. */
  pick(places: ArrayLike<number>): Identities {
    const picked = new Identities();
    this.parts.forEach(({ numbers }, part) => {
      const into = picked.parts[part]?.numbers;
      for (let place = 0; place < places.length; place += 1) into?.add(numbers.at(places[place] as number));
    });
    return picked;
  }
}

/** The identities of lists of findings that were noted when the findings came, so that none is read again for them. */
const noted = new WeakMap<List<Finding>, Identities>();

/** Notes the identities of a list's findings. @param identities in the list's order */
export function noteIdentities(findings: List<Finding>, identities: Identities): void {
  noted.set(findings, identities);
}

/**
 * Gives each finding a fingerprint: its identity, and a number from the second on that has the same ("…-2"). Takes twenty
 * bytes a finding.
 */
export function withFingerprints(findings: List<Finding>): List<Finding> {
  const identities = noted.get(findings) ?? identitiesOf(findings);
  const differ = (a: number, b: number) => identities.compare(a, b);
  const order = sortedOrder(findings.length, differ);
  const counts = new Uint32Array(findings.length);
  order.forEach((index, place) => {
    const before = place > 0 ? (order[place - 1] as number) : undefined;
    counts[index] = before !== undefined && differ(before, index) === 0 ? (counts[before] as number) + 1 : 1;
  });
  const fingerprint = (index: number) => {
    const identity = identities.at(index);
    return counts[index] === 1 ? identity : `${identity}-${counts[index]}`;
  };
  return mapList(findings, (finding, index) => ({ ...finding, fingerprint: fingerprint(index) }));
}

function identitiesOf(findings: List<Finding>): Identities {
  const identities = new Identities();
  findings.forEach((finding) => {
    identities.add(identityOf(finding));
  });
  return identities;
}

/** The identity in a fingerprint, without its number. */
export function identityIn(fingerprint: string): string {
  return fingerprint.replace(/-\d+$/, "");
}

/** A text as identities see it: its words and placeholders, without case and without how they are written. */
export function normaliseWords(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}{}[\]<>$%_]+/gu, " ")
    .trim();
}
