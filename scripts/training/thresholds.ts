/**
 * The likelihood from which a model leans to an act (src/understand/acts/bars.ts tells from which it is stated), set so that precision holds at the rate at which the act occurs in
 * ordinary conversations (docs/accuracy.md tells how they were measured). 0.5 where nothing is said.
 */
export const thresholds: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  it: {},
  en: {},
};
