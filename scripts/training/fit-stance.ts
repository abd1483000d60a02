import type { Vector } from "../../src/understand/model/vector.js";
import type { Dataset } from "./dataset.js";
import { cost, fitOn, type Judged } from "./fit-on.js";
import type { LinearModel } from "./regression.js";
import { tellingFactors } from "./telling.js";

/** How much an answer counts that neither grants nor denies, and a message of a conversation that does no act at all. */
const neitherImportance = 0.25;
const idleImportance = 0.1;
/** One idle message in so many is learnt from: more are more of the same. */
const idleShare = 3;
/** Longer messages say many things. */
const mostIdleLetters = 260;

/**
 * Fits which of two sides an answer takes. What takes neither is learnt from as both at once, so that its log-odds come to nothing:
 * answers that were judged so, and messages of whole conversations that do nothing.
 * @param use which examples may be learnt from
 */
export function fitStance(data: Dataset, stance: string, use: (place: number) => boolean): LinearModel {
  const judged: Judged[] = [];
  const either: Judged[] = [];
  data.examples.forEach((example, place) => {
    if (!use(place)) return;
    const label = example.labels[stance];
    if (label !== undefined) judged.push({ place, label, importance: 1 });
    else if (example.ofStance) addEither(either, place, neitherImportance);
    else if (place % idleShare === 0 && isIdle(example)) addEither(either, place, idleImportance);
  });
  const factors = tellingFactors(
    judged.map(({ place }) => data.vectors[place] as Vector),
    judged.map(({ label }) => label),
    data.size,
  );
  return fitOn(data, [...judged, ...either], factors, cost);
}

function addEither(list: Judged[], place: number, importance: number): void {
  list.push({ place, label: 0, importance }, { place, label: 1, importance });
}

function isIdle({ ordinary, labels, text }: Dataset["examples"][number]): boolean {
  return ordinary && text.length < mostIdleLetters && Object.values(labels).every((label) => label === 0);
}
