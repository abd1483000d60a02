import { stat } from "node:fs/promises";
import type { Problem } from "../conversation/conversation.js";
import { guessEncoding } from "../read/encoding.js";
import { headOf } from "../read/head.js";
import { isJson } from "../read/json-records.js";
import { expandPaths } from "../read/paths.js";
import { formatOf, type InputOptions } from "../read/read.js";
import { fileSource } from "../read/source.js";
import { toldProblem } from "../read/told.js";
import { type LineRange, lineRanges } from "./line-ranges.js";

/** A part of the work: a few files, or a stretch of one. Plain data. */
export type Shard = { readonly paths: readonly string[] } | { readonly path: string; readonly range: LineRange };

/** What a run's paths hold, cut into parts that can be linted one by one, in the order of the paths. */
export interface Plan {
  readonly shards: readonly (Shard | { readonly problem: Problem })[];
  readonly bytes: number;
}

/** Files smaller than this together make one shard. */
const smallest = 1 << 18;
/** About how many bytes of a large file a shard holds: small enough to keep all workers busy to
 * the end, and to hold the outcomes of several at a time: those take some six times the room. */
const stretch = 1 << 17;
/** Smaller files are not worth cutting. */
const leastCut = 1 << 22;

/**
 * Cuts the inputs of a run into shards. Files of native JSON Lines are cut by lines; others are read as a whole, because what
 * their first lines say holds for the rest.
 */
export async function planShards(paths: readonly string[], options: InputOptions): Promise<Plan> {
  const shards: (Shard | { problem: Problem })[] = [];
  let total = 0;
  let together: string[] = [];
  let size = 0;
  const close = () => {
    if (together.length > 0) shards.push({ paths: together });
    together = [];
    size = 0;
  };
  for (const item of await expandPaths(paths)) {
    if ("problem" in item) {
      close();
      shards.push({ problem: toldProblem(item.problem, options.locale) });
      continue;
    }
    const bytes = await sizeOf(item.path);
    total += bytes;
    if (bytes > leastCut && (await isCut(item.path, options))) {
      close();
      for (const range of await lineRanges(item.path, stretch)) shards.push({ path: item.path, range });
      continue;
    }
    together.push(item.path);
    size += bytes;
    if (size >= smallest) close();
  }
  close();
  return { shards, bytes: total };
}

/** A file that cannot be looked at is told of by the one who reads it. */
export async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}

async function isCut(path: string, options: InputOptions): Promise<boolean> {
  try {
    const head = await headOf(fileSource(path));
    return (
      guessEncoding(head.bytes, head.complete) === "utf-8" &&
      head.lines[0]?.trimStart().startsWith("{") === true &&
      head.lines.slice(0, 3).every(isJson) &&
      (await formatOf(head, options)) === "native"
    );
  } catch {
    return false;
  }
}
