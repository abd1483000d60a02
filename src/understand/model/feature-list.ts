/** The features of a message one behind another, in an array that is used again for the next message. */
export class FeatureList {
  /** Pairs of a hash, and of four times the token that the feature comes from, or of -1, with its kind (see `blocks`) added. */
  pairs = new Int32Array(4096);
  /** How many numbers are in use. */
  length = 0;

  /** Adds a feature. @param place see `pairs` */
  add(hash: number, place: number): void {
    if (this.length === this.pairs.length) {
      const larger = new Int32Array(2 * this.length);
      larger.set(this.pairs);
      this.pairs = larger;
    }
    this.pairs[this.length] = hash;
    this.pairs[this.length + 1] = place;
    this.length += 2;
  }
}
