import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { shownPath } from "../config/checked-yaml.js";
import { builtInRuleIds } from "../lint/load-rules.js";
import { packageRoot } from "../package-root.js";
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
    const advice = fitting === "" ? "" : `, such as "${fitting}"`;
    throw new PluginError(`"${name}": a name is made of small letters, digits and hyphens${advice}`);
  }
  if (kind === "rule" && builtInRuleIds().includes(name)) {
    throw new PluginError(
      `there is a built-in rule "${name}"; choose another name, or change the built-in one in the configuration`,
    );
  }
  const files = filesOf(kind, name, join(base, standardFolders[kind === "rule" ? "rules" : "formats"]), typescript);
  const taken = files.find(({ to }) => existsSync(to));
  if (taken) throw new PluginError(`${shownPath(taken.to)} is there already; nothing was written`);
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
