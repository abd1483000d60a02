import { memoized } from "../memoized.js";

/** A label or header as it is looked up: lower case, no accents, one space for everything that is no letter or digit. */
export const foldWord: (text: string) => string = memoized((text) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim(),
);
