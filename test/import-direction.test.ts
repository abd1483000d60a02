import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { packageRoot } from "../src/package-root.js";

/**
 * The stages from the bottom up: a stage imports those below it, never one above or beside it. In a row of several
 * stages joined by +, the stages make one engine and may import each other.
 */
const stages: readonly (readonly string[])[] = [
  [
    "bundled+closest+code+first-place+hash-text+memoized+said+package-root+package-version+safe-json+spill+text-width+vendor",
  ],
  ["conversation"],
  ["read", "understand"],
  ["lint"],
  ["config", "score", "redact"],
  ["plugin", "report"],
  ["galateo+cache+scale"],
  ["compare", "evaluate", "fix", "init", "lsp", "sample"],
  ["cli", "index"],
];

interface Import {
  readonly from: string;
  readonly to: string;
  /** Whether it is gone after compiling. */
  readonly typeOnly: boolean;
}

const files = [...typescriptIn("src"), ...typescriptIn("rules")];
const imports = files.flatMap(importsOf);

describe("imports", () => {
  test("every stage has a place in the order", () => {
    const placed = new Set(stages.flat().flatMap((stage) => stage.split("+")));
    expect(
      [...new Set(files.filter((file) => file.startsWith("src/")).map(stageOf))].filter((one) => !placed.has(one)),
    ).toEqual([]);
  });

  test("go down the stages only", () => {
    const wrong = imports
      .filter(({ from, to }) => from.startsWith("src/") && to.startsWith("src/"))
      .filter(({ from, to }) => groupOf(from) !== groupOf(to) && levelOf(from) <= levelOf(to));
    expect(wrong.map(shown)).toEqual([]);
  });

  test("of rules are of the rule API only", () => {
    const wrong = imports.filter(
      ({ from, to }) => from.startsWith("rules/") && to !== "src/lint/api.ts" && !to.startsWith("rules/"),
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  test("make no circle at run time", () => {
    expect(circlesOf(imports.filter(({ typeOnly }) => !typeOnly))).toEqual([]);
  });

  test("are all found: a known one of each kind is among them", () => {
    const found = imports.map(shown);
    expect(found).toContain("src/cli/main.ts -> src/package-version.ts");
    expect(found).toContain("src/cli/commands/lint.ts -> src/cli/run-lint.ts");
    expect(circlesOf([edge("a", "b"), edge("b", "c"), edge("c", "a")])).toEqual(["a -> b -> c -> a"]);
  });
});

function typescriptIn(folder: string): string[] {
  return readdirSync(join(packageRoot, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
    .map((file) => join(folder, file).split(sep).join("/"))
    .filter((file) => !file.startsWith("src/report/html/client/"));
}

/** Imports, exports from, and imports at run time, of files of this package. */
function importsOf(from: string): Import[] {
  const text = readFileSync(join(packageRoot, from), "utf8");
  const named = /^(?:import|export)\s+(type\s)?[^;]*?from\s+"(\.[^"]+)"|import\(\s*"(\.[^"]+)"\s*\)/gm;
  return [...text.matchAll(named)].map((match) => {
    const path = (match[2] ?? match[3]) as string;
    const to = relative(packageRoot, join(packageRoot, dirname(from), path))
      .split(sep)
      .join("/");
    return { from, to: to.replace(/\.js$/, ".ts"), typeOnly: match[1] !== undefined };
  });
}

function stageOf(file: string): string {
  return (file.split("/")[1] as string).replace(/\.ts$/, "");
}

function groupOf(file: string): string | undefined {
  return stages.flat().find((group) => group.split("+").includes(stageOf(file)));
}

function levelOf(file: string): number {
  return stages.findIndex((row) => row.some((group) => group.split("+").includes(stageOf(file))));
}

function shown({ from, to }: Import): string {
  return `${from} -> ${to}`;
}

function edge(from: string, to: string): Import {
  return { from, to, typeOnly: false };
}

/** Each circle once, as a walk that ends where it began. */
function circlesOf(edges: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(" -> "));
    if (way.includes(file) || done.has(file)) return;
    for (const to of next.get(file) ?? []) walk(to, [...way, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return circles;
}
