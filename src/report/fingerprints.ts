import { createHash } from "node:crypto";
import type { Finding } from "../lint/finding.js";

/**
 * Names findings by what they are about, so that a service knows them again in the next run: the rule, the conversation
 * and message, the words and those around them. Never the line or the report's text, which change by themselves.
 * Findings that are alike in all of it are numbered.
 */
export class Fingerprints {
  private readonly seen = new Map<string, number>();

  /** 32 hexadecimal digits, different for each finding of a run. */
  of({ ruleId, place }: Finding): string {
    const about = place
      ? [ruleId, place.conversationId, place.messageId, ...[place.before, place.excerpt, place.after].map(normalise)]
      : [ruleId];
    const key = JSON.stringify(about);
    const count = this.seen.get(key) ?? 0;
    this.seen.set(key, count + 1);
    return createHash("sha256").update(`${key}${count}`).digest("hex").slice(0, 32);
  }
}

function normalise(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}
