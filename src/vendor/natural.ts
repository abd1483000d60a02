/**
 * The parts of `natural` that galateo uses. The build bundles them into this file (scripts/bundle-vendor.ts), so that neither
 * the package's database drivers nor its start-up time come along.
 */
import english from "natural/lib/natural/stemmers/porter_stemmer.js";
import italian from "natural/lib/natural/stemmers/porter_stemmer_it.js";

/** Stemmers by language. */
export const stemmers: Readonly<Record<string, (word: string) => string>> = {
  it: (word) => italian.stem(word),
  en: (word) => english.stem(word),
};
