/** The acts that a trained model reads, by who does them. */
export const modelledActs = {
  customer: ["problem", "feeling", "chase", "suggestion", "closing", "human-request"],
  company: [
    "apology",
    "empathy",
    "refusal",
    "alternative",
    "blame",
    "rude",
    "site-redirection",
    "channel-redirection",
    "hand-over",
    "promise",
    "informal-refusal",
    "policy-shield",
    "revocation",
    "survey-question",
  ],
} as const;

/**
 * What a model tells besides acts, of answers: "granting" is whether one grants what the customer would like (yes, free, included, done,
 * not needed) rather than denies it. The likelihood is that of granting; an answer that does neither lies between.
 */
export const modelledStances = { customer: [], company: ["granting"] } as const;

export type Side = keyof typeof modelledActs;
export const sides: readonly Side[] = ["customer", "company"];
