import { hashText } from "../../hash-text.js";
import { SpokenText } from "./spoken-text.js";

/**
 * How many texts, and how many UTF-16 units of them, one of the two halves holds. What is read of a text takes many times its
 * length, in each thread.
 */
const most = { texts: 350, units: 28_000 };

/** A longer text is said once. */
const longest = 2000;

/** How many texts are known to have been met, whether or not they are held. A power of two. */
const marks = 1 << 16;

/**
 * The texts that were met more than once lately: canned replies, greetings, thanks and menus are much of any export. What is met
 * for the first time is only marked, so that what people say once takes no memory. Those asked for least lately are forgotten,
 * half of all at a time.
 */
export class SpokenTexts {
  private recent = new Map<string, SpokenText>();
  private older = new Map<string, SpokenText>();
  private units = 0;
  private readonly met = new Int32Array(marks);

  of(text: string): SpokenText {
    if (text.length > longest) return new SpokenText(text);
    const known = this.recent.get(text);
    if (known) return known;
    const spoken = this.older.get(text) ?? new SpokenText(text);
    if (this.isMet(text)) this.keep(spoken);
    return spoken;
  }

  private isMet(text: string): boolean {
    const hash = hashText(text);
    const place = (hash ^ (hash >>> 16)) & (marks - 1);
    if (this.met[place] === hash) return true;
    this.met[place] = hash;
    return false;
  }

  private keep(spoken: SpokenText): void {
    if (this.recent.size >= most.texts || this.units >= most.units) {
      this.older = this.recent;
      this.recent = new Map();
      this.units = 0;
    }
    this.recent.set(spoken.text, spoken);
    this.units += spoken.text.length;
  }
}
