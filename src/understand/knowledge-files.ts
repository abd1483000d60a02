import { existsSync, readFileSync } from "node:fs";
import { getEnvironmentData, setEnvironmentData } from "node:worker_threads";

/** Under this name threads find what their parent shares. */
const shareName = "galateo: knowledge";

type Shared = Readonly<Record<string, SharedArrayBuffer>>;

/** The bytes of a file of what is known of a language: shared where the parent thread shares it, else read; undefined where there is none. */
export function knowledgeBytes(path: string): Buffer | undefined {
  const shared = (getEnvironmentData(shareName) as Shared | undefined)?.[path];
  if (shared) return Buffer.from(shared);
  return existsSync(path) ? readFileSync(path) : undefined;
}

/** Reads files once for all threads that are started from here on, so that they hold them together. */
export function shareKnowledge(paths: readonly string[]): void {
  if (getEnvironmentData(shareName) !== undefined) return;
  const shared: Record<string, SharedArrayBuffer> = {};
  for (const path of paths) {
    if (!existsSync(path)) continue;
    const bytes = readFileSync(path);
    const memory = new SharedArrayBuffer(bytes.length);
    Buffer.from(memory).set(bytes);
    shared[path] = memory;
  }
  setEnvironmentData(shareName, shared);
}
