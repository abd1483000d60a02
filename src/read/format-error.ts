/** A user's format that failed on an input; the message names it. */
export class FormatError extends Error {
  override name = "FormatError";

  /** @param fault what it did, without a word of the input's texts, or quoted as another's words */
  constructor(format: string, fault: string) {
    super(`the format ${format} failed: ${fault}`);
  }
}
