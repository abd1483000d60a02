import { Pool } from "./pool.js";
import type { Atom } from "./syntax.js";

/** The atoms of phrases, each once, numbered. */
export class AtomList extends Pool<Atom> {}
