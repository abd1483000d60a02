import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Config } from "../config/config.js";
import type { Language } from "../conversation/conversation.js";
import type { LoadedRule } from "../lint/loaded-rule.js";
import { findPlugins, rulesIn, standardFolders } from "../plugin/find-plugins.js";
import { loadUserRules } from "../plugin/load-plugins.js";
import { type TriedExample, tryExamples } from "../plugin/try-examples.js";
import { both } from "../said.js";
import { Understanding } from "../understand/understand.js";
import { type Terminal, UsageError } from "./command.js";
import { localeOf } from "./locale.js";

const texts = {
  en: {
    nothing: `no rules to try: name a folder, or make one with galateo new rule NAME (it goes into ${standardFolders.rules}/)`,
    ok: "ok",
    wrong: "WRONG",
    missed: "missed, as it says",
    silent: "should be reported, and is not",
    loud: "should not be reported, and is",
    other: "should be reported on another message",
    found: "is marked as missed, and is right now: take the mark out",
    none: "has no examples in this language",
    sum: (rules: number, examples: number, wrong: number) =>
      `${rules} ${rules === 1 ? "rule" : "rules"}, ${examples} ${examples === 1 ? "example" : "examples"}, ${wrong} wrong`,
  },
  it: {
    nothing: `nessuna regola da provare: indica una cartella, o creane una con galateo new rule NOME (va in ${standardFolders.rules}/)`,
    ok: "ok",
    wrong: "SBAGLIATO",
    missed: "mancato, come dice",
    silent: "andrebbe segnalato e non lo è",
    loud: "non andrebbe segnalato e lo è",
    other: "andrebbe segnalato su un altro messaggio",
    found: "è indicato come mancato, ma ora è giusto: togli il segno",
    none: "non ha esempi in questa lingua",
    sum: (rules: number, examples: number, wrong: number) =>
      `${rules} ${rules === 1 ? "regola" : "regole"}, ${examples} ${examples === 1 ? "esempio" : "esempi"}, ${wrong} ${wrong === 1 ? "sbagliato" : "sbagliati"}`,
  },
} as const;

/** Tries users' rules on their examples. @returns 0 where all are right, 1 where one is not @throws UsageError */
export async function testRules(
  folders: readonly string[],
  config: Config,
  asked: string | undefined,
  terminal: Terminal,
): Promise<number> {
  const locale = localeOf(asked ?? config.locale, terminal.environment);
  const say = texts[locale];
  const missing = folders.find((folder) => !existsSync(folder));
  if (missing !== undefined)
    throw new UsageError(both(`there is no folder "${missing}"`, `la cartella "${missing}" non esiste`));
  const found =
    folders.length > 0
      ? eachOnce(folders.flatMap((folder) => rulesIn(resolve(folder), "")))
      : findPlugins(config, process.cwd()).rules;
  if (found.length === 0) throw new UsageError(both(texts.en.nothing, texts.it.nothing));
  const rules = await loadUserRules(found);
  const understanding = new Understanding(
    undefined,
    rules.flatMap((rule) => rule.phrases ?? []),
  );
  let examples = 0;
  let wrong = 0;
  for (const rule of rules) {
    terminal.out(`${rule.id}\n`);
    const tried = await tryExamples(rule, understanding);
    for (const one of tried) terminal.out(lineOf(one, locale));
    for (const language of withoutExamples(rule, tried)) terminal.out(`  ${language}  ${say.none}\n`);
    examples += tried.length;
    wrong += tried.filter((one) => one.right === one.example.missed).length;
  }
  terminal.out(`\n${say.sum(rules.length, examples, wrong)}\n`);
  return wrong > 0 ? 1 : 0;
}

/** A rule that is named twice, by itself and by the folder that holds it, is tried once. */
function eachOnce<Rule extends { readonly folder: string }>(rules: readonly Rule[]): Rule[] {
  const seen = new Set<string>();
  return rules.filter(({ folder }) => !seen.has(folder) && seen.add(folder));
}

function lineOf({ example, number, right, found, excerpts, problems }: TriedExample, locale: Language): string {
  const say = texts[locale];
  const name = `  ${example.language}  ${example.kind} ${number}`;
  if (example.missed) return `${name}  ${right ? `${say.wrong}: ${say.found}` : say.missed}\n`;
  if (right) return `${name}  ${say.ok}\n`;
  const [message] = problems;
  const why = message ?? (found.length === 0 ? say.silent : example.kind === "good" ? say.loud : say.other);
  const words = excerpts.length === 0 ? firstWords(example) : excerpts.join(" … ");
  return `${name}  ${say.wrong}: ${why}: “${words.replace(/\s+/g, " ")}”\n`;
}

function firstWords({ conversations }: TriedExample["example"]): string {
  return (conversations[0]?.messages.at(-1)?.text ?? "").slice(0, 120);
}

function withoutExamples({ languages }: LoadedRule, tried: readonly TriedExample[]): string[] {
  return languages.filter((language) => !tried.some((one) => one.example.language === language));
}
