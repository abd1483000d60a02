import { createRequire } from "node:module";
import type Three from "compromise/three";
import { memoized } from "../../memoized.js";

/*
 * The grammar takes a quarter of a second to load and reads 0.08 MB a second: it is asked about sentences that are suspects
 * already, and loaded when the first of them comes.
 */
let grammar: typeof Three | undefined;

/** Whether an English sentence tells its reader what to do ("Please open the settings and check the name"). */
export const isEnglishInstruction: (sentence: string) => boolean = memoized((sentence) => {
  grammar ??= createRequire(import.meta.url)("compromise/three") as typeof Three;
  return grammar(sentence.slice(0, longest)).verbs().isImperative().found;
});

/** Of a longer sentence its beginning tells. */
const longest = 400;
