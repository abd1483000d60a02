import { existsSync, type FSWatcher, statSync, watch } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { type Spoken, UserError } from "../said.js";
import type { Terminal } from "./command.js";
import { interruptedCode } from "./interrupt.js";

/** Editors write a file in several steps: they are waited for, in milliseconds. */
const pause = 120;

/**
 * Runs again whenever something under the paths changes, until the signal.
 * @param ignored files that the run itself writes
 * @param run is never run twice at once; changes meanwhile make it run once more
 */
async function watchPaths(
  paths: readonly string[],
  ignored: readonly string[],
  run: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const own = new Set(ignored.map((file) => resolve(file)));
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;
  const start = async (): Promise<void> => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      await run();
    } while (again && !signal.aborted);
    running = false;
  };
  const changed = (path: string): void => {
    if (own.has(path) || /(?:^|[\\/])(?:\.|node_modules[\\/])|~$|\.tmp$/.test(path)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void start(), pause);
  };
  const watchers = paths.map((path) => watcherOf(path, changed));
  await new Promise<void>((done) => signal.addEventListener("abort", () => done(), { once: true }));
  clearTimeout(timer);
  for (const watcher of watchers) watcher.close();
}

/** A folder is watched with all in it; a file by its folder, since editors put a new file in the place of the old. */
function watcherOf(named: string, changed: (path: string) => void): FSWatcher {
  // A glob may match new files anywhere below.
  const path = existsSync(named) ? named : ".";
  const isFolder = statSync(path).isDirectory();
  const folder = isFolder ? path : dirname(path);
  return watch(folder, { recursive: isFolder }, (_event, name) => {
    if (name === null) return;
    if (isFolder || name === basename(path)) changed(resolve(folder, name));
  });
}

/**
 * Lints, and lints again on every change until interrupted; mistakes in a configuration that is being edited are told,
 * and the watch goes on.
 * @param outputs files that reports go to
 * @returns the exit code of the last run
 */
export async function lintOnChange(
  paths: readonly string[],
  outputs: readonly string[],
  lint: () => Promise<number>,
  terminal: Terminal,
  locale: Spoken,
): Promise<number> {
  let code = await lint();
  if (code === interruptedCode) return code;
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, onSignal);
  const again = async () => {
    if (terminal.isTerminal) terminal.out("\u001b[2J\u001b[3J\u001b[H");
    try {
      code = await lint();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      terminal.error(`galateo: ${error.said[locale]}\n`);
      code = 2;
    }
  };
  await watchPaths(paths, outputs, again, stop.signal);
  return code;
}
