import { join } from "node:path";
import { packageRoot } from "../package-root.js";

/** The endings that a user's module may have, in the order in which they are looked for. */
export const codeExtensions = [".ts", ".mts", ".mjs", ".js"] as const;

/** What a user's module may import of galateo, installed beside it or not. */
const entries: Readonly<Record<string, string>> = {
  "galateo/rule": "dist/src/lint/api.js",
  "galateo/format": "dist/src/read/api.js",
};

/** Loads a user's module, TypeScript or JavaScript, and returns what it exports. */
export async function loadCode(path: string): Promise<Readonly<Record<string, unknown>>> {
  const { createJiti } = await import("jiti");
  const alias = Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(packageRoot, file)]));
  return (await createJiti(path, { alias, fsCache: false }).import(path)) as Readonly<Record<string, unknown>>;
}
