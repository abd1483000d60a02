/** More of them in one pattern tell little: it is tried on every text then. */
const mostLiterals = 400;

/**
 * Small stretches of letters of which every match of a pattern holds at least one, in lower case; undefined where none are sure.
 * A careful reading: what it does not know counts for any text.
 */
export function necessaryLiterals({ source }: RegExp): readonly string[] | undefined {
  const found = new Reader(source).alternatives();
  return found && found.length <= mostLiterals ? found : undefined;
}

type Literals = readonly string[] | undefined;

/** Walks over a pattern's source once. */
class Reader {
  private at = 0;

  constructor(private readonly source: string) {}

  /** Alternatives up to the end or a closing bracket: together they need what each of them needs. */
  alternatives(): Literals {
    const all = new Set<string>();
    let isSure = true;
    for (;;) {
      const found = this.sequence();
      if (found) for (const literal of found) all.add(literal);
      else isSure = false;
      if (this.source[this.at] !== "|") return isSure ? [...all] : undefined;
      this.at += 1;
    }
  }

  /** What stands one after the other: the part of it that tells most. */
  private sequence(): Literals {
    let best: Literals;
    let run = "";
    const offer = (literals: Literals) => {
      if (literals && (!best || tells(literals) > tells(best))) best = literals;
    };
    const close = () => {
      if (run !== "") offer([run]);
      run = "";
    };
    while (this.at < this.source.length && this.source[this.at] !== "|" && this.source[this.at] !== ")") {
      const atom = this.atom();
      if (atom === "nothing") continue;
      const { least, most } = this.times();
      if (typeof atom === "string") {
        if (least === 0) close();
        else {
          run += atom;
          if (most !== 1) close();
        }
        continue;
      }
      close();
      if (least > 0) offer(atom.literals);
    }
    close();
    return best;
  }

  /** One letter; what a group or a class needs; nothing: what takes up no room, such as a border of words. */
  private atom(): string | "nothing" | { readonly literals: Literals } {
    const { source } = this;
    const mark = source[this.at] as string;
    this.at += 1;
    if (mark === "^" || mark === "$") return "nothing";
    if (mark === ".") return anything;
    if (mark === "(") return this.group();
    if (mark === "[") {
      while (source[this.at] !== "]") this.at += source[this.at] === "\\" ? 2 : 1;
      this.at += 1;
      return anything;
    }
    if (mark !== "\\") return mark.toLowerCase();
    const escaped = source[this.at] as string;
    this.at += 1;
    if (escaped === "b" || escaped === "B") return "nothing";
    if (!/[A-Za-z0-9]/.test(escaped)) return escaped;
    if (source[this.at] === "{") this.at = source.indexOf("}", this.at) + 1;
    else if (escaped === "u") {
      this.at += 4;
      return String.fromCharCode(Number.parseInt(source.slice(this.at - 4, this.at), 16)).toLowerCase();
    }
    if (escaped === "x") this.at += 2;
    return anything;
  }

  private group(): "nothing" | { readonly literals: Literals } {
    const looks = /^\?<?[=!]/.exec(this.source.slice(this.at, this.at + 3));
    const opening = looks ?? /^\?(?::|<[^>]*>)/.exec(this.source.slice(this.at, this.at + 40));
    if (opening) this.at += opening[0].length;
    const literals = this.alternatives();
    this.at += 1;
    return looks ? "nothing" : { literals };
  }

  /** How often what was just read may stand there. */
  private times(): { readonly least: number; readonly most: number } {
    const quantifier = /^(?:[?*+]|\{(\d+)(,?)(\d*)\})\??/.exec(this.source.slice(this.at, this.at + 12));
    if (!quantifier) return { least: 1, most: 1 };
    this.at += quantifier[0].length;
    const mark = quantifier[0][0];
    if (mark === "?" || mark === "*") return { least: 0, most: Number.POSITIVE_INFINITY };
    if (mark === "+") return { least: 1, most: Number.POSITIVE_INFINITY };
    return { least: Number(quantifier[1]), most: Number.POSITIVE_INFINITY };
  }
}

const anything = { literals: undefined };

/** How rarely one of them stands in a text by chance: the length of the shortest. */
function tells(literals: readonly string[]): number {
  const shortest = literals.reduce((least, { length }) => Math.min(least, length), Number.POSITIVE_INFINITY);
  return Math.min(shortest, 6) - literals.length / 1000;
}
