import { both, UserError } from "../../said.js";

/** A file that is no run of galateo's: where, and what was expected. */
export class StoredRunError extends UserError {
  override name = "StoredRunError";
}

export const expectedReport = both(
  "expected a report made by --format json or jsonl",
  "atteso un report scritto con --format json o jsonl",
);
