import type { SampleShare } from "../conversation/sample-share.js";
import { type Category, categories } from "../lint/api.js";
import type { FindingHead } from "./findings-by-conversation.js";
import { MeanBuilder } from "./mean-builder.js";
import type { MeanScore, RollUp } from "./scored.js";

/** For each category, the mean of the score that its findings alone would leave. */
export class CategoryMeans {
  private readonly builders = categories.map(() => new MeanBuilder());
  private readonly counts = categories.map(() => 0);
  private readonly points = categories.map(() => 0);

  /** Adds a conversation. @param penalties points by rule id (see penaltiesOf) */
  add(findings: readonly FindingHead[], penalties: ReadonlyMap<string, number>, share?: SampleShare): void {
    this.counts.fill(0);
    this.points.fill(0);
    const seen = new Set<string>();
    for (const { ruleId, category } of findings) {
      const index = categories.indexOf(category);
      this.counts[index] = (this.counts[index] ?? 0) + 1;
      // All findings of a rule are of its category.
      if (!seen.has(ruleId)) this.points[index] = (this.points[index] ?? 0) + (penalties.get(ruleId) ?? 0);
      seen.add(ruleId);
    }
    this.builders.forEach((builder, index) => {
      builder.add(Math.max(0, 100 - (this.points[index] as number)), this.counts[index] as number, share);
    });
  }

  build(): (RollUp & { readonly name: Category })[] {
    return categories.flatMap((name, index) => {
      const mean: MeanScore | undefined = this.builders[index]?.build();
      return mean ? [{ name, ...mean }] : [];
    });
  }
}
