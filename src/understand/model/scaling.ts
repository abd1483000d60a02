/**
 * How a likelihood follows from the log-odds of the whole message and of its likeliest sentence, each weighed by itself, and
 * from how many sentences there are: a long message dilutes the one sentence that does the act.
 * likelihood = 1 / (1 + exp(−(whole · log-odds + sentence · highest log-odds of a sentence + length · ln sentences + shift)))
 */
export interface Scaling {
  readonly whole: number;
  readonly sentence: number;
  readonly length: number;
  readonly shift: number;
}

/**
 * How likely an act is.
 * @param odds log-odds of the whole message
 * @param highest the highest log-odds of a sentence; those of the whole where there is but one
 * @param sentences how many there are
 */
export function scaledLikelihood(
  { whole, sentence, length, shift }: Scaling,
  odds: number,
  highest: number,
  sentences: number,
): number {
  const sum = whole * odds + sentence * highest + length * Math.log(Math.max(1, sentences)) + shift;
  return 1 / (1 + Math.exp(-sum));
}
