import type { SampleShare } from "../conversation/sample-share.js";
import { MeanBuilder } from "./mean-builder.js";
import type { MeanScore, RollUp } from "./scored.js";

/** The means of one dimension (channel, agent, file …), by the name of its values. */
export class RollUps<Name extends string = string> {
  private readonly builders = new Map<Name, MeanBuilder>();

  add(name: Name, score: number, findings: number, share?: SampleShare): void {
    let builder = this.builders.get(name);
    if (!builder) {
      builder = new MeanBuilder();
      this.builders.set(name, builder);
    }
    builder.add(score, findings, share);
  }

  /** In the order of their names. */
  build(): (RollUp & { readonly name: Name })[] {
    return [...this.builders]
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([name, builder]) => ({ name, ...(builder.build() as MeanScore) }));
  }
}
