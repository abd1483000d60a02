import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

/** Younger files may be another machine's that writes into the same folder, in milliseconds. */
const surelyLeft = 60_000;

/**
 * The name of a file that is written beside another one, which it then takes the place of.
 * @param path the other one
 */
export function besideOf(path: string): string {
  return `${path}.${process.pid}.tmp`;
}

/**
 * Removes what killed processes left in a folder while they wrote beside a file.
 * @param name of that file; default: any
 */
export function removeLeftBehind(folder: string, name?: string): void {
  try {
    for (const found of readdirSync(folder)) {
      const [, own, process] = /^(.+)\.(\d+)\.tmp$/s.exec(found) ?? [];
      if (own === undefined || (name !== undefined && own !== name) || isAlive(Number(process))) continue;
      const path = join(folder, found);
      if (Date.now() - statSync(path).mtimeMs >= surelyLeft) rmSync(path, { force: true });
    }
  } catch {
    // What cannot be looked at or removed is in nobody's way.
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
