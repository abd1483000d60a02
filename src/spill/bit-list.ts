/** A yes or no for each of any number of places: a bit each. */
export class BitList {
  private bytes = new Uint8Array(1024);

  has(place: number): boolean {
    return ((this.bytes[Math.floor(place / 8)] ?? 0) & (1 << (place % 8))) !== 0;
  }

  /** @param place from 0 */
  set(place: number): void {
    const at = Math.floor(place / 8);
    if (at >= this.bytes.length) {
      const longer = new Uint8Array(Math.max(at + 1, Math.ceil(this.bytes.length * 1.5)));
      longer.set(this.bytes);
      this.bytes = longer;
    }
    this.bytes[at] = this.bytes[at]! | (1 << (place % 8));
  }

  clear(place: number): void {
    const at = Math.floor(place / 8);
    if (at < this.bytes.length) this.bytes[at] = this.bytes[at]! & ~(1 << (place % 8));
  }
}
