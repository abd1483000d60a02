import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Outcome } from "../lint/outcome.js";
import type { ByteSource } from "../read/source.js";
import { besideOf, removeLeftBehind } from "../spill/left-behind.js";

/** What is kept of an input. */
interface Entry {
  /** Files beside the input that its format asked for, by name; null: it was not there. */
  readonly beside: Readonly<Record<string, string | null>>;
  readonly outcomes: readonly Outcome[];
}

/** Past this an input's outcomes are not kept, in characters: it would take more than it gives. */
const largest = 64 * 1024 * 1024;

/**
 * Outcomes of inputs that were linted before, by what is in them: an input whose bytes, path and settings are the same
 * need not be understood again. What cannot be read from the cache, or written into it, is linted as if there were none.
 */
export class OutcomeCache {
  /** Whether the folder was looked through for what killed runs left. */
  private isClean = false;

  /**
   * @param folder where entries lie; it is made when the first one is written
   * @param settings all that outcomes depend on beside the input: settings, rules, galateo's own version
   */
  constructor(
    private readonly folder: string,
    private readonly settings: string,
  ) {}

  /** The outcomes of an input: as they were, or linted now. @param lint lints the source that it is given */
  async *outcomesOf(source: ByteSource, lint: (source: ByteSource) => AsyncIterable<Outcome>): AsyncGenerator<Outcome> {
    const content = await hashOf(source).catch(() => undefined);
    const file = content && join(this.folder, `${hash(this.settings, source.path, content)}.json`);
    const known = file && (await this.read(file, source));
    if (known) {
      yield* known;
      return;
    }
    const asked: Record<string, string | null> = {};
    const watched = source.beside
      ? { ...source, stream: () => source.stream(), beside: watching(source, asked) }
      : source;
    let outcomes: Outcome[] | undefined = [];
    let size = 0;
    for await (const outcome of lint(watched)) {
      size += outcomes ? JSON.stringify(outcome).length : 0;
      if (size > largest) outcomes = undefined;
      outcomes?.push(outcome);
      yield outcome;
    }
    if (!file || !outcomes) return;
    for (const name of Object.keys(asked)) asked[name] = await besideHash(source, name);
    if (!this.isClean) removeLeftBehind(this.folder);
    this.isClean = true;
    write(this.folder, file, { beside: asked, outcomes });
  }

  private async read(file: string, source: ByteSource): Promise<readonly Outcome[] | undefined> {
    let entry: Entry;
    try {
      entry = JSON.parse(readFileSync(file, "utf8")) as Entry;
    } catch {
      return undefined;
    }
    for (const [name, known] of Object.entries(entry.beside)) {
      if ((await besideHash(source, name)) !== known) return undefined;
    }
    return entry.outcomes;
  }
}

/** Notes which neighbours are asked for. */
function watching(source: ByteSource, asked: Record<string, string | null>): NonNullable<ByteSource["beside"]> {
  return (name) => {
    asked[name] = null;
    return source.beside?.(name);
  };
}

async function besideHash(source: ByteSource, name: string): Promise<string | null> {
  const neighbour = source.beside?.(name);
  return neighbour ? hashOf(neighbour) : null;
}

async function hashOf(source: ByteSource): Promise<string> {
  const digest = createHash("sha256");
  for await (const chunk of source.stream()) digest.update(chunk);
  return digest.digest("hex");
}

function hash(...parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 40);
}

/** Beside it first, then in its place: another run may read it at the same time. */
function write(folder: string, file: string, entry: Entry): void {
  const beside = besideOf(file);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, ".gitignore"), "*\n");
    writeFileSync(beside, JSON.stringify(entry));
    renameSync(beside, file);
  } catch {
    rmSync(beside, { force: true });
  }
}
