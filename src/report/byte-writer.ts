const chunkLength = 1 << 16;

/**
 * Gathers a report as UTF-8 bytes. A run of half a million conversations makes a report longer than a string may be, so
 * text is encoded as soon as a little of it has come together.
 */
export class ByteWriter {
  private readonly chunks: Uint8Array[] = [];
  private pending = "";

  write(text: string): void {
    this.pending += text;
    if (this.pending.length >= chunkLength) this.flush();
  }

  /** All that was written. */
  finish(): Uint8Array {
    this.flush();
    return this.chunks.length === 1 ? (this.chunks[0] as Uint8Array) : Buffer.concat(this.chunks);
  }

  private flush(): void {
    // A surrogate pair is never cut: callers write whole texts.
    if (this.pending !== "") this.chunks.push(Buffer.from(this.pending, "utf8"));
    this.pending = "";
  }
}
