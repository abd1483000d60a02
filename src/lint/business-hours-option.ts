import type { RuleOption } from "./api.js";

/** The option of rules that count time: the configuration's `businessHours` go into it. */
export const businessHoursOption: Readonly<Record<string, RuleOption>> = {
  businessHours: {
    default: null,
    description:
      "Zone, days, hours and holidays in which the company answers; null: round the clock. Set once for all rules as `businessHours` of the configuration.",
  },
};
