import { readdir, stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import glob from "fast-glob";
import type { Problem } from "../conversation/conversation.js";
import { fileExtension, fileName } from "./file-name.js";
import { isTooMuch, tooMuchOf } from "./glob-cost.js";
import { nearestWord } from "./nearest-word.js";

/** An input that a path or glob stands for, or what is wrong with the path. */
export type PathItem = { readonly path: string } | { readonly problem: Problem };

const walk = {
  onlyFiles: true,
  followSymbolicLinks: false,
  dot: false,
  ignore: ["**/node_modules/**", "**/galateo-rules/**", "**/galateo-formats/**"],
};

/** Files that lie beside exports and templates and are none: passed over in folders, read where they are named. */
const notInputs = new Set(
  `png jpg jpeg gif webp heic svg ico bmp mp3 mp4 m4a ogg opus oga wav mov avi webm pdf doc docx ppt pptx odt 7z rar tar
   js ts mjs cjs css map lock sh py exe dll so woff woff2 ttf db sqlite vcf`.split(/\s+/),
);
const notInputNames =
  /^(?:readme|licen[cs]e|changelog|contributing|package(?:-lock)?\.json|tsconfig.*\.json|galateo\.config\..*|galateo-baseline\.json|thumbs\.db)(?:\.\w+)?$/i;

/**
 * The files that paths, folders and globs stand for, each once, in a stable order: as they were named, and inside a folder
 * or glob by name. Folders are walked; node_modules, what begins with a dot, pictures, recordings and the like are left out.
 * @returns a problem for each path or glob that matches nothing
 */
export async function expandPaths(paths: readonly string[]): Promise<PathItem[]> {
  const seen = new Set<string>();
  const items: PathItem[] = [];
  for (const path of paths) {
    const found = await filesOf(path);
    if (typeof found === "string")
      items.push({ problem: { path, message: found, skipped: "everything it was to name" } });
    else {
      for (const file of found) {
        if (!seen.has(file)) items.push({ path: file });
        seen.add(file);
      }
    }
  }
  return items;
}

/** The files that one path stands for; or why there are none. */
async function filesOf(path: string): Promise<string[] | string> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile()) return [path];
  if (found?.isDirectory()) return filesIn(path);
  if (found) return `"${path}" is neither a file nor a folder`;
  if (!glob.isDynamicPattern(path)) return missing(path);
  if (isTooMuch(path)) return tooMuchOf(path).en;
  const files = (await glob(path, walk)).sort();
  return files.length > 0
    ? files
    : `the glob "${path}" matches no file; quote it for the shell, and use ** to look in subfolders`;
}

/** Whether a file in a folder or an archive may be an export or a template, by its name. */
export function isInputName(path: string): boolean {
  if (notInputs.has(fileExtension(path)) || notInputNames.test(fileName(path))) return false;
  return !path.split("/").some((part) => part === "__MACOSX" || part === "node_modules" || /^\.(?!\.?$)/.test(part));
}

async function filesIn(folder: string): Promise<string[] | string> {
  const base = folder === "." || folder === "./" ? "" : `${folder.replace(/\/+$/, "")}/`;
  const all = await glob("**/*", { ...walk, cwd: folder });
  const inputs = all.filter(isInputName);
  if (inputs.length > 0) return inputs.sort().map((file) => base + file);
  return all.length === 0
    ? `the folder "${folder}" holds no file`
    : `the folder "${folder}" holds no export or template; name a file to read it all the same`;
}

async function missing(path: string): Promise<string> {
  const neighbours = await readdir(dirname(path)).catch(() => undefined);
  if (!neighbours) return `there is no file or folder "${path}", nor a folder "${dirname(path)}"; check the path`;
  const near = nearestWord(basename(path), neighbours);
  const advice = near === undefined ? "check the name, and the folder you are in" : `did you mean "${near}"?`;
  return `there is no file or folder "${path}"; ${advice}`;
}
