import { NamelessFile } from "./nameless-file.js";
import { NumberList } from "./number-list.js";

/** So many bytes are written, and read by who walks through the file, at a time. */
const blockLength = 1 << 18;

/** Texts in a file of the temporary folder, of which eight bytes a text stay in memory. */
export class RecordFile {
  /** @throws SpillError */
  private readonly file = new NamelessFile();
  private readonly starts = new NumberList(Float64Array);
  private pending = Buffer.allocUnsafe(blockLength);
  private pendingLength = 0;
  private block: Buffer | undefined;
  private blockStart = 0;
  private blockEnd = 0;
  private lastMissed = -2;

  get length(): number {
    return this.starts.length;
  }

  /** @throws SpillError */
  add(text: string): void {
    this.starts.add(this.file.length + this.pendingLength);
    const length = Buffer.byteLength(text);
    if (this.pendingLength + length > this.pending.length) this.flush();
    if (length > this.pending.length) this.file.write(Buffer.from(text));
    else this.pendingLength += this.pending.write(text, this.pendingLength);
  }

  close(): void {
    this.file.close();
  }

  /** @param index from 0, within the length */
  at(index: number): string {
    if (this.pendingLength > 0) this.flush();
    const start = this.starts.at(index);
    const end = index + 1 < this.length ? this.starts.at(index + 1) : this.file.length;
    if (start >= this.blockStart && end <= this.blockEnd) return this.fromBlock(start, end);
    // Who goes through the file gets blocks; a single record from elsewhere must not push the block out.
    const follows = start >= this.blockEnd && start < this.blockEnd + blockLength;
    const walking = follows || index === this.lastMissed + 1;
    this.lastMissed = index;
    if (!walking || end - start > blockLength) return this.file.read(Buffer.allocUnsafe(end - start), start).toString();
    this.block ??= Buffer.allocUnsafe(blockLength);
    this.blockEnd = start + this.file.read(this.block, start).length;
    this.blockStart = start;
    return this.fromBlock(start, end);
  }

  private fromBlock(start: number, end: number): string {
    return (this.block as Buffer).toString("utf8", start - this.blockStart, end - this.blockStart);
  }

  private flush(): void {
    this.file.write(this.pending.subarray(0, this.pendingLength));
    this.pendingLength = 0;
  }
}
