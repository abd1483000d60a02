import { describe, expect, test } from "@jest/globals";
import type { Conversation } from "../../src/conversation/conversation.js";
import { FixedOrigin } from "../../src/conversation/origins.js";
import { Sampler } from "../../src/sample/draw.js";
import { MeanBuilder } from "../../src/score/mean-builder.js";

/** 600 conversations on two channels; chat scores lower and spreads wider. */
const whole = Array.from({ length: 600 }, (_, index) => {
  const channel = index % 3 === 0 ? ("chat" as const) : ("email" as const);
  const wobble = (index * 7919) % 101;
  const score = channel === "chat" ? 40 + wobble * 0.5 : 80 + (wobble % 20);
  return { conversation: talk(`c-${index}`, channel), channel, score };
});
const trueMean = whole.reduce((sum, { score }) => sum + score, 0) / whole.length;

function talk(id: string, channel: Conversation["channel"]): Conversation {
  const origin = new FixedOrigin(1, 1);
  const messages = [{ id: "m1", role: "agent" as const, author: "Ann", text: `Hello from ${id}`, origin }];
  return { id, kind: "conversation", channel, clock: "absolute", messages, path: "a.jsonl", line: 1 };
}

function draw(size: number, seed: number, conversations = whole.map((one) => one.conversation)) {
  const sampler = new Sampler({ size, by: ["channel"], seed, allocation: "proportional" });
  for (const conversation of conversations) sampler.add(conversation);
  return sampler.draw();
}

describe("a stratified sample", () => {
  test("is the same for the same seed, another for another", () => {
    const places = (seed: number) => [...draw(50, seed).shares.keys()].sort((a, b) => a - b);
    expect(places(7)).toEqual(places(7));
    expect(places(8)).not.toEqual(places(7));
  });

  test("does not depend on the order of the input", () => {
    const ids = (conversations: Conversation[]) =>
      [...draw(50, 7, conversations).shares.keys()].map((place) => conversations[place]?.id).sort();
    const forwards = whole.map((one) => one.conversation);
    expect(ids([...forwards].reverse())).toEqual(ids(forwards));
  });

  test("keeps weights that add up to the whole", () => {
    const { shares, strata } = draw(50, 7);
    expect([...shares.values()].reduce((sum, share) => sum + share.weight, 0)).toBeCloseTo(600, 9);
    expect(strata.map(({ population, size }) => [population, size])).toEqual([
      [200, 17],
      [400, 33],
    ]);
  });

  test("its 95% intervals hold the mean of the whole about 95 times in 100, and of a channel too", () => {
    let held = 0;
    let heldChat = 0;
    const runs = 400;
    const chatMean = meanOf(whole.filter((one) => one.channel === "chat").map((one) => one.score));
    for (let seed = 1; seed <= runs; seed += 1) {
      const all = new MeanBuilder();
      const chat = new MeanBuilder();
      for (const [place, share] of draw(60, seed).shares) {
        const { score, channel } = whole[place] as (typeof whole)[number];
        all.add(score, 0, share);
        if (channel === "chat") chat.add(score, 0, share);
      }
      if (holds(all, trueMean)) held += 1;
      if (holds(chat, chatMean)) heldChat += 1;
    }
    // Three standard errors of a share of 0.95 in 400 runs are 0.033.
    expect(held / runs).toBeGreaterThan(0.917);
    expect(held / runs).toBeLessThan(0.983);
    expect(heldChat / runs).toBeGreaterThan(0.917);
    expect(heldChat / runs).toBeLessThan(0.983);
  });

  test("of everything leaves no doubt", () => {
    const all = new MeanBuilder();
    for (const [place, share] of draw(600, 7).shares) all.add(whole[place]?.score as number, 0, share);
    const mean = all.build();
    expect(mean?.mean).toBeCloseTo(trueMean, 9);
    expect(mean?.interval[0]).toBeCloseTo(trueMean, 9);
    expect(mean?.population).toBe(600);
  });
});

function holds(builder: MeanBuilder, mean: number): boolean {
  const [low, high] = builder.build()?.interval ?? [1, 0];
  return low <= mean && mean <= high;
}

function meanOf(scores: readonly number[]): number {
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
