import type { Token } from "./tokens.js";

/** A sentence of a message: a stretch of its text, and of its tokens. */
export interface Sentence {
  /** UTF-16 units, without white space at the ends. */
  readonly start: number;
  readonly end: number;
  /** Indices into the message's tokens; the closing boundary is not in it. */
  readonly firstToken: number;
  readonly endToken: number;
  /** The mark that closes it: ".", "!", "?", "...", ";", a line break, or "" at the end of the text. */
  readonly mark: string;
}

/** Words behind which a full stop closes no sentence. */
const abbreviations = new Set(
  "sig sigg sigra sig.ra dott dr dr.ssa dottssa prof avv ing geom rag egr gent gentma spett preg pregmo art n nr num tel cell ecc es cfr pag vs mr mrs ms st no inc ltd vs eg ie etc approx dept ref ord cod".split(
    " ",
  ),
);

/**
 * A sentence of more tokens is cut here. Nobody writes so long a one; looking for phrases costs a sentence the square of its
 * length, so that this bound is what keeps a message without a single full stop linear.
 */
export const mostTokensInSentence = 256;

/** Splits tokens into sentences at their boundaries; full stops of abbreviations and initials close nothing. */
export function splitSentences(tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    if (token.kind !== "boundary" || (token.form === "." && isAbbreviation(tokens, index))) {
      if (index - first < mostTokensInSentence) continue;
      add(sentences, tokens, first, index, "");
      first = index;
      continue;
    }
    add(sentences, tokens, first, index, token.form);
    first = index + 1;
  }
  add(sentences, tokens, first, tokens.length, "");
  return sentences;
}

function add(sentences: Sentence[], tokens: readonly Token[], first: number, end: number, mark: string): void {
  let from = first;
  while (from < end && (tokens[from] as Token).kind === "boundary") from += 1;
  if (from >= end) return;
  sentences.push({
    start: (tokens[from] as Token).start,
    end: mark === "" || mark === "\n" ? (tokens[end - 1] as Token).end : (tokens[end] as Token).end,
    firstToken: from,
    endToken: end,
    mark,
  });
}

function isAbbreviation(tokens: readonly Token[], boundary: number): boolean {
  const before = tokens[boundary - 1];
  const after = tokens[boundary + 1];
  if (!before || !after || before.end !== (tokens[boundary] as Token).start) return false;
  if (before.kind !== "word") return false;
  if (abbreviations.has(before.form)) return true;
  const glued = after.start === (tokens[boundary] as Token).end;
  return glued && before.form.length <= 3 && after.kind === "word";
}
