import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";
import { loadModule, textsRead } from "../code.js";
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
    rules.push(await loadRule(id, join(packageRoot, "rules", id), compiledRule(id)));
  }
  return rules;
}

/** Where the compiled rule.ts of a built-in rule stands. */
export function compiledRule(id: string): string {
  return join(packageRoot, "dist", "rules", id, "rule.js");
}

/**
 * Loads a rule from its folder. The texts of a built-in rule are read when they are first asked for: its own tests see that they
 * are there.
 * @param folder holds it.yaml, en.yaml and examples.yaml
 * @param module the compiled rule.ts, whose default export is the rule
 * @throws RuleLoadError naming what the folder lacks
 */
export async function loadRule(id: string, folder: string, module: string): Promise<LoadedRule> {
  const isBuiltIn = module === compiledRule(id);
  if (!existsSync(module)) throw new RuleLoadError(`rule "${id}": ${module} is missing; build the rule first`);
  const loaded = await (isBuiltIn ? loadModule(`rules/${id}/rule`) : import(pathToFileURL(module).href));
  const { default: rule } = loaded as { default?: Rule };
  if (!rule?.category) throw new RuleLoadError(`rule "${id}": ${module} has no default export made by defineRule(…)`);
  const texts = new TextsWhenAsked(
    (locale) =>
      (isBuiltIn ? (textsRead(id, locale) as RuleTexts | undefined) : undefined) ??
      readTexts(id, join(folder, `${locale}.yaml`)),
  );
  if (!isBuiltIn) texts.readAll();
  if (!existsSync(join(folder, "examples.yaml"))) {
    throw new RuleLoadError(
      `rule "${id}": examples.yaml is missing; a rule shows a bad and a good example per language`,
    );
  }
  return { ...rule, id, folder, module, texts };
}

/** A rule's texts by language; a file is read when it is first asked for. */
class TextsWhenAsked extends Map<string, RuleTexts> {
  constructor(private readonly read: (locale: string) => RuleTexts) {
    super();
  }

  /** @throws RuleLoadError */
  readAll(): void {
    for (const locale of languages) this.get(locale);
  }

  override has(locale: string): boolean {
    return (languages as readonly string[]).includes(locale);
  }

  /** @throws RuleLoadError */
  override get(locale: string): RuleTexts | undefined {
    const known = super.get(locale);
    if (known || !this.has(locale)) return known;
    const texts = this.read(locale);
    this.set(locale, texts);
    return texts;
  }
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
