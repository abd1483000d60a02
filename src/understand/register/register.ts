import type { Token } from "../text/tokens.js";

/** How a language marks familiar and polite address. A new language is a new set of marks. */
export interface RegisterMarks {
  /** What speakers call the two forms: "tu", "Lei". */
  readonly names: { readonly familiar: string; readonly polite: string };
  /** Folded words that only address somebody familiarly. */
  readonly familiar: ReadonlySet<string>;
  /** Folded words that only address somebody politely. */
  readonly polite: ReadonlySet<string>;
  /** Folded words that most often address somebody politely, but may speak of somebody else. */
  readonly politeWeak: ReadonlySet<string>;
  /** A pronoun that opens a sentence, followed by one of these verbs, is a polite command ("Mi lasci guardare"). */
  readonly politeOpening: { readonly clitics: ReadonlySet<string>; readonly verbs: ReadonlySet<string> };
  /** Familiar commands where they open a sentence that is no question ("Controlla la posta"). */
  readonly familiarOpening: ReadonlySet<string>;
  /** Words that address somebody familiarly where what follows fits ("sei sicuro"). */
  readonly familiarBefore: ReadonlyMap<string, RegExp>;
  /** Words that do where a pronoun stands before them ("ci dai"). */
  readonly familiarBehindPronoun: ReadonlySet<string>;
  /** Verbs that, before an infinitive with "to me" or "to us", ask politely ("Può mandarmi"). */
  readonly politeAsking: ReadonlySet<string>;
  /** Such an infinitive ("mandarci", not "esserci"). */
  readonly infinitiveToUs: RegExp;
  /** Verbs that, where they open a question, ask somebody politely ("Ci consiglierebbe a un amico?"). */
  readonly politeQuestion: RegExp;
  /** The second verb of a question that leaves a choice ("così o preferisce"). */
  readonly politeChoice: RegExp;
  /** A condition that only the customer meets, where nobody else is spoken of ("se mi dà"). */
  readonly politeCondition: RegExp;
  /** Pronouns that stand before another, which is then what is given ("te le"). */
  readonly firstPronouns: ReadonlySet<string>;
  /** Pronouns for what something is done with. */
  readonly objectPronouns: ReadonlySet<string>;
  /** That of them which is polite for who gets it, too ("le mando", to you, or the things themselves). */
  readonly receiverPronoun: string;
  /** Verbs of giving: without what is given, the pronoun before them may be just that. */
  readonly givingVerbs: ReadonlySet<string>;
  /** Words of a salutation: who follows is the customer. */
  readonly salutations: ReadonlySet<string>;
  /** Articles among the words with a polite capital. */
  readonly capitalArticles: ReadonlySet<string>;
  /** A verb and what a person does, politely where both open a clause ("può venire", "ha provato"). */
  readonly politeDoing: RegExp;
  /** A polite pronoun with its capital at the end of a word ("accordataLe"). */
  readonly politeEnding: RegExp;
  /** Three words of which the last is polite ("l'ha pagato lei", "per avvisarla"). */
  readonly politeBehind: RegExp;
  /** "Suo" and what a customer has, polite where nobody else is spoken of. */
  readonly politeOwning: RegExp;
  /** Words for people, and pronouns of theirs. */
  readonly others: RegExp;
  /** What must follow a command behind a comma, where many are nouns or adjectives as well ("quella attiva", "porta verde"). */
  readonly objectBegins: RegExp;
  /** Words that join clauses: what follows opens one. */
  readonly joining: ReadonlySet<string>;
  /** Words that are polite where a capital stands inside the sentence. */
  readonly politeCapital: ReadonlySet<string>;
  /** What follows such a word where it is the article of a subject ("La guida è"). */
  readonly articleSubject: RegExp;
  /** Greetings behind whose comma a sentence begins. */
  readonly greetings: ReadonlySet<string>;
  /** Familiar pronouns: what they stand before is somebody else's doing ("mi spiace che il programma ti dia noia"). */
  readonly familiarObjects: ReadonlySet<string>;
  /** Words that are polite where one of these follows. */
  readonly politeBefore: ReadonlyMap<string, ReadonlySet<string>>;
  /** Words behind which a polite command is an ordinary verb, and articles that make it a noun. */
  readonly subordinators: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  /** Endings that only familiar verbs have ("consiglieresti", "riceverai"). */
  readonly familiarEndings: RegExp;
  /** Polite commands that behind an object are ordinary familiar verbs ("così le guardi"). */
  readonly ambiguousAfterObject: ReadonlySet<string>;
  /** Words behind which they are as well ("se guardi"). */
  readonly conditions: ReadonlySet<string>;
  /** A polite command and a gerund: what goes on, not an order ("che non stia bloccando"). */
  readonly ongoing: RegExp;
  /** Words that differ from a familiar one by an accent alone ("tè"). */
  readonly accentedOthers: ReadonlySet<string>;
  /** Runs of words that address nobody. */
  readonly neither: readonly (readonly string[])[];
}

