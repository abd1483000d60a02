import type { Vector } from "../../src/understand/model/vector.js";
import type { Dataset } from "./dataset.js";
import { fitAct } from "./fit-act.js";
import { type LinearModel, logOdds } from "./regression.js";

/** What a model that never saw a message's batch makes of it. */
export interface KeptOut {
  readonly place: number;
  readonly label: 0 | 1;
  /** Log-odds of the whole message. */
  readonly odds: number;
  /** The highest log-odds of a sentence by itself; those of the whole where there is but one. */
  readonly highest: number;
  readonly sentences: number;
  /** Whether the message comes from a whole conversation. */
  readonly ordinary: boolean;
}

/** Learns what a head reads from the examples that may be used. */
export type Learn = (data: Dataset, head: string, use: (place: number) => boolean) => LinearModel;

/** Scores each message that was judged for an act, or for a stance, by a model that was fitted without its batch, in `folds` rounds. */
export function crossValidate(data: Dataset, act: string, learn: Learn = fitAct, folds = 4): KeptOut[] {
  const batches = [...new Set(data.examples.map((example) => example.batch))].sort();
  const foldOf = new Map(batches.map((batch, index) => [batch, index % folds]));
  const results: KeptOut[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const kept = (place: number) => foldOf.get(data.examples[place]?.batch as string) === fold;
    const model = learn(data, act, (place) => !kept(place));
    data.examples.forEach((example, place) => {
      const label = example.labels[act];
      if (label === undefined || !kept(place)) return;
      const odds = logOdds(model, data.vectors[place] as Vector);
      const parts = data.sentences[place] as readonly Vector[];
      const highest = parts.length < 2 ? odds : Math.max(...parts.map((part) => logOdds(model, part)));
      results.push({ place, label, odds, highest, sentences: parts.length, ordinary: example.ordinary });
    });
  }
  return results;
}
