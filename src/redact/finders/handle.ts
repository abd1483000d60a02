import { type Finder, matches } from "../found.js";

const handle = /(?<![\p{L}\p{N}._%+-])@[A-Za-z0-9_](?:[A-Za-z0-9_.]{0,28}[A-Za-z0-9_])?(?![\p{L}\p{N}@])/gu;

/** Names of accounts on social media: "@giulia_b". */
export const findHandles: Finder = function* (text) {
  if (text.includes("@")) yield* matches(text, handle, "handle", (words) => words.toLowerCase());
};
