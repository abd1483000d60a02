import type { Manner } from "./manner.js";
import type { TextReading } from "./text-reading.js";

/**
 * From which likelihood an act is stated, by how a message speaks. The models were taught on everyday talk of customer service,
 * half of it acts and half look-alikes. Of who explains software at length they make much that is not there: there an act needs
 * words that do it. Numbers above 1 are never reached.
 *
 * Set so that F1 on batches that no model saw stays what it was, and by 2,500 labelled messages of real conversations:
 * docs/accuracy.md tells how they do.
 */
interface Bars {
  readonly short: Bar;
  readonly long: Bar;
  /** Where there are questions alone, and no phrase does the act. */
  readonly asked: number;
  /** Where an explanation is full of software, and gives no address. */
  readonly technical?: number;
  /** Whether in an explanation the phrase must stand in the first sentence: an answer begins with its no. */
  readonly isFirst?: boolean;
  /** Where the address of a page is given. */
  readonly linked?: number;
  /** Where one of these lists speaks against it. */
  readonly doubted: number;
  readonly doubts: readonly string[];
}

interface Bar {
  /** In everyday talk. */
  readonly talk: number;
  /** In everyday talk, where no phrase does the act; default: as where one does. */
  readonly alone?: number;
  /** Where a thing is explained, and no phrase does the act. */
  readonly explained: number;
  /** Where a thing is explained, and a phrase does the act. */
  readonly named: number;
}

const never = 2;
/** What hardly anybody does in ordinary text the models alone see in it too often: below this they are right once in five times there. */
const alone = 0.9;

/** Who comforts reproaches nobody. */
const comfort = ["apology", "empathy", "reassurance", "regret-word"];

const bars: Readonly<Record<string, Bars>> = {
  blame: {
    short: { talk: 0.35, alone, explained: never, named: 0.5 },
    long: { talk: 0.7, alone, explained: never, named: 0.5 },
    asked: 0.95,
    doubted: 0.85,
    doubts: comfort,
  },
  rude: {
    short: { talk: 0.4, alone, explained: never, named: 0.5 },
    long: { talk: 0.7, alone, explained: never, named: 0.5 },
    asked: 0.92,
    doubted: 0.85,
    doubts: comfort,
  },
  refusal: {
    short: { talk: 0.4, alone, explained: never, named: 0.4 },
    long: { talk: 0.7, alone, explained: never, named: 0.4 },
    asked: alone,
    isFirst: true,
    doubted: 0.85,
    doubts: ["reassurance"],
  },
  // Who is sorry that it cannot be done refuses.
  apology: {
    short: { talk: 0.45, explained: never, named: 0.5 },
    long: { talk: 0.45, explained: never, named: 0.5 },
    asked: 0.9,
    doubted: 0.97,
    doubts: ["nonapology"],
  },
  // A page is what explanations are about; its address is where they send.
  "site-redirection": {
    short: { talk: 0.4, explained: 0.55, named: 0.4 },
    long: { talk: 0.6, explained: 0.95, named: 0.6 },
    asked: 0.9,
    technical: never,
    linked: 0.2,
    doubted: 0.9,
    doubts: ["ask-information"],
  },
  // Who asks how, or did it, reports nothing; a fault is explained as often as told.
  problem: {
    short: { talk: 0.5, alone: 0.65, explained: 0.65, named: 0.5 },
    long: { talk: 0.5, alone: 0.65, explained: 0.65, named: 0.5 },
    asked: 0.65,
    doubted: 0.8,
    doubts: ["customer-own-error", "asks-whether-must", "how-to", "others-crime", "resolved"],
  },
};

/** From how many words on a message is long: what it does stands in a few of them. */
const longFrom = 45;

/**
 * Whether an act is sure enough to be stated.
 * @param likelihood what the model makes of the message
 * @param threshold the model's own, for an act that nothing is known of here
 */
export function isStated(act: string, likelihood: number, threshold: number, text: TextReading): boolean {
  const known = bars[act];
  if (!known) return likelihood >= threshold;
  if (likelihood < (known.linked ?? Math.min(known.short.talk, known.short.named))) return false;
  if (known.linked !== undefined && text.manner.isLinked) return true;
  if (likelihood < known.doubted && known.doubts.some((list) => text.hitsOf(list).length > 0)) return false;
  return likelihood >= barOf(known, text.manner, act, text);
}

function barOf(known: Bars, manner: Manner, act: string, text: TextReading): number {
  const bar = manner.words < longFrom ? known.short : known.long;
  if (known.technical !== undefined && manner.isTechnical) return known.technical;
  const [phrase] = text.hitsOf(act);
  if (!phrase) {
    if (manner.isAsked) return known.asked;
    return manner.isExplanation ? bar.explained : (bar.alone ?? bar.talk);
  }
  // What a phrase says needs no length to be believed.
  if (!manner.isExplanation) return known.short.talk;
  return known.isFirst && phrase.sentence > 0 ? never : bar.named;
}
