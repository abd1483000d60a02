import type { Channel } from "../conversation/conversation.js";
import { type WaitThresholds, waitThresholds } from "../understand/dialogue/thresholds.js";
import { type Gap, gapsOf } from "../understand/dialogue/waiting.js";
import type { UnderstoodConversation } from "../understand/understood.js";
import { openingHours } from "../understand/values/opening-hours.js";
import type { Options, RuleOption } from "./api.js";
import { businessHoursOption } from "./business-hours-option.js";

/** The options of rules that judge how long a customer waited. */
export const waitOptions: Readonly<Record<string, RuleOption>> = {
  ...businessHoursOption,
  thresholds: {
    default: waitThresholds,
    description:
      "By channel: how many milliseconds the first answer (first) and later ones (later) may take; null: no limit.",
    source: "S1: 40 s on the phone, 30 min on social; the others are customary service levels.",
  },
};

/** The gaps that exceed their channel's threshold; where business hours are set, only the time within them counts. */
export function lateGaps(conversation: UnderstoodConversation, options: Options): { gap: Gap; threshold: number }[] {
  const given = (options.thresholds ?? {}) as Partial<Record<Channel, WaitThresholds[Channel]>>;
  const limits = { ...waitThresholds[conversation.channel], ...given[conversation.channel] };
  return gapsOf(conversation).flatMap((gap) => {
    const threshold = gap.first ? limits.first : limits.later;
    if (threshold === null || gap.wait <= threshold) return [];
    const wait = waitOf(gap, conversation, options);
    return wait > threshold ? [{ gap: { ...gap, wait }, threshold }] : [];
  });
}

function waitOf({ asked, answered, wait }: Gap, { conversation }: UnderstoodConversation, options: Options): number {
  const hours = openingHours(options.businessHours);
  const [from, to] = [asked.message.at, answered.message.at];
  if (!hours || !from || !to || conversation.clock !== "absolute") return wait;
  return hours.openBetween(hours.wallOf(from), hours.wallOf(to));
}
