import { both, type Said, say } from "../../said.js";
import { tokenize } from "../text/tokens.js";
import type { GroupPool } from "./groups.js";
import { type Atom, type Phrase, type PhraseNames, PhraseSyntaxError } from "./syntax.js";

const kindNames = new Set(["url", "email", "emoji", "placeholder", "mention", "number"]);
const unexpected = both("unexpected", "inatteso:");
const wordBeginning = both(
  "a word's beginning needs two letters or more before *",
  "prima di * servono almeno due lettere",
);
const mostGap = 12;
const deepest = 20;
/** Brackets within brackets: far more than anybody can read, far less than the stack holds. */
const deepestBrackets = 50;

/**
 * Reads a phrase.
 * @param groups where words that stand for one another are gathered
 * @throws PhraseSyntaxError where the phrase is not well formed, or names a set or a verb that is not there
 */
export function parsePhrase(source: string, names: PhraseNames, groups: GroupPool): Phrase {
  return new Parser(source, names, groups, 0).phrase();
}

class Parser {
  private position = 0;
  private open = 0;

  constructor(
    private readonly source: string,
    private readonly names: PhraseNames,
    private readonly groups: GroupPool,
    private readonly depth: number,
  ) {}

  phrase(): Phrase {
    const phrase = this.choice();
    this.space();
    if (this.position < this.source.length) this.fail(say`${unexpected} "${this.source[this.position] ?? ""}"`);
    return phrase;
  }

  private choice(): Phrase {
    const options = [this.sequence()];
    while (this.take("|")) options.push(this.sequence());
    return options.length === 1 ? (options[0] as Phrase) : this.oneOf(options);
  }

  /** A choice in which all single words are one step. */
  private oneOf(options: readonly Phrase[]): Phrase {
    const words: Atom[] = [];
    const others: Phrase[] = [];
    for (const option of options.flatMap((one) => (one.type === "choice" ? one.options : [one]))) {
      if (option.type !== "atom" || !isWord(option.atom)) others.push(option);
      else if (option.atom.test === "group") words.push(...(this.groups.list[option.atom.group] as readonly Atom[]));
      else words.push(option.atom);
    }
    if (words.length === 1) others.unshift(atom(words[0] as Atom));
    else if (words.length > 1) others.unshift(atom({ test: "group", group: this.groups.idOf(words) }));
    return others.length === 1 ? (others[0] as Phrase) : { type: "choice", options: others };
  }

  private sequence(): Phrase {
    const parts: Phrase[] = [];
    for (;;) {
      this.space();
      const next = this.source[this.position];
      if (next === undefined || next === "|" || next === ")" || next === "]") break;
      parts.push(...this.part(next));
    }
    if (parts.length === 0) this.fail(both("a word is missing", "manca una parola"));
    return parts.length === 1 ? (parts[0] as Phrase) : { type: "sequence", parts };
  }

  private part(next: string): Phrase[] {
    if (next === "(") return [this.group(")")];
    if (next === "[") return [{ type: "optional", part: this.group("]") }];
    if (next === "{") return [this.verb()];
    if (next === "@") return [this.named()];
    if (this.take("...")) return [this.gap()];
    if (this.take("^")) return [atom({ test: "start" })];
    if (this.take("$")) return [atom({ test: "end" })];
    if (this.take("#")) return [atom({ test: "kind", kind: "number" })];
    if (this.take("?")) return [atom({ test: "mark", mark: "?" })];
    if (this.take("!")) return [atom({ test: "mark", mark: "!" })];
    return this.words();
  }

  private group(close: string): Phrase {
    this.position += 1;
    this.open += 1;
    if (this.open > deepestBrackets)
      this.fail(
        both(
          `more than ${deepestBrackets} brackets within one another`,
          `più di ${deepestBrackets} parentesi una dentro l'altra`,
        ),
      );
    const inside = this.choice();
    if (!this.take(close)) this.fail(both(`"${close}" is missing`, `manca "${close}"`));
    this.open -= 1;
    return inside;
  }

  private gap(): Phrase {
    const digits = /^\d+/.exec(this.source.slice(this.position))?.[0] ?? "";
    this.position += digits.length;
    const most = digits === "" ? 3 : Number(digits);
    if (most < 1 || most > mostGap)
      this.fail(both(`a gap holds 1 to ${mostGap} words`, `un vuoto tiene da 1 a ${mostGap} parole`));
    return { type: "gap", most };
  }

  private verb(): Phrase {
    const lemma = this.name("{", "}");
    const forms = this.names.verb(lemma);
    if (!forms)
      this.fail(both(`the verb "${lemma}" is not in the verb list`, `il verbo "${lemma}" non è nell'elenco dei verbi`));
    return this.oneOf((forms as readonly string[]).map((form) => literal(form)));
  }

  private named(): Phrase {
    this.position += 1;
    const name = /^[\p{L}\p{N}-]+/u.exec(this.source.slice(this.position))?.[0] ?? "";
    if (kindNames.has(name)) {
      this.position += name.length;
      return atom({ test: "kind", kind: name });
    }
    const set = this.names.set(name);
    if (!set) this.fail(say`${both("there is no set", "non esiste l'insieme")} "@${name}"`);
    if (this.depth > deepest)
      this.fail(both(`the set "@${name}" refers to itself`, `l'insieme "@${name}" rimanda a sé stesso`));
    this.position += name.length;
    const parse = (one: string) => new Parser(one, this.names, this.groups, this.depth + 1).phrase();
    return this.oneOf((set as readonly string[]).map(parse));
  }

  private name(open: string, close: string): string {
    const end = this.source.indexOf(close, this.position);
    if (end < 0) this.fail(say`"${open}" ${both("is never closed", "non viene mai chiuso")}`);
    const name = this.source.slice(this.position + 1, end).trim();
    this.position = end + 1;
    return name;
  }

  private words(): Phrase[] {
    const text = /^[^\s()[\]{}|@^$#?!]+/.exec(this.source.slice(this.position))?.[0] ?? "";
    if (text === "") this.fail(say`${unexpected} "${this.source[this.position] ?? ""}"`);
    this.position += text.length;
    if (text === "_") return [atom({ test: "any" })];
    if (text.endsWith("*")) {
      const forms = tokenize(text.slice(0, -1)).map((token) => token.form);
      const prefix = forms.pop();
      if (prefix === undefined || prefix.length < 2) this.fail(wordBeginning);
      return [...forms.map(form), atom({ test: "prefix", prefix: prefix as string })];
    }
    const tokens = tokenize(text).filter((token) => token.kind !== "boundary");
    return tokens.map((token) => form(token.form));
  }

  private space(): void {
    while (/\s/.test(this.source[this.position] ?? "")) this.position += 1;
  }

  private take(text: string): boolean {
    this.space();
    if (!this.source.startsWith(text, this.position)) return false;
    this.position += text.length;
    return true;
  }

  private fail(message: Said): never {
    throw new PhraseSyntaxError(message, this.source, this.position);
  }
}

function isWord(one: Atom): boolean {
  return one.test === "form" || one.test === "prefix" || one.test === "kind" || one.test === "group";
}

function atom(one: Atom): Phrase {
  return { type: "atom", atom: one };
}

function form(text: string): Phrase {
  return atom({ test: "form", form: text });
}

function literal(text: string): Phrase {
  const parts = tokenize(text).map((token) => form(token.form));
  return parts.length === 1 ? (parts[0] as Phrase) : { type: "sequence", parts };
}
