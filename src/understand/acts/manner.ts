import { hashText } from "../../hash-text.js";
import type { ClassHits } from "../classes/word-classes.js";
import type { SpokenText } from "../text/spoken-text.js";

/** How a text speaks, whatever it does: what a model makes of it is worth more or less by that. */
export interface Manner {
  /** How many words it has. */
  readonly words: number;
  /** Whether it is full of words of software, devices and pages. */
  readonly isTechnical: boolean;
  /** Whether it gives the address of a page: of a site alone, it may but name who runs it. */
  readonly isLinked: boolean;
  /** Whether it explains how a thing is used rather than talks with somebody. */
  readonly isExplanation: boolean;
  /** Whether it holds questions alone. */
  readonly isAsked: boolean;
}

/** Classes of words of software, devices and pages, by language. */
const digitalClasses: Readonly<Record<string, readonly string[]>> = {
  en: ["g-software", "g-device", "site-noun"],
  it: ["g-n-software", "g-n-device", "g-n-website-part", "c-network"],
};

const digitalKeys = new Map(
  Object.entries(digitalClasses).map(([language, names]) => [language, new Set(names.map(hashText))]),
);

/** From how many words of such classes on the subject is software; fewer do where much is said. */
const manyDigital = 2;
const muchSaid = 20;
const fullOf = 4;

/** Nobody talks at such length without explaining. */
const longest = 90;

/** An address with something behind the site's name. */
const pageAddress = /^(?:https?:\/\/)?[^/]+\/[^/]/i;

/** Reads how a text speaks. @param classes of its words */
export function mannerOf({ text, tokens, sentences }: SpokenText, classes: ClassHits, language: string): Manner {
  let words = 0;
  let hasAddress = false;
  let isLinked = false;
  for (const { kind, start, end } of tokens) {
    if (kind === "word") words += 1;
    if (kind !== "url") continue;
    hasAddress = true;
    isLinked ||= pageAddress.test(text.slice(start, end));
  }
  const digital = digitalWords(classes, language);
  const spoken = sentences.filter(({ firstToken, endToken }) => endToken - firstToken > 1);
  return {
    words,
    isTechnical: digital >= fullOf,
    isLinked,
    isExplanation: hasAddress || digital >= manyDigital || (digital > 0 && words >= muchSaid) || words >= longest,
    isAsked: spoken.length > 0 && spoken.every(({ mark }) => mark === "?"),
  };
}

/** A word may be of several classes: it counts once. */
function digitalWords({ keys, firstTokens }: ClassHits, language: string): number {
  const digital = digitalKeys.get(language);
  if (!digital) return 0;
  const found = new Set<number>();
  for (let index = 0; index < keys.length; index += 1) {
    if (digital.has(keys[index] as number)) found.add(firstTokens[index] as number);
  }
  return found.size;
}
