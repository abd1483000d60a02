/**
 * Writes what the documentation says of rules and formats from the rules and formats themselves. With --check nothing is
 * written: it fails where a file differs, naming it.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { loadBuiltInRules } from "../src/lint/load-rules.js";
import { packageRoot } from "../src/package-root.js";
import { inputContainers, inputFormats } from "../src/read/registry.js";
import { configJsonSchema } from "./docs/config-schema.js";
import { formatsPage } from "./docs/formats-page.js";
import { rulePage } from "./docs/rule-page.js";
import { rulesTable } from "./docs/rules-table.js";

const rules = await loadBuiltInRules();
const files = new Map<string, string>();
for (const rule of rules) files.set(`docs/rules/${rule.id}.md`, rulePage(rule));
files.set("galateo.config.schema.json", configJsonSchema());
files.set("docs/formats.md", formatsPage(await inputFormats(), await inputContainers()));
files.set("README.md", between(readFileSync(join(packageRoot, "README.md"), "utf8"), "rules", rulesTable(rules)));

const check = process.argv.includes("--check");
const different: string[] = [];
for (const [name, content] of files) {
  const path = join(packageRoot, name);
  if (existsSync(path) && readFileSync(path, "utf8") === content) continue;
  different.push(name);
  if (check) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
if (check && different.length > 0) {
  console.error(`these files differ from the rules and formats they are generated from: ${different.join(", ")}`);
  console.error("run npm run docs and commit what it writes");
  process.exitCode = 1;
}

/** The text with what stands between `<!-- name -->` and `<!-- /name -->` replaced. */
function between(text: string, name: string, content: string): string {
  const begin = `<!-- ${name} -->`;
  const end = `<!-- /${name} -->`;
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md lacks ${begin} … ${end}`);
  return `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`;
}
