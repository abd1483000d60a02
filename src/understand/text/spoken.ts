import { quotedStretches } from "./quoted.js";
import { type Token, tokenize } from "./tokens.js";

/** The tokens of what a message says itself, without what it quotes. */
export function spokenTokens(text: string): Token[] {
  const quoted = quotedStretches(text);
  const tokens = tokenize(text);
  if (quoted.length === 0) return tokens;
  return tokens.filter((token) => !quoted.some((stretch) => token.start >= stretch.start && token.start < stretch.end));
}