export type Register = "familiar" | "polite";

/** A word that shows how somebody is addressed. */
export interface RegisterMark {
  readonly register: Register;
  /** Whether nothing else could be meant. */
  readonly plain: boolean;
  readonly start: number;
  readonly end: number;
}

const remembered = new WeakMap<readonly Token[], { marks: RegisterMarks; found: readonly RegisterMark[] }>();

/** The marks of address in a message, in order; a message is read once. */
export function readRegister(text: string, tokens: readonly Token[], marks: RegisterMarks): readonly RegisterMark[] {
  const known = remembered.get(tokens);
  if (known?.marks === marks) return known.found;
  const found = readAnew(text, tokens, marks);
  remembered.set(tokens, { marks, found });
  return found;
}

function readAnew(text: string, tokens: readonly Token[], marks: RegisterMarks): RegisterMark[] {
  const found: RegisterMark[] = [];
  const quotes = [...text.matchAll(/[«“"][^»”"\n]{1,80}[»”"]/g)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    if (token.kind !== "word" || quotes.some(([from = 0, to = 0]) => token.start >= from && token.start < to)) continue;
    const run = marks.neither.find((words) => words.every((word, place) => tokens[index + place]?.form === word));
    if (run) {
      index += run.length - 1;
      continue;
    }
    const register = registerOf(text, tokens, index, marks);
    if (register === "polite" && goesOnFamiliarly(tokens, index, found.at(-1), marks)) continue;
    const place = { start: token.start, end: token.end };
    if (register === "familiar") found.push({ register, plain: true, ...place });
    else if (register) found.push({ register, plain: !mayBeFamiliar(text, tokens, index, marks), ...place });
    else if (marks.politeWeak.has(token.form)) found.push({ register: "polite", plain: false, ...place });
  }
  return found;
}

function registerOf(text: string, tokens: readonly Token[], index: number, marks: RegisterMarks): Register | undefined {
  const token = tokens[index] as Token;
  if (marks.familiar.has(token.form)) {
    return marks.accentedOthers.has(text.slice(token.start, token.end).toLowerCase()) ? undefined : "familiar";
  }
  if (marks.familiarEndings.test(token.form)) return "familiar";
  if (marks.familiarBefore.get(token.form)?.test(tokens[index + 1]?.form ?? "")) return "familiar";
  if (marks.familiarBehindPronoun.has(token.form) && marks.politeOpening.clitics.has(tokens[index - 1]?.form ?? ""))
    return "familiar";
  if (marks.familiarOpening.has(token.form) && opensStatement(text, tokens, index, marks)) return "familiar";
  if (marks.politeOpening.verbs.has(token.form) && opensStatement(text, tokens, index, marks)) return "polite";
  if (marks.ambiguousAfterObject.has(token.form) && marks.politeOpening.clitics.has(tokens[index - 1]?.form ?? ""))
    return undefined;
  if (marks.familiarObjects.has(tokens[index - 1]?.form ?? "") && marks.polite.has(token.form)) return undefined;
  const next = tokens[index + 1]?.form ?? "";
  if (marks.ambiguousAfterObject.has(token.form) && marks.conditions.has(tokens[index - 1]?.form ?? ""))
    return undefined;
  if (marks.polite.has(token.form))
    return isSubordinate(tokens, index, marks) || marks.ongoing.test(`${token.form} ${next}`) ? undefined : "polite";
  if (speaksTo(token.form, next, marks) && !takesUp(tokens, index) && !isSecondPronoun(tokens, index, marks))
    return "polite";
  if (marks.politeEnding.test(text.slice(token.start, token.end))) return "polite";
  const before = tokens[index - 1];
  if (marks.politeAsking.has(token.form) && marks.infinitiveToUs.test(next)) return "polite";
  const opens = opensClause(text, tokens, index, marks);
  if (opens && marks.politeOpening.clitics.has(token.form) && marks.politeOpening.verbs.has(next)) return "polite";
  if (marks.politeQuestion.test(token.form) && opensQuestion(tokens, index, marks)) return "polite";
  if (marks.politeChoice.test(`${before?.form ?? ""} ${token.form}`) && endsAsQuestion(tokens, index)) return "polite";
  const pair = `${token.form} ${next}`;
  if (opens && marks.politeDoing.test(pair)) return "polite";
  const three = `${tokens[index - 2]?.form ?? ""} ${before?.form ?? ""} ${token.form}`;
  if (marks.politeBehind.test(three)) return "polite";
  if (marks.politeCondition.test(three) && !speaksOfOthers(tokens, marks)) return "polite";
  if (marks.politeOwning.test(pair) && !speaksOfOthers(tokens, marks)) return "polite";
  const inside =
    before !== undefined &&
    before.kind !== "boundary" &&
    !/["«“():>*•–!?…-]\s*$|\n|\p{Extended_Pictographic}/u.test(text.slice(before.start, token.start)) &&
    !(marks.greetings.has(before.form) && text.slice(before.end, token.start).includes(","));
  return inside &&
    marks.politeCapital.has(text.slice(token.start, token.end)) &&
    !isTitle(tokens, index, text) &&
    !(marks.capitalArticles.has(token.form) && marks.articleSubject.test(text.slice(token.end, token.end + 60)))
    ? "polite"
    : undefined;
}

/** Whether a pronoun before a verb addresses the customer ("le mando", "le rimando"). */
function speaksTo(form: string, verb: string, marks: RegisterMarks): boolean {
  const verbs = marks.politeBefore.get(form);
  return verbs !== undefined && (verbs.has(verb) || (verb.startsWith("ri") && verbs.has(verb.slice(2))));
}

/** "Te le metto da parte": behind another pronoun it is what is given, not who gets it. */
function isSecondPronoun(tokens: readonly Token[], index: number, marks: RegisterMarks): boolean {
  return marks.firstPronouns.has(tokens[index - 1]?.form ?? "");
}

/**
 * Whether a polite form may as well be a familiar one: "sì, lo cambi quando vuoi e paghi poi" tells somebody familiar what he can do;
 * "le metto via io" may put peaches away.
 */
function mayBeFamiliar(text: string, tokens: readonly Token[], index: number, marks: RegisterMarks): boolean {
  const form = tokens[index]?.form ?? "";
  const next = tokens[index + 1]?.form ?? "";
  const before = tokens[index - 1];
  if (marks.politeOpening.verbs.has(form)) return before?.form === "e";
  if (!marks.objectPronouns.has(form)) return false;
  if (marks.politeOpening.verbs.has(next)) return before !== undefined && before.kind !== "boundary";
  if (form !== marks.receiverPronoun || !marks.givingVerbs.has(next)) return false;
  const isCapital = text[tokens[index]?.start ?? 0] === "L";
  return !isCapital && !hasObject(tokens, index + 2, marks);
}

/** Whether one of the next words begins what is given: "le mando subito il link". */
function hasObject(tokens: readonly Token[], from: number, marks: RegisterMarks): boolean {
  for (const token of tokens.slice(from, from + longestObject)) {
    if (token.kind === "boundary") return false;
    if (token.kind === "number" || marks.objectBegins.test(token.form)) return true;
  }
  return false;
}

/** Within how many words of the verb what is given begins. */
const longestObject = 4;

/** "Le candeline le metto io": the pronoun takes up what was named just before it. */
function takesUp(tokens: readonly Token[], index: number): boolean {
  const [article, noun] = [tokens[index - 2], tokens[index - 1]];
  return article?.form === tokens[index]?.form && noun?.kind === "word";
}

/** Within how many words what was said familiarly is still heard. */
const longestRun = 40;

/** "Le dai il numero nuovo e la invii": a form that is both, joined to what was said familiarly. */
function goesOnFamiliarly(
  tokens: readonly Token[],
  index: number,
  last: RegisterMark | undefined,
  marks: RegisterMarks,
): boolean {
  const [before, next] = [tokens[index - 1], tokens[index + 1]];
  if (last?.register !== "familiar" || before?.form !== "e" || !marks.politeOpening.verbs.has(next?.form ?? ""))
    return false;
  for (let place = index - 1; place >= Math.max(0, index - longestRun); place -= 1) {
    const token = tokens[place] as Token;
    if (token.kind === "boundary") return false;
    if (token.start === last.start) return true;
  }
  return false;
}

/** Whether a word opens a clause that is no question and goes on. */
function opensStatement(text: string, tokens: readonly Token[], index: number, marks: RegisterMarks): boolean {
  const next = tokens[index + 1];
  const before = tokens[index - 1];
  if (next === undefined || next.kind !== "word" || !opensClause(text, tokens, index, marks)) return false;
  if (before !== undefined && before.kind !== "boundary" && !marks.objectBegins.test(next.form)) return false;
  return !endsAsQuestion(tokens, index);
}

/** Whether a word stands at the beginning of a sentence or behind a comma, with no more than a joining word before it. */
function opensClause(text: string, tokens: readonly Token[], index: number, marks: RegisterMarks): boolean {
  const before = tokens[index - 1];
  if (before === undefined || before.kind === "boundary" || before.form === "e") return true;
  if (/[,;:\n]/.test(text.slice(before.end, (tokens[index] as Token).start))) return true;
  return marks.joining.has(before.form) && opensClause(text, tokens, index - 1, marks);
}

/** Whether a message speaks of somebody whose "his" and "her" it could be. */
function speaksOfOthers(tokens: readonly Token[], marks: RegisterMarks): boolean {
  return tokens.some(
    (token, index) => marks.others.test(token.form) && !marks.salutations.has(tokens[index - 1]?.form ?? ""),
  );
}

/** Whether a verb opens a question, behind no more than a pronoun. */
function opensQuestion(tokens: readonly Token[], index: number, marks: RegisterMarks): boolean {
  const before = tokens[index - 1];
  const first = before !== undefined && marks.politeOpening.clitics.has(before.form) ? index - 1 : index;
  const opening = tokens[first - 1];
  if (opening !== undefined && opening.kind !== "boundary" && opening.form !== "e") return false;
  return endsAsQuestion(tokens, index);
}

/** Whether the sentence that a word stands in ends with a question mark. */
function endsAsQuestion(tokens: readonly Token[], index: number): boolean {
  let end = index;
  while (end < tokens.length && tokens[end]?.kind !== "boundary") end += 1;
  return tokens[end]?.form.includes("?") ?? false;
}

/** "che ti tenga la mano", "la faccia": the form is no command there. */
function isSubordinate(tokens: readonly Token[], index: number, marks: RegisterMarks): boolean {
  for (let place = index - 1; place >= Math.max(0, index - 3); place -= 1) {
    const token = tokens[place] as Token;
    if (token.kind === "boundary") return false;
    if (marks.subordinators.has(token.form)) return true;
    if (place === index - 1 && marks.articles.has(token.form)) return true;
  }
  return false;
}

/** "La Spezia", "Le Monde": a capital that begins a name. */
function isTitle(tokens: readonly Token[], index: number, text: string): boolean {
  const next = tokens[index + 1];
  return next !== undefined && /^\p{Lu}/u.test(text.slice(next.start, next.end));
}
