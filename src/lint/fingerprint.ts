import { createHash } from "node:crypto";
import { type List, mapList } from "../spill/list.js";
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

/**
 * Gives each finding a fingerprint: its identity, and a number from the second on that has the same ("…-2"). Takes twenty
 * bytes a finding.
 */
export function withFingerprints(findings: List<Finding>): List<Finding> {
  const parts = [0, 8, 16].map((start) => ({ start, numbers: new Uint32Array(findings.length) }));
  findings.forEach((finding, index) => {
    const identity = identityOf(finding);
    for (const { start, numbers } of parts) numbers[index] = Number.parseInt(identity.slice(start, start + 8), 16);
  });
  const differ = (a: number, b: number) => {
    for (const { numbers } of parts)
      if (numbers[a] !== numbers[b]) return (numbers[a] as number) - (numbers[b] as number);
    return 0;
  };
  const order = sortedOrder(findings.length, differ);
  const counts = new Uint32Array(findings.length);
  order.forEach((index, place) => {
    const before = place > 0 ? (order[place - 1] as number) : undefined;
    counts[index] = before !== undefined && differ(before, index) === 0 ? (counts[before] as number) + 1 : 1;
  });
  const fingerprint = (index: number) => {
    const identity = parts.map(({ numbers }) => (numbers[index] as number).toString(16).padStart(8, "0")).join("");
    return counts[index] === 1 ? identity : `${identity}-${counts[index]}`;
  };
  return mapList(findings, (finding, index) => ({ ...finding, fingerprint: fingerprint(index) }));
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
