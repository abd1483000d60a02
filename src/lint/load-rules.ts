import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";
import { languages } from "../conversation/conversation.js";
import { packageRoot } from "../package-root.js";
import type { Rule } from "./api.js";
import type { LoadedRule } from "./loaded-rule.js";
import type { RuleTexts } from "./texts.js";

/** Folders under rules/ that hold no rule. */
const notRules = new Set(["acts"]);

/** A rule folder that cannot be used: what is missing, and where. */
export class RuleLoadError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "RuleLoadError";
  }
}

/** The ids of the built-in rules: the folders under rules/. */
export function builtInRuleIds(): string[] {
  return readdirSync(join(packageRoot, "rules"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !notRules.has(entry.name))
    .map((entry) => entry.name)
    .sort();
}

/** Loads built-in rules. @param ids which; default all @throws RuleLoadError */
export async function loadBuiltInRules(ids: readonly string[] = builtInRuleIds()): Promise<LoadedRule[]> {
  const rules: LoadedRule[] = [];
  for (const id of ids) {
    rules.push(await loadRule(id, join(packageRoot, "rules", id), join(packageRoot, "dist", "rules", id, "rule.js")));
  }
  return rules;
}

/**
 * Loads a rule from its folder.
 * @param folder holds it.yaml, en.yaml and examples.yaml
 * @param module the compiled rule.ts, whose default export is the rule
 * @throws RuleLoadError naming what the folder lacks
 */
export async function loadRule(id: string, folder: string, module: string): Promise<LoadedRule> {
  if (!existsSync(module)) throw new RuleLoadError(`rule "${id}": ${module} is missing; build the rule first`);
  const { default: rule } = (await import(pathToFileURL(module).href)) as { default?: Rule };
  if (!rule?.category) throw new RuleLoadError(`rule "${id}": ${module} has no default export made by defineRule(…)`);
  const texts = new Map<string, RuleTexts>();
  for (const locale of languages) texts.set(locale, readTexts(id, join(folder, `${locale}.yaml`)));
  if (!existsSync(join(folder, "examples.yaml"))) {
    throw new RuleLoadError(
      `rule "${id}": examples.yaml is missing; a rule shows a bad and a good example per language`,
    );
  }
  return { ...rule, id, folder, module, texts };
}

function readTexts(id: string, file: string): RuleTexts {
  if (!existsSync(file))
    throw new RuleLoadError(`rule "${id}": ${file} is missing; a rule speaks every report language`);
  const texts = parse(readFileSync(file, "utf8")) as Partial<RuleTexts> | null;
  for (const key of ["title", "description", "why", "messages"] as const) {
    if (!texts?.[key]) throw new RuleLoadError(`${file}: "${key}" is missing`);
  }
  if (!texts?.messages?.default) throw new RuleLoadError(`${file}: messages need one named "default"`);
  return { ...(texts as RuleTexts), suggestions: texts.suggestions ?? {} };
}
