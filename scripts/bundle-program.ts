/**
 * Bundles the program, and what its threads and processes run, into one file, and keeps its compiled code beside it: to find, read, link and
 * compile hundreds of modules takes longer than a small lint. In the place of src/code.ts stand lists of what its folders hold.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { parse } from "yaml";
import { languages } from "../src/conversation/conversation.js";
import { builtInRuleIds } from "../src/lint/load-rules.js";
import { packageRoot } from "../src/package-root.js";
import { asciiCode } from "./ascii-code.js";
import { latinLiterals } from "./latin-literals.js";

const compiled = join(packageRoot, "dist");
const outdir = join(compiled, "bundle");

/** Packages that most runs need, and such as no CommonJS file can require. The others stay where they are installed. */
const within = [
  "@date-fns/tz",
  "chalk",
  "commander",
  "d3-scale",
  "d3-shape",
  "entities",
  "fast-glob",
  "htmlparser2",
  "hucre",
  "hyparquet",
  "hyparquet-compressors",
  "jsonc-parser",
  "picomatch",
  "string-width",
  "valibot",
  "yaml",
];

const { dependencies, peerDependencies } = JSON.parse(
  readFileSync(join(packageRoot, "package.json"), "utf8"),
) as Readonly<Record<"dependencies" | "peerDependencies", Readonly<Record<string, string>>>>;
const apart = Object.keys({ ...dependencies, ...peerDependencies }).filter((name) => !within.includes(name));

/** Folders of src whose modules are found by their place. */
const folders = ["read/formats", "read/containers", "report/formats", "cli/commands"];

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

/** The program's modules that are loaded by name. */
const entries = ["src/cli/program", "src/scale/lint-worker", "src/scale/engine/lint-child"];

/** Functions that load modules, as properties. Each is loaded, with what it needs, when it is first asked for. */
function loaders(paths: readonly string[]): string {
  return paths.map((path) => `${JSON.stringify(path)}: () => import(${fileOf(path)})`).join(",");
}

function fileOf(path: string): string {
  return JSON.stringify(join(compiled, `${path}.js`));
}

/** Stands in the place of src/code.ts in the program: the same functions, without a look at the disk. */
function listed(): string {
  return [
    `const modules = {${loaders(foundByPlace())}};`,
    `export function modulesIn(folder) {
      return Object.keys(modules).flatMap((path) => {
        const end = path.lastIndexOf("/");
        return path.slice(0, end) === folder ? [path.slice(end + 1)] : [];
      });
    }`,
    "export async function loadModule(path) { return modules[path](); }",
    `const texts = {${ruleTexts().join(",")}};`,
    'export function textsRead(rule, locale) { const text = texts[rule + "/" + locale]; return text && JSON.parse(text); }',
    'export const lintWorkerFile = new URL("./lint-worker.js", import.meta.url).href;',
    'export const lintChildFile = new URL("./lint-child.js", import.meta.url).href;',
  ].join("\n");
}

/** Stands in the place of src/code.ts in what starts the program. */
function starting(program: string): string {
  return [
    `import { bundledProgram } from ${fileOf("src/bundled")};`,
    "let program;",
    `export async function loadModule(path) {
      program ??= bundledProgram(new URL(${JSON.stringify(`./${program}`)}, import.meta.url));
      return program.modules[path]();
    }`,
  ].join("\n");
}

/** Puts a text in the place of src/code.ts. */
function inPlaceOfCode(contents: string): Plugin {
  return {
    name: "in place of src/code.ts",
    setup({ onLoad }) {
      onLoad({ filter: /[/\\]dist[/\\]src[/\\]code\.js$/ }, () => ({ contents, loader: "js" }));
    },
  };
}

/** What string-width makes at its start, and how often it is used. */
const segmenter = { made: "const segmenter = new Intl.Segmenter();", used: "segmenter.segment(" };

/** Lets string-width make its segmenter when it meets a text that needs one: to make it takes a fortieth of a small lint. */
const segmenterWhenNeeded: Plugin = {
  name: "a segmenter when it is needed",
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]string-width[/\\]index\.js$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      if (!text.includes(segmenter.made) || !text.includes(segmenter.used))
        throw new Error(`${path} makes its segmenter in another way: see scripts/bundle-program.ts`);
      const contents = text
        .replace(segmenter.made, "let made; const segmenter = () => (made ??= new Intl.Segmenter());")
        .replaceAll(segmenter.used, "segmenter().segment(");
      return { contents, loader: "js" };
    });
  },
};

/** What `latin` makes of a pattern is made here: each start would make it anew. */
const patternsMadePlain: Plugin = {
  name: "patterns made plain",
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]dist[/\\](?:src[/\\]understand|rules)[/\\].*\.js$/ }, ({ path }) => ({
      contents: latinLiterals(readFileSync(path, "utf8")),
      loader: "js",
    }));
  },
};

const common: BuildOptions = {
  bundle: true,
  platform: "node",
  target: "node20",
  external: apart,
  minifyWhitespace: true,
  logLevel: "warning",
};

/** @returns the file of the program, named by what it holds, so that no compiled code is taken for that of another */
async function bundleProgram(): Promise<string> {
  const outfile = join(outdir, "program.cjs");
  await build({
    ...common,
    stdin: { contents: `module.exports = {${loaders(entries)}};`, resolveDir: compiled },
    outfile,
    format: "cjs",
    mainFields: ["module", "main"],
    legalComments: "linked",
    define: { "import.meta.url": "programUrl" },
    banner: { js: '"use strict";const programUrl=require("node:url").pathToFileURL(__filename).href;' },
    plugins: [inPlaceOfCode(listed()), segmenterWhenNeeded, patternsMadePlain],
  });
  const text = asciiCode(importingOutside(readFileSync(outfile, "utf8")));
  writeFileSync(outfile, text);
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 12);
  const name = `program-${hash}.cjs`;
  renameSync(outfile, join(outdir, name));
  return name;
}

/** Lets the program import what is not in it by a function that whoever loads it hands over (see src/bundled.ts). */
function importingOutside(text: string): string {
  const outside = '"use strict";const importFrom=typeof importOutside==="function"?importOutside:(name)=>import(name);';
  return text.replace(/(?<![\w$."'`])import\(/g, "importFrom(").replace('"use strict";', outside);
}

/** What starts the program: the command line, which tells its version by itself, a thread, and a process of an engine. */
async function bundleStarts(program: string): Promise<void> {
  const plugins = [inPlaceOfCode(starting(program))];
  const outfile = (path: string) => join(outdir, `${path.slice(path.lastIndexOf("/") + 1)}.js`);
  const main = join(compiled, "src", "cli", "main.js");
  await build({ ...common, format: "esm", plugins, entryPoints: [main], outfile: outfile("main") });
  for (const path of entries.filter((one) => one.startsWith("src/scale/"))) {
    const contents = `import { loadModule } from ${fileOf("src/code")};
      const loaded = await loadModule(${JSON.stringify(path)});
      export default loaded.default;`;
    await build({
      ...common,
      format: "esm",
      plugins,
      stdin: { contents, resolveDir: compiled },
      outfile: outfile(path),
    });
  }
}

rmSync(outdir, { recursive: true, force: true });
const program = await bundleProgram();
await bundleStarts(program);
// In a process of its own, whose V8 has no flags but those that users' have.
const cached = spawnSync(process.execPath, [join(compiled, "scripts", "cache-program.js"), join(outdir, program)], {
  stdio: "inherit",
});
if (cached.status !== 0) throw new Error("the program's code was not kept");
