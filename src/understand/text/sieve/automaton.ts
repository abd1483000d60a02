/** Small letters of the range that is looked up; all others are one class, which no literal has. */
const tableLength = 0x2100;

/** Finds in one walk which of many literals stand in a text, whatever the case of its letters (Aho and Corasick, 1975). */
export class Automaton {
  /** By UTF-16 unit: which letter of the literals it is, from 1; 0 is any other. */
  private readonly letters = new Uint8Array(tableLength);
  private readonly alphabet: number;
  private readonly next: Uint16Array;
  /** By state: bits of the patterns whose literals end there; `words` numbers each. */
  private readonly found: Int32Array;
  private readonly finds: Uint8Array;

  /** @param literals in lower case, with the number of their pattern @param words how many numbers of 32 bits hold a bit for each pattern */
  constructor(
    literals: readonly (readonly [literal: string, pattern: number])[],
    private readonly words: number,
  ) {
    let count = 1;
    let states = 1;
    for (const [literal] of literals) {
      states += literal.length;
      for (const letter of literal) {
        const code = letter.charCodeAt(0);
        if (code < tableLength && this.letters[code] === 0) this.letters[code] = count++;
      }
    }
    this.alphabet = count;
    for (let code = 0; code < tableLength; code += 1) {
      if (this.letters[code] === 0) this.letters[code] = this.letters[small(code)] as number;
    }
    this.next = new Uint16Array(states * count);
    this.found = new Int32Array(states * words);
    this.finds = new Uint8Array(states);
    this.grow(literals);
    this.link();
  }

  /** Adds the bits of the patterns of which a literal stands in a stretch of a text. */
  walk(text: string, start: number, end: number, bits: Int32Array): void {
    const { letters, next, alphabet, finds, found, words } = this;
    let state = 0;
    for (let at = start; at < end; at += 1) {
      const code = text.charCodeAt(at);
      const letter = code < tableLength ? (letters[code] as number) : (letters[small(code)] ?? 0);
      state = next[state * alphabet + letter] as number;
      if (finds[state] === 0) continue;
      for (let word = 0; word < words; word += 1) {
        bits[word] = (bits[word] as number) | (found[state * words + word] as number);
      }
    }
  }

  private grow(literals: readonly (readonly [string, number])[]): void {
    let states = 1;
    for (const [literal, pattern] of literals) {
      let state = 0;
      for (let at = 0; at < literal.length; at += 1) {
        const place = state * this.alphabet + (this.letters[literal.charCodeAt(at)] ?? 0);
        if (this.next[place] === 0) this.next[place] = states++;
        state = this.next[place] as number;
      }
      const word = state * this.words + (pattern >>> 5);
      this.found[word] = (this.found[word] as number) | (1 << (pattern & 31));
      this.finds[state] = 1;
    }
  }

  /** Where a literal cannot go on, the longest end of what was read that begins another goes on. */
  private link(): void {
    const { next, alphabet, found, finds, words } = this;
    const ends = new Uint16Array(finds.length);
    const queue: number[] = [];
    for (let letter = 0; letter < alphabet; letter += 1) if (next[letter] !== 0) queue.push(next[letter] as number);
    for (let place = 0; place < queue.length; place += 1) {
      const state = queue[place] as number;
      const end = ends[state] as number;
      if (finds[end] === 1) finds[state] = 1;
      for (let word = 0; word < words; word += 1) {
        const own = state * words + word;
        found[own] = (found[own] as number) | (found[end * words + word] as number);
      }
      for (let letter = 0; letter < alphabet; letter += 1) {
        const at = state * alphabet + letter;
        const behind = next[end * alphabet + letter] as number;
        if (next[at] === 0) next[at] = behind;
        else {
          ends[next[at] as number] = behind;
          queue.push(next[at] as number);
        }
      }
    }
  }
}

/** The small letter of a UTF-16 unit, as patterns that do not look at the case take it. */
function small(code: number): number {
  if (code === 0x17f) return 115;
  if (code === 0x212a) return 107;
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}
