import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { closest } from "../closest.js";
import { type CheckedFile, ConfigError, readChecked, shownPath } from "../config/checked-yaml.js";
import { type Language, languages } from "../conversation/conversation.js";
import type { Rule } from "../lint/api.js";
import type { LoadedRule } from "../lint/loaded-rule.js";
import type { RuleTexts } from "../lint/texts.js";
import { both, insteadOf, type Said, say } from "../said.js";
import { actNames } from "../understand/acts/act.js";
import type { HousePhrases } from "../understand/acts/house.js";
import { lexiconNames } from "../understand/compile-language.js";
import type { LexiconFile } from "../understand/phrases/lexicon.js";
import { declaredPhrases, declaredRule, declaredTexts } from "./declared-rule.js";
import { codeIn, PluginError } from "./find-plugins.js";
import { loadCode } from "./load-code.js";
import { type RuleFile, ruleFileSchema } from "./rule-file.js";

/**
 * Loads a user's rule from its folder: a rule.yaml alone, or a module with its texts.
 * @throws ConfigError naming the line of rule.yaml that is wrong
 * @throws PluginError naming what the folder lacks
 */
export async function loadUserRule(id: string, folder: string): Promise<LoadedRule> {
  const file = join(folder, "rule.yaml");
  const code = codeIn(folder);
  if (!existsSync(file)) return loadCoded(id, folder, code as string);
  if (code !== undefined)
    throw new PluginError(
      both(
        `${shownPath(folder)}: holds both rule.yaml and ${shownPath(code)}; keep one`,
        `${shownPath(folder)}: contiene sia rule.yaml sia ${shownPath(code)}; tienine uno`,
      ),
    );
  const checked = readChecked(file, ruleFileSchema);
  checkDeclared(checked);
  return {
    ...declaredRule(id, checked.value),
    id,
    folder,
    isUsers: true,
    texts: declaredTexts(checked.value),
    phrases: declaredPhrases(id, checked.value, (path) => `${checked.shown}:${checked.lineOf(path)}`),
  };
}

/** What is said of a module that fails while it is loaded. */
export const cannotLoad = both("cannot be loaded", "non si può caricare");

/** What a schema cannot say of a rule.yaml. @throws ConfigError */
function checkDeclared({ value, shown, lineOf }: CheckedFile<RuleFile>): void {
  const fail = (path: readonly string[], fault: Said) => {
    throw new ConfigError(say`${shown}:${lineOf(path)}: ${fault}`);
  };
  const { what, where } = value;
  const said = [what.phrases, what.act, what.missing].filter((one) => one !== undefined).length;
  if (said !== 1)
    fail(["what"], both('"what" needs one of: phrases, act, missing', '"what" vuole uno tra: phrases, act, missing'));
  if (what.unless && !what.phrases)
    fail(["what", "unless"], both('"what.unless" goes with "what.phrases"', '"what.unless" va con "what.phrases"'));
  const known = [...new Set<string>([...actNames, ...lexiconNames()])].sort();
  for (const [path, act] of [
    [["what", "act"], what.act],
    [["what", "missing", "act"], what.missing?.act],
    [["where", "after", "act"], where?.after?.act],
  ] as const) {
    if (act === undefined || known.includes(act)) continue;
    fail(path, say`${both("there is no act", "non esiste l'atto")} "${act}"; ${insteadOf(closest(act, known), known)}`);
  }
  for (const [path, group] of [
    [["what", "missing"], what.missing],
    [["where", "after"], where?.after],
  ] as const) {
    if (group && group.act === undefined && group.phrases === undefined)
      fail(path, say`"${path.join(".")}" ${both("needs an act or phrases", "vuole act o phrases")}`);
  }
}

async function loadCoded(id: string, folder: string, code: string): Promise<LoadedRule> {
  const { default: rule } = (await loadModule(code)) as { default?: Rule };
  if (!rule?.category || !rule.severity || !Array.isArray(rule.languages)) {
    const lacks = both(
      "has no default export made by defineRule(…)",
      "non ha un export default fatto con defineRule(…)",
    );
    throw new PluginError(say`${shownPath(code)}: ${lacks}`);
  }
  const own = languages.flatMap((locale) => {
    const file = join(folder, `${locale}.yaml`);
    return existsSync(file) ? [[locale, readTexts(file)] as const] : [];
  });
  const [any] = own;
  if (!any) {
    const lacks = both(
      "holds neither it.yaml nor en.yaml, the texts of the rule",
      "non contiene né it.yaml né en.yaml, i testi della regola",
    );
    throw new PluginError(say`${shownPath(folder)}: ${lacks}`);
  }
  const texts = new Map<Language, RuleTexts>(own);
  return {
    ...rule,
    id,
    folder,
    isUsers: true,
    isCode: true,
    texts: new Map(languages.map((locale) => [locale, texts.get(locale) ?? any[1]])),
    phrases: languages.flatMap((language) => listsOf(id, language, join(folder, `phrases.${language}.yaml`))),
  };
}

async function loadModule(path: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await loadCode(path);
  } catch (error) {
    throw new PluginError(say`${shownPath(path)}: ${cannotLoad}: ${(error as Error).message.split("\n")[0] ?? ""}`);
  }
}

function readTexts(file: string): RuleTexts {
  const texts = readYaml(file) as Partial<RuleTexts> | null;
  for (const key of ["title", "description", "messages"] as const) {
    if (!texts?.[key]) throw new PluginError(say`${shownPath(file)}: "${key}" ${both("is missing", "manca")}`);
  }
  if (!texts?.messages?.default) {
    const lacks = both('messages need one named "default"', 'tra i messages ne serve uno chiamato "default"');
    throw new PluginError(say`${shownPath(file)}: ${lacks}`);
  }
  return { ...(texts as RuleTexts), why: texts.why ?? "", suggestions: texts.suggestions ?? {} };
}

/** phrases.<language>.yaml: lists by name, asked for as "<rule>/<name>". */
function listsOf(id: string, language: string, file: string): HousePhrases[] {
  if (!existsSync(file)) return [];
  const lists = (readYaml(file) ?? {}) as Record<string, NonNullable<LexiconFile["phrases"]>>;
  return Object.entries(lists).map(([name, phrases]) => ({
    language,
    act: `${id}/${name}`,
    file: shownPath(file),
    content: { phrases },
  }));
}

function readYaml(file: string): unknown {
  try {
    return parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new PluginError(say`${shownPath(file)}: ${(error as Error).message.split("\n")[0] ?? ""}`);
  }
}
