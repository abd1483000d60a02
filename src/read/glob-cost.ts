import { both, type Said } from "../said.js";

/**
 * What keeps a glob from being looked for in reasonable time: wildcards of one name multiply by its length, folders of any
 * depth by the path's, and braces are written out before anything is looked for.
 */
export interface GlobCost {
  /** The most `*` in one name. */
  readonly stars: number;
  /** How many `**` stand for folders. */
  readonly folders: number;
  /** How many globs its braces make. */
  readonly written: number;
  /** How deep braces stand in braces. */
  readonly depth: number;
}

/** So much is looked for: more is no name that anybody gives a file. */
export const mostOfGlob: GlobCost & { readonly length: number } = {
  stars: 4,
  folders: 3,
  written: 1000,
  depth: 10,
  length: 1000,
};

/** What is said of a glob that is more than is looked for; in English and Italian. */
export function tooMuchOf(glob: string): Said {
  const { stars, folders, written } = mostOfGlob;
  const short = glob.length > 60 ? `${glob.slice(0, 59)}…` : glob;
  return both(
    `the glob "${short}" asks for too much: at most ${stars} * in a name, ${folders} ** in a path, and braces for ${written} names; name a folder instead`,
    `il glob "${short}" chiede troppo: al massimo ${stars} * in un nome, ${folders} ** in un percorso e graffe per ${written} nomi; indica piuttosto una cartella`,
  );
}

/** Whether a glob is more than is looked for. */
export function isTooMuch(glob: string): boolean {
  if (glob.length > mostOfGlob.length) return true;
  const cost = costOf(glob);
  return (["stars", "folders", "written", "depth"] as const).some((part) => cost[part] > mostOfGlob[part]);
}

/** @param glob no longer than mostOfGlob.length */
export function costOf(glob: string): GlobCost {
  const names = glob.split("/");
  const stars = Math.max(...names.map((name) => (name === "**" ? 0 : (name.match(/\*+/g)?.length ?? 0))));
  const folders = names.filter((name) => name === "**").length;
  return { stars, folders, ...bracesOf(glob) };
}

/** The globs that braces make: those beside each other multiply, those between commas add up. */
function bracesOf(glob: string): Pick<GlobCost, "written" | "depth"> {
  const open: { before: number; sum: number; from: number }[] = [];
  let product = 1;
  let depth = 0;
  for (let at = 0; at < glob.length; at += 1) {
    const character = glob[at];
    const last = open.at(-1);
    if (character === "\\") at += 1;
    else if (character === "{") {
      open.push({ before: product, sum: 0, from: at });
      depth = Math.max(depth, open.length);
      product = 1;
    } else if (character === "," && last) {
      last.sum += product;
      product = 1;
    } else if (character === "}" && last) {
      open.pop();
      const range = /^\{(-?\d+)\.\.(-?\d+)(?:\.\.-?\d+)?\}$/.exec(glob.slice(last.from, at + 1));
      const inside = range ? Math.abs(Number(range[2]) - Number(range[1])) + 1 : last.sum + product;
      product = last.before * inside;
    }
  }
  return { written: open.reduce((all, { before }) => all * before, product), depth };
}
