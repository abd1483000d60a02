import type { Vector } from "../../src/understand/model/vector.js";
import type { Dataset } from "./dataset.js";
import { fitAct } from "./fit-act.js";
import { logOdds } from "./regression.js";

/** What a model that never saw a message's batch makes of it. */
export interface KeptOut {
  readonly place: number;
  readonly label: 0 | 1;
  readonly odds: number;
  /** Whether the message comes from a whole conversation. */
  readonly ordinary: boolean;
}

/** Scores each message of an act by a model that was fitted without its batch, in `folds` rounds. */
export function crossValidate(data: Dataset, act: string, folds = 4): KeptOut[] {
  const batches = [...new Set(data.examples.map((example) => example.batch))].sort();
  const foldOf = new Map(batches.map((batch, index) => [batch, index % folds]));
  const results: KeptOut[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const kept = (place: number) => foldOf.get(data.examples[place]?.batch as string) === fold;
    const model = fitAct(data, act, (place) => !kept(place));
    data.examples.forEach((example, place) => {
      const label = example.labels[act];
      if (label === undefined || !kept(place)) return;
      const odds = logOdds(model, data.vectors[place] as Vector);
      results.push({ place, label, odds, ordinary: example.ordinary });
    });
  }
  return results;
}
