import { createHash } from "node:crypto";
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

/** Gives each finding a fingerprint: its identity, and a number from the second on that has the same ("…-2"). */
export function withFingerprints(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const identity = identityOf(finding);
    const count = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, count);
    return { ...finding, fingerprint: count === 1 ? identity : `${identity}-${count}` };
  });
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
