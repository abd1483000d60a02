/**
 * Bundles the program, and what its threads and processes run, into few files: to find, read and link hundreds of modules takes longer than a
 * small lint. What is loaded only when it is needed stays apart. In the place of src/code.ts stand lists of what its folders hold.
 */
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { parse } from "yaml";
import { languages } from "../src/conversation/conversation.js";
import { builtInRuleIds } from "../src/lint/load-rules.js";
import { packageRoot } from "../src/package-root.js";

const compiled = join(packageRoot, "dist");
const outdir = join(compiled, "bundle");

/** Small packages of many files that every run needs. The others stay where they are installed. */
const within = [
  "@date-fns/tz",
  "chalk",
  "commander",
  "entities",
  "fast-glob",
  "picomatch",
  "string-width",
  "valibot",
  "yaml",
];

const { dependencies, peerDependencies } = JSON.parse(
  readFileSync(join(packageRoot, "package.json"), "utf8"),
) as Readonly<Record<"dependencies" | "peerDependencies", Readonly<Record<string, string>>>>;
const apart = Object.keys({ ...dependencies, ...peerDependencies }).filter((name) => !within.includes(name));

/** CommonJS packages ask for modules of Node's by require. */
const requireBanner =
  'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);';

/** Folders of src whose modules are found by their place. */
const folders = ["read/formats", "read/containers", "report/formats", "cli/commands"];

/** Of these a run takes one or two: some load charts and workbooks, which take longer to load than a small lint. */
const oneOfMany = "src/report/formats/";

/** Paths of the modules that are found by their place, from the root of the compiled code, without their ending. */
function foundByPlace(): string[] {
  const modules = folders.flatMap((folder) =>
    readdirSync(join(compiled, "src", folder))
      .filter((name) => name.endsWith(".js"))
      .map((name) => `src/${folder}/${name.slice(0, -".js".length)}`),
  );
  const rules = readdirSync(join(compiled, "rules"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `rules/${entry.name}/rule`);
  return [...modules, ...rules].sort();
}

/** The texts of the built-in rules, each as a property whose value is JSON: to read all of their YAML takes a small lint's tenth. */
function ruleTexts(): string[] {
  return builtInRuleIds().flatMap((id) =>
    languages.map((locale) => {
      const texts = parse(readFileSync(join(packageRoot, "rules", id, `${locale}.yaml`), "utf8"));
      return `${JSON.stringify(`${id}/${locale}`)}: ${JSON.stringify(JSON.stringify({ ...texts, suggestions: texts.suggestions ?? {} }))}`;
    }),
  );
}

/** Stands in the place of src/code.ts: the same functions, without a look at the disk. */
function listed(): string {
  const paths = foundByPlace();
  const files = paths.map((path) => JSON.stringify(join(compiled, `${path}.js`)));
  const isApart = (index: number) => paths[index]?.startsWith(oneOfMany);
  return [
    ...files.flatMap((file, index) => (isApart(index) ? [] : [`import * as module${index} from ${file};`])),
    `const modules = new Map([${paths
      .map(
        (path, index) =>
          `[${JSON.stringify(path)}, () => ${isApart(index) ? `import(${files[index]})` : `module${index}`}]`,
      )
      .join(",")}]);`,
    `export function modulesIn(folder) {
      return [...modules.keys()].flatMap((path) => {
        const end = path.lastIndexOf("/");
        return path.slice(0, end) === folder ? [path.slice(end + 1)] : [];
      });
    }`,
    "export async function loadModule(path) { return modules.get(path)(); }",
    `const texts = {${ruleTexts().join(",")}};`,
    'export function textsRead(rule, locale) { const text = texts[rule + "/" + locale]; return text && JSON.parse(text); }',
    'export const lintWorkerFile = new URL("./lint-worker.js", import.meta.url).href;',
    'export const lintChildFile = new URL("./lint-child.js", import.meta.url).href;',
  ].join("\n");
}

const lists: Plugin = {
  name: "lists",
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]dist[/\\]src[/\\]code\.js$/ }, () => ({ contents: listed(), loader: "js" }));
  },
};

rmSync(outdir, { recursive: true, force: true });
await build({
  entryPoints: ["cli/main", "scale/lint-worker", "scale/engine/lint-child"].map((path) =>
    join(compiled, "src", `${path}.js`),
  ),
  entryNames: "[name]",
  outdir,
  bundle: true,
  splitting: true,
  platform: "node",
  format: "esm",
  target: "node20",
  external: apart,
  banner: { js: requireBanner },
  legalComments: "linked",
  minifyWhitespace: true,
  plugins: [lists],
  logLevel: "warning",
});
