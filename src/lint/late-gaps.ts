import type { Channel } from "../conversation/conversation.js";
import { type WaitThresholds, waitThresholds } from "../understand/dialogue/thresholds.js";
import { type Gap, gapsOf } from "../understand/dialogue/waiting.js";
import type { UnderstoodConversation } from "../understand/understood.js";
import type { Options, RuleOption } from "./api.js";

/** The options of rules that judge how long a customer waited. */
export const waitOptions: Readonly<Record<string, RuleOption>> = {
  thresholds: {
    default: waitThresholds,
    description:
      "By channel: how many milliseconds the first answer (first) and later ones (later) may take; null: no limit.",
    source: "S1: 40 s on the phone, 30 min on social; the others are customary service levels.",
  },
};

/** The gaps that exceed their channel's threshold. */
export function lateGaps(conversation: UnderstoodConversation, options: Options): { gap: Gap; threshold: number }[] {
  const given = (options.thresholds ?? {}) as Partial<Record<Channel, WaitThresholds[Channel]>>;
  const limits = { ...waitThresholds[conversation.channel], ...given[conversation.channel] };
  return gapsOf(conversation).flatMap((gap) => {
    const threshold = gap.first ? limits.first : limits.later;
    return threshold !== null && gap.wait > threshold ? [{ gap, threshold }] : [];
  });
}
