import type { Token } from "../text/tokens.js";

/** How a language marks familiar and polite address. A new language is a new set of marks. */
export interface RegisterMarks {
  /** What speakers call the two forms: "tu", "Lei". */
  readonly names: { readonly familiar: string; readonly polite: string };
  /** Folded words that only address somebody familiarly. */
  readonly familiar: ReadonlySet<string>;
  /** Folded words that only address somebody politely. */
  readonly polite: ReadonlySet<string>;
  /** Words that are polite where a capital stands inside the sentence. */
  readonly politeCapital: ReadonlySet<string>;
  /** Words that are polite where one of these follows. */
  readonly politeBefore: ReadonlyMap<string, ReadonlySet<string>>;
  /** Runs of words that address nobody. */
  readonly neither: readonly (readonly string[])[];
}

export type Register = "familiar" | "polite";

/** A word that shows how somebody is addressed. */
export interface RegisterMark {
  readonly register: Register;
  readonly start: number;
  readonly end: number;
}

/** The marks of address in a message, in order. */
export function readRegister(text: string, tokens: readonly Token[], marks: RegisterMarks): RegisterMark[] {
  const found: RegisterMark[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    if (token.kind !== "word") continue;
    const run = marks.neither.find((words) => words.every((word, place) => tokens[index + place]?.form === word));
    if (run) {
      index += run.length - 1;
      continue;
    }
    const register = registerOf(text, tokens, index, marks);
    if (register) found.push({ register, start: token.start, end: token.end });
  }
  return found;
}

function registerOf(text: string, tokens: readonly Token[], index: number, marks: RegisterMarks): Register | undefined {
  const token = tokens[index] as Token;
  if (marks.familiar.has(token.form)) return "familiar";
  if (marks.polite.has(token.form)) return "polite";
  const next = tokens[index + 1]?.form ?? "";
  if (marks.politeBefore.get(token.form)?.has(next)) return "polite";
  const before = tokens[index - 1];
  const inside = before !== undefined && before.kind !== "boundary" && !/["«“(:]\s*$/.test(text.slice(before.end, token.start));
  return inside && marks.politeCapital.has(text.slice(token.start, token.end)) && !isTitle(tokens, index, text) ? "polite" : undefined;
}

/** "La Spezia", "Le Monde": a capital that begins a name. */
function isTitle(tokens: readonly Token[], index: number, text: string): boolean {
  const next = tokens[index + 1];
  return next !== undefined && /^\p{Lu}/u.test(text.slice(next.start, next.end));
}
