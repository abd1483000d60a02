import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { compiledRule } from "../../lint/load-rules.js";
import { packageRoot } from "../../package-root.js";
import { both, type Said, say } from "../../said.js";
import type { LintJob } from "../lint-job.js";
import { buildStamp, folderDigest } from "./build-stamp.js";

/** A rule as another machine finds it: built-in, or by its folder, which must hold the same there. */
type RemoteRule = { readonly id: string } | { readonly id: string; readonly folder: string; readonly digest: string };

/** What a worker on another machine needs to know of a run. Plain data. */
export interface RemoteJob {
  /** The galateo that asks. */
  readonly stamp: string;
  readonly options: LintJob["options"];
  readonly rules: readonly RemoteRule[];
}

/** A job as it is sent. @param folder in which relative paths of inputs begin */
export async function remoteJob({ options, rules }: LintJob, folder: string): Promise<RemoteJob> {
  // Reading is done where the inputs are: only what judges travels.
  const { forced, language, phrases, policies, businessHours, stats, overrides } = options;
  const judging = { rules: options.rules, forced, language, phrases, policies, businessHours, stats };
  const remote: RemoteRule[] = [];
  for (const { id, folder: own, module } of rules) {
    remote.push(module === undefined ? { id, folder: own, digest: await folderDigest(own) } : { id });
  }
  const placed = overrides ? { overrides: overrides.map((one) => ({ ...one, from: folder })) } : {};
  return { stamp: await buildStamp(), options: { ...judging, ...placed } as LintJob["options"], rules: remote };
}

/**
 * A job as it is run here; or why this galateo cannot give the outcomes that the other would.
 * @param own this galateo's stamp
 */
export async function localJob(sent: RemoteJob, own: string): Promise<LintJob | { readonly refusal: Said }> {
  if (sent.stamp !== own) return { refusal: otherVersion(sent.stamp, own) };
  const rules = [];
  for (const rule of sent.rules) {
    if (!("folder" in rule)) {
      const folder = join(packageRoot, "rules", rule.id);
      rules.push({ id: rule.id, folder, module: compiledRule(rule.id) });
      continue;
    }
    // Programs never come from the engine: who can write there must not be able to run something here.
    const { id, folder, digest } = rule;
    if (!existsSync(folder)) return { refusal: otherRule(id, folder, both("is not here", "qui non c'è")) };
    if ((await folderDigest(folder)) !== digest)
      return { refusal: otherRule(id, folder, both("holds something else here", "qui contiene altro")) };
    rules.push({ id, folder });
  }
  return { options: sent.options, rules };
}

function otherVersion(theirs: string, own: string): Said {
  return both(
    `the run is galateo ${theirs}'s and this is galateo ${own}: outcomes might differ; install the same on both sides`,
    `l'analisi è di galateo ${theirs} e questo è galateo ${own}: i risultati potrebbero differire; installa la stessa versione dalle due parti`,
  );
}

function otherRule(id: string, folder: string, fault: Said): Said {
  const shownFolder = relative(process.cwd(), folder).startsWith("..") ? folder : relative(process.cwd(), folder);
  const advice = both(
    "copy the folder to the same place on every worker",
    "copia la cartella nello stesso posto su ogni worker",
  );
  return say`${both("the rule", "la regola")} "${id}" (${shownFolder}) ${fault}; ${advice}`;
}
