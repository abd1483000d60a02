import { closeSync, openSync, readSync, unlinkSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { both, say, UserError } from "../said.js";

/** The temporary folder takes no more. */
export class SpillError extends UserError {
  override name = "SpillError";
}

let made = 0;

/**
 * A file of the temporary folder that loses its name as soon as it is open: whatever ends the process, the system takes it
 * back. What is written comes to its end.
 */
export class NamelessFile {
  private readonly file: number;
  private written = 0;

  /** @throws SpillError */
  constructor() {
    made += 1;
    const path = join(tmpdir(), `galateo-${process.pid}-${made}-${Math.trunc(performance.now() * 1000)}.tmp`);
    try {
      this.file = openSync(path, "wx+", 0o600);
      unlinkSync(path);
    } catch (error) {
      throw spillError(error);
    }
  }

  /** In bytes. */
  get length(): number {
    return this.written;
  }

  /** @throws SpillError */
  write(bytes: Uint8Array): void {
    try {
      for (let done = 0; done < bytes.length; ) {
        const count = writeSync(this.file, bytes, done, bytes.length - done, this.written);
        done += count;
        this.written += count;
      }
    } catch (error) {
      throw spillError(error);
    }
  }

  /** @returns what was read, shorter where the file ends */
  read(into: Buffer, from: number): Buffer {
    let length = 0;
    while (length < into.length) {
      const count = readSync(this.file, into, length, into.length - length, from + length);
      if (count === 0) break;
      length += count;
    }
    return into.subarray(0, length);
  }

  close(): void {
    closeSync(this.file);
  }
}

function spillError(error: unknown): SpillError {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = code === "ENOSPC" ? both("the disk is full", "il disco è pieno") : message;
  const kept = both(
    `a run too large for memory is kept in ${tmpdir()} until it is reported, and that failed`,
    `un'analisi troppo grande per la memoria sta in ${tmpdir()} fino al report, e non è riuscito`,
  );
  const advice = both(
    "set TMPDIR to a folder with room, about ten times the size of the inputs",
    "imposta TMPDIR su una cartella con spazio, circa dieci volte i dati",
  );
  return new SpillError(say`${kept} (${reason}); ${advice}`);
}
