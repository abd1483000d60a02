import type { KeyHash } from "./key-hash.js";

/** Numbers under hashes of keys. */
export interface HashEntries {
  readonly size: number;
  /** Visits them, in the order in which they were added where a key may have several. */
  forEach(visit: (hash: KeyHash, number: number) => void): void;
}
