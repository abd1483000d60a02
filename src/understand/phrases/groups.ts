import { Pool } from "./pool.js";
import type { Atom } from "./syntax.js";

/**
 * Groups of words that stand for one another in phrases, each once: a set with five hundred words is one step of a
 * program, not five hundred.
 */
export class GroupPool extends Pool<readonly Atom[]> {}
