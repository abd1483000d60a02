import { createHash } from "node:crypto";
import type { Conversation } from "../conversation/conversation.js";
import type { SampleShare } from "../conversation/sample-share.js";
import { writeNative } from "../read/write-native.js";
import { type Allocation, allocate, tooSmall } from "./allocate.js";
import { type Dimension, dimensions } from "./dimensions.js";

/** How to sample. */
export interface SampleDesign {
  /** How many conversations; or, below 1, which share of them. */
  readonly size: number;
  readonly by: readonly Dimension[];
  readonly seed: number;
  readonly allocation: Allocation;
}

/** A stratum, and how many were drawn from it. */
export interface DrawnStratum {
  readonly values: Readonly<Record<string, string>>;
  readonly population: number;
  readonly size: number;
}

/** What was drawn. */
export interface Draw {
  readonly population: number;
  readonly strata: readonly DrawnStratum[];
  /** For each conversation that was drawn, by its place in the input from 0: what it stands for. */
  readonly shares: ReadonlyMap<number, SampleShare>;
}

/** The value of strata that were put together because the sample is too small for each of them. */
const others = "*";

/**
 * Draws a stratified random sample. Conversations are shown one by one and not kept: of each, a number of 48 bits and its
 * stratum. The number is a hash of the seed and the conversation, so that neither the order nor the names of the files
 * change what is drawn.
 */
export class Sampler {
  private readonly strata = new Map<string, { values: Record<string, string>; members: number[]; ranks: number[] }>();
  private count = 0;

  constructor(private readonly design: SampleDesign) {}

  /** Shows the next conversation of the input. */
  add(conversation: Conversation): void {
    const values = Object.fromEntries(this.design.by.map((name) => [name, dimensions[name](conversation)]));
    const key = JSON.stringify(values);
    let stratum = this.strata.get(key);
    if (!stratum) {
      stratum = { values, members: [], ranks: [] };
      this.strata.set(key, stratum);
    }
    stratum.members.push(this.count);
    stratum.ranks.push(rankOf(conversation, this.design.seed));
    this.count += 1;
  }

  draw(): Draw {
    const size = this.design.size < 1 ? Math.ceil(this.design.size * this.count) : this.design.size;
    const strata = this.joined(size);
    const sizes = [...strata].map(([key, { members }]) => ({ key, population: members.length }));
    const drawn = allocate(sizes, size, this.design.allocation);
    const shares = new Map<number, SampleShare>();
    const result: DrawnStratum[] = [];
    for (const [key, { values, members, ranks }] of strata) {
      const count = drawn.get(key) ?? 0;
      result.push({ values, population: members.length, size: count });
      if (count === 0) continue;
      const share = {
        stratum: values,
        size: count,
        population: members.length,
        weight: members.length / count,
        seed: this.design.seed,
      };
      for (const place of lowest(ranks, count)) shares.set(members[place] as number, share);
    }
    return { population: this.count, strata: result, shares };
  }

  private joined(size: number) {
    const sizes = [...this.strata].map(([key, { members }]) => ({ key, population: members.length }));
    const small = tooSmall(sizes, size);
    const joined = new Map([...this.strata].filter(([key]) => !small.has(key)).sort(([a], [b]) => (a < b ? -1 : 1)));
    if (small.size === 0) return joined;
    const rest = [...this.strata].filter(([key]) => small.has(key)).map(([, stratum]) => stratum);
    const values = Object.fromEntries(this.design.by.map((name) => [name, others]));
    const members = rest.flatMap((stratum) => stratum.members);
    return joined.set(others, { values, members, ranks: rest.flatMap((stratum) => stratum.ranks) });
  }
}

function rankOf(conversation: Conversation, seed: number): number {
  const digest = createHash("sha256").update(`${seed}\n`).update(writeNative(conversation)).digest();
  return digest.readUIntBE(0, 6);
}

/** The places of the lowest ranks; of equals, the first. */
function lowest(ranks: readonly number[], count: number): number[] {
  const places = ranks.map((_, place) => place);
  return places.sort((a, b) => (ranks[a] as number) - (ranks[b] as number) || a - b).slice(0, count);
}
