import { closeSync, openSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { chunksOf } from "../report/chunks.js";
import type { Rendered } from "../report/report.js";
import { both, type Said, say } from "../said.js";
import { besideOf, removeLeftBehind } from "../spill/left-behind.js";
import { UsageError } from "./command.js";

/**
 * Writes a report to a file at once or not at all: beside it first, then in its place.
 * @param mode who may read it, as chmod has it
 * @throws UsageError
 */
export function writeOutput(path: string, content: Rendered | Iterable<string>, mode?: number): void {
  const beside = besideOf(path);
  try {
    // A device or a pipe (/dev/stdout) is written to: a file must never be put in its place.
    const there = statSync(path, { throwIfNoEntry: false });
    if (there && !there.isFile() && !there.isDirectory()) {
      writeChunks(path, content);
      return;
    }
    removeLeftBehind(dirname(path), basename(path));
    writeChunks(beside, content, mode);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new UsageError(
      say`${both("cannot write", "non si può scrivere")} ${path}: ${reasonOf(error as NodeJS.ErrnoException)}`,
    );
  }
}

function writeChunks(path: string, content: Rendered | Iterable<string>, mode?: number): void {
  const file = openSync(path, "w", mode);
  try {
    for (const chunk of chunksOf(content)) writeFileSync(file, chunk);
  } finally {
    closeSync(file);
  }
}

function reasonOf({ code, message }: NodeJS.ErrnoException): Said {
  if (code === "ENOENT")
    return both("its folder does not exist; make it first", "la sua cartella non esiste; creala prima");
  if (code === "EACCES" || code === "EPERM")
    return both("its folder may not be written", "nella sua cartella non si può scrivere");
  return code === "ENOSPC" ? both("the disk is full", "il disco è pieno") : say`${message}`;
}
