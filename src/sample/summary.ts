import type { Language } from "../conversation/conversation.js";
import { formatNumber } from "../report/localise/number.js";
import { reportTextsOf } from "../report/localise/texts-of.js";
import type { Draw, DrawnStratum } from "./draw.js";

const mostStrata = 20;

const texts = {
  en: {
    drawn: (size: number, population: number, seed: number) =>
      `${size} of ${population} conversations drawn (seed ${seed})`,
    of: "of",
    each: (weight: string) => `each stands for ${weight}`,
    more: (count: number) => `and ${count} more strata`,
    joined: "strata too small for the sample, put together",
  },
  it: {
    drawn: (size: number, population: number, seed: number) =>
      `${size} conversazioni estratte su ${population} (seme ${seed})`,
    of: "su",
    each: (weight: string) => `ognuna ne rappresenta ${weight}`,
    more: (count: number) => `e altri ${count} strati`,
    joined: "strati troppo piccoli per il campione, messi insieme",
  },
} as const;

/** What was drawn from where, for standard error. */
export function drawSummary({ population, strata, shares }: Draw, seed: number, locale: Language): string {
  const say = texts[locale];
  const lines = [`galateo: ${say.drawn(shares.size, population, seed)}`];
  if (strata.length > 1) {
    for (const stratum of strata.slice(0, mostStrata)) lines.push(`  ${stratumLine(stratum, locale)}`);
    if (strata.length > mostStrata) lines.push(`  ${say.more(strata.length - mostStrata)}`);
  }
  return `${lines.join("\n")}\n`;
}

function stratumLine({ values, population, size }: DrawnStratum, locale: Language): string {
  const say = texts[locale];
  const names = Object.values(values);
  const name = names.every((value) => value === "*") ? `* (${say.joined})` : names.join(" / ");
  const weight = size === 0 ? "–" : formatNumber(population / size, reportTextsOf(locale));
  return `${name}: ${size} ${say.of} ${population}, ${say.each(weight)}`;
}
