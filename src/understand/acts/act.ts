/** The speech acts whose names stay fixed, and those that rules use beside them. */
export const actNames = [
  "apology",
  "empathy",
  "refusal",
  "alternative",
  "blame",
  "rude",
  "policy",
  "site-redirection",
  "channel-redirection",
  "hand-over",
  "promise",
  "problem",
  "feeling",
  "chase",
  "suggestion",
  "closing",
  "human-request",
  "informal-refusal",
  "policy-shield",
] as const;
export type ActName = (typeof actNames)[number] | (string & {});

/** Something that a message does: says sorry, refuses, promises … */
export interface Act {
  readonly act: ActName;
  /** The words that do it: offsets in the message's text (UTF-16 units). */
  readonly start: number;
  readonly end: number;
  /** From 0 to 1: how often a reading with this much evidence is right. */
  readonly confidence: number;
}

/** The surest act of a name; undefined where there is none. */
export function surestOf(acts: readonly Act[], name: ActName): Act | undefined {
  let best: Act | undefined;
  for (const act of acts) if (act.act === name && (!best || act.confidence > best.confidence)) best = act;
  return best;
}
