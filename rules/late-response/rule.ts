import { defineRule, gapsOf, lateGaps, placeOf, waitOptions } from "../../src/lint/api.js";

export default defineRule({
  category: "responsiveness",
  severity: "warning",
  templates: false,
  languages: ["it", "en"],
  sources: ["S1"],
  options: waitOptions,
  opportunity: (conversation) => gapsOf(conversation).length > 0,
  checkConversation(conversation, options) {
    return lateGaps(conversation, options).map(({ gap, threshold }) => ({
      place: placeOf(gap.answered),
      values: { gap: gap.wait, threshold, channel: conversation.channel },
      related: [placeOf(gap.asked)],
    }));
  },
});
