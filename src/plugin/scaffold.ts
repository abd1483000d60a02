import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { shownPath } from "../config/checked-yaml.js";
import { builtInRuleIds } from "../lint/load-rules.js";
import { packageRoot } from "../package-root.js";
import { both, say } from "../said.js";
import { PluginError, standardFolders } from "./find-plugins.js";

export const scaffoldKinds = ["rule", "format"] as const;
export type ScaffoldKind = (typeof scaffoldKinds)[number];

/**
 * Writes the beginnings of a user's rule or format, which work as they are.
 * @param base the folder beside which the standard folders are
 * @returns the files that were written
 * @throws PluginError where the name cannot be, or is taken
 */
export function scaffold(kind: ScaffoldKind, name: string, base: string, typescript: boolean): string[] {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name)) {
    const fitting = name
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^[^a-z]+|-+$/g, "");
    const advice = fitting === "" ? "" : say`, ${both("such as", "per esempio")} "${fitting}"`;
    const made = both(
      "a name is made of small letters, digits and hyphens",
      "un nome è fatto di minuscole, cifre e trattini",
    );
    throw new PluginError(say`"${name}": ${made}${advice}`);
  }
  if (kind === "rule" && builtInRuleIds().includes(name)) {
    throw new PluginError(
      both(
        `there is a built-in rule "${name}"; choose another name, or change the built-in one in the configuration`,
        `esiste già una regola "${name}" di galateo; scegli un altro nome, o cambia quella nella configurazione`,
      ),
    );
  }
  const files = filesOf(kind, name, join(base, standardFolders[kind === "rule" ? "rules" : "formats"]), typescript);
  const taken = files.find(({ to }) => existsSync(to));
  if (taken) {
    const there = both("is there already; nothing was written", "c'è già; non è stato scritto nulla");
    throw new PluginError(say`${shownPath(taken.to)} ${there}`);
  }
  for (const { from, to } of files) {
    mkdirSync(dirname(to), { recursive: true });
    const text = readFileSync(join(packageRoot, "scaffold", from), "utf8");
    writeFileSync(to, text.replaceAll("__NAME__", name).replaceAll("__TITLE__", titleOf(name)));
  }
  return files.map(({ to }) => shownPath(to));
}

function filesOf(
  kind: ScaffoldKind,
  name: string,
  folder: string,
  typescript: boolean,
): { from: string; to: string }[] {
  if (kind === "format") {
    return [
      { from: "format/format.ts", to: join(folder, `${name}.ts`) },
      { from: "format/sample.txt", to: join(folder, `${name}.sample`) },
    ];
  }
  if (!typescript) return [{ from: "rule/rule.yaml", to: join(folder, name, "rule.yaml") }];
  return ["rule.ts", "it.yaml", "en.yaml", "examples.yaml"].map((file) => ({
    from: `rule-typescript/${file}`,
    to: join(folder, name, file),
  }));
}

/** "no-dear-user" as a title: "No dear user". */
function titleOf(name: string): string {
  const words = name.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
