/**
 * What stands for a key where there are too many to keep: 64 bits, in two halves. Of 10 million different keys some two have
 * the same with a chance of 1 in 370 000, of 100 million with 1 in 3700 (n² / 2⁶⁵).
 */
export interface KeyHash {
  readonly high: number;
  readonly low: number;
}

/** Two hashes that multiply and turn each UTF-16 unit into their state, and are mixed in the end as MurmurHash3 does. */
export function keyHash(text: string): KeyHash {
  let high = 0x9e3779b9 ^ text.length;
  let low = 0x85ebca6b;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0xcc9e2d51);
    high = (high << 15) | (high >>> 17);
    low = Math.imul(low ^ unit, 0x1b873593);
    low = (low << 13) | (low >>> 19);
  }
  return { high: mixed(high), low: mixed(low) };
}

function mixed(state: number): number {
  let hash = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
