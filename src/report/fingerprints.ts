import type { Finding } from "../lint/finding.js";
import { identityOf } from "../lint/fingerprint.js";

/** Names findings so that a service knows them again in the next run, each of a run by its own name. */
export class Fingerprints {
  private readonly seen = new Map<string, number>();

  /** The fingerprint that the run gave it; else its identity, numbered from the second on. */
  of(finding: Finding): string {
    if (finding.fingerprint !== undefined) return finding.fingerprint;
    const identity = identityOf(finding);
    const count = (this.seen.get(identity) ?? 0) + 1;
    this.seen.set(identity, count);
    return count === 1 ? identity : `${identity}-${count}`;
  }
}
