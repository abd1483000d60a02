/** The five rules that galateo is best known for: reported together, too. */
export const namedRules = [
  "missing-apology",
  "informal-refusal",
  "blame-language",
  "website-deflection",
  "inconsistent-answer",
] as const;
