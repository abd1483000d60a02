import { closeSync, openSync, readSync, unlinkSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { both, say, UserError } from "../said.js";
import { NumberList } from "./number-list.js";

/** The temporary folder takes no more. */
export class SpillError extends UserError {
  override name = "SpillError";
}

/** So many bytes are written, and read by who walks through the file, at a time. */
const blockLength = 1 << 18;

let made = 0;

/**
 * Records as JSON in a file of the temporary folder, of which eight bytes a record stay in memory. The file loses its name
 * as soon as it is open: whatever ends the process, the system takes the file back.
 */
export class RecordFile<Item> {
  private readonly file: number;
  private readonly starts = new NumberList(Float64Array);
  private pending = Buffer.allocUnsafe(blockLength);
  private pendingLength = 0;
  private written = 0;
  private block: Buffer | undefined;
  private blockStart = 0;
  private blockEnd = 0;
  private lastMissed = -2;
  private known: { readonly index: number; readonly item: Item } | undefined;

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

  get length(): number {
    return this.starts.length;
  }

  /** @throws SpillError */
  add(json: string): void {
    this.starts.add(this.written + this.pendingLength);
    const length = Buffer.byteLength(json);
    if (this.pendingLength + length > this.pending.length) this.flush();
    if (length > this.pending.length) this.write(Buffer.from(json));
    else this.pendingLength += this.pending.write(json, this.pendingLength);
  }

  /** @param index from 0, within the length */
  at(index: number): Item {
    if (this.known?.index === index) return this.known.item;
    const item = JSON.parse(this.text(index)) as Item;
    this.known = { index, item };
    return item;
  }

  close(): void {
    closeSync(this.file);
  }

  private text(index: number): string {
    if (this.pendingLength > 0) this.flush();
    const start = this.starts.at(index);
    const end = index + 1 < this.length ? this.starts.at(index + 1) : this.written;
    if (start >= this.blockStart && end <= this.blockEnd) return this.fromBlock(start, end);
    // Who goes through the file gets blocks; a single record from elsewhere must not push the block out.
    const follows = start >= this.blockEnd && start < this.blockEnd + blockLength;
    const walking = follows || index === this.lastMissed + 1;
    this.lastMissed = index;
    if (!walking || end - start > blockLength) return this.read(Buffer.allocUnsafe(end - start), start).toString();
    this.block ??= Buffer.allocUnsafe(blockLength);
    this.blockEnd = start + this.read(this.block, start).length;
    this.blockStart = start;
    return this.fromBlock(start, end);
  }

  private fromBlock(start: number, end: number): string {
    return (this.block as Buffer).toString("utf8", start - this.blockStart, end - this.blockStart);
  }

  private read(into: Buffer, from: number): Buffer {
    let length = 0;
    while (length < into.length) {
      const count = readSync(this.file, into, length, into.length - length, from + length);
      if (count === 0) break;
      length += count;
    }
    return into.subarray(0, length);
  }

  private flush(): void {
    this.write(this.pending.subarray(0, this.pendingLength));
    this.pendingLength = 0;
  }

  private write(bytes: Uint8Array): void {
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
