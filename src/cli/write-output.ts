import { renameSync, rmSync, writeFileSync } from "node:fs";
import { UsageError } from "./command.js";

/** Writes a report to a file at once or not at all: beside it first, then in its place. @throws UsageError */
export function writeOutput(path: string, content: string | Uint8Array): void {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, content);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new UsageError(`cannot write ${path}: ${(error as Error).message}; name a folder that exists and may be written`);
  }
}
