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

export type Side = keyof typeof modelledActs;
export const sides: readonly Side[] = ["customer", "company"];
