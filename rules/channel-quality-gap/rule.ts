import { type Channel, defineRule, meanInterval } from "../../src/lint/api.js";

/** Scores by channel: how many, their sum, the sum of their squares. */
type Sums = Partial<Record<Channel, { count: number; sum: number; squares: number }>>;

export default defineRule({
  category: "consistency",
  severity: "info",
  templates: false,
  languages: ["it", "en"],
  sources: ["S2"],
  options: {
    gap: { default: 10, description: "From how many points on the channels' means are too far apart.", source: "S2" },
    least: { default: 20, description: "How many conversations each channel needs.", source: "Fewer tell nothing." },
  },
  inRun: {
    collect: (conversation) => (conversation.channel === "unknown" ? undefined : {}),
    start: (): Sums => ({}),
    add(sums: Sums, entry) {
      const known = sums[entry.channel] ?? { count: 0, sum: 0, squares: 0 };
      sums[entry.channel] = {
        count: known.count + 1,
        sum: known.sum + entry.score,
        squares: known.squares + entry.score * entry.score,
      };
      return sums;
    },
    judge(sums: Sums, options) {
      const means = Object.entries(sums)
        .filter(([, one]) => one.count >= (options.least as number))
        .map(([channel, one]) => ({ channel, ...meanInterval(one.count, one.sum, one.squares) }))
        .sort((a, b) => a.mean - b.mean || (a.channel < b.channel ? -1 : 1));
      const low = means[0];
      const high = means[means.length - 1];
      if (!low || !high || high.mean - low.mean < (options.gap as number) || low.upper >= high.lower) return [];
      const values = {
        low: low.channel,
        lowScore: low.mean,
        high: high.channel,
        highScore: high.mean,
        difference: high.mean - low.mean,
      };
      return [{ values }];
    },
  },
});
