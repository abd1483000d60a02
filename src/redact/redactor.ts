import type { Conversation, Message, Problem } from "../conversation/conversation.js";
import { isCompanyName } from "../read/company-words.js";
import type { ReadItem } from "../read/format.js";
import { TextMapper } from "../read/mapped-text.js";
import { FinderError, findAll, withoutOverlaps } from "./find.js";
import type { Found, Kind } from "./found.js";
import { KnownData, nameParts } from "./known.js";
import { Pseudonyms } from "./pseudonyms.js";

/** Fields whose values are replaced whatever they look like. */
const personalFields =
  /name|nome|surname|mail|phone|telefono|cellulare|mobile|address|indirizzo|iban|fiscal|birth|nascita|customer|cliente|contact|contatto|user/i;

/** Words of the native format, which notices quote; they name nobody. */
const ownWords =
  /^(?:at|offset|role|text|channel|kind|id|author|messages|conversation|template|language|customerId|caseId|company|extra)$/;

/**
 * Replaces personal data in conversations by pseudonyms: the same value by the same one over all that it is shown.
 * What is replaced stays where it was: places still point into the user's file.
 */
export class Redactor {
  readonly pseudonyms = new Pseudonyms();
  private readonly kept: ReadonlySet<Kind>;
  private latest: KnownData | undefined;
  /** What was found in each file's name by now. */
  private readonly inPaths = new Map<string, readonly Found[]>();

  /**
   * @param keep kinds of data to leave as they are
   * @param find what a text shows by itself
   */
  constructor(
    keep: readonly Kind[] = [],
    private readonly find: (text: string) => Found[] = findAll,
  ) {
    this.kept = new Set(keep);
  }

  /** A copy of the conversation without personal data in any of its fields. @throws where a part of it cannot be looked through */
  conversation(conversation: Conversation): Conversation {
    this.latest = undefined;
    const finds = conversation.messages.map(({ text }) => ({ text, found: this.find(text) }));
    const known = new KnownData(conversation, finds);
    this.latest = known;
    const { id, customerId, caseId, extra, path } = conversation;
    return {
      ...conversation,
      messages: conversation.messages.map((message, index) => this.message(message, finds[index]?.found ?? [], known)),
      id: this.identifier(id, known),
      ...(customerId === undefined ? {} : { customerId: this.key("customer", customerId, known) }),
      ...(caseId === undefined ? {} : { caseId: this.key("case", caseId, known) }),
      ...(extra === undefined ? {} : { extra: this.fields(extra, known) }),
      path: this.path(path, known),
    };
  }

  /**
   * What reading yields, without personal data: what it says of an input may name people, too. It never throws: what could not be
   * looked through is left out, and told as a problem that shows nothing of it.
   */
  item(item: ReadItem): ReadItem {
    try {
      return this.redacted(item);
    } catch (error) {
      return this.leftOut(item, error);
    }
  }

  private redacted(item: ReadItem): ReadItem {
    if ("conversation" in item) return { conversation: this.conversation(item.conversation) };
    if ("assumption" in item) return { assumption: this.notice(item.assumption) };
    return "leftOut" in item ? item : { problem: this.problem(item.problem) };
  }

  private leftOut(item: ReadItem, error: unknown): ReadItem {
    const { path, line, id } =
      "conversation" in item ? item.conversation : { line: undefined, id: undefined, ...placeOf(item) };
    const shown = <Result>(make: () => Result): Result | undefined => {
      try {
        return make();
      } catch {
        return undefined;
      }
    };
    const known = "conversation" in item ? shown(() => new KnownData(item.conversation, [])) : undefined;
    const named = id === undefined || !known ? undefined : shown(() => this.identifier(id, known));
    const what = named === undefined ? "this" : `conversation ${named.replace(longNumber, "…")}`;
    const problem = {
      path: shown(() => path && this.path(path, known)) ?? "?",
      ...(line === undefined ? {} : { line }),
      message: `redaction failed on ${what} (${kindOf(error)}): none of it is in any report`,
    };
    return { problem: { ...problem, skipped: "conversation" in item ? "1 conversation" : "what was told here" } };
  }

  private problem(problem: Problem): Problem {
    return { ...problem, path: this.path(problem.path, this.latest), message: this.notice(problem.message) };
  }

  /** A sentence of galateo's own: what it quotes is the user's. */
  private notice(text: string): string {
    const quoted = text.replace(/"([^"]*)"|“([^”]*)”/g, (whole, straight?: string, curly?: string) => {
      const words = straight ?? curly ?? "";
      if (ownWords.test(words)) return whole;
      return whole.replace(words, this.author(words, this.latest));
    });
    return this.text(
      quoted,
      withoutOverlaps(
        quoted,
        this.find(quoted).filter((one) => one.kind !== "name"),
      ),
    ).text;
  }

  private message(message: Message, found: readonly Found[], known: KnownData): Message {
    const { text, author, extra, id } = message;
    const redacted = this.text(text, withoutOverlaps(text, known.all(text, found)));
    return {
      ...message,
      id: this.identifier(id, known),
      ...(author === undefined || message.role === "system"
        ? {}
        : { author: this.author(author, known, message.role) }),
      ...(extra === undefined ? {} : { extra: this.fields(extra, known) }),
      text: redacted.text,
      origin: redacted.mapped?.originIn(message.origin) ?? message.origin,
    };
  }

  private text(text: string, found: readonly Found[]) {
    const wanted = found.filter((one) => !this.kept.has(one.kind));
    if (wanted.length === 0) return { text };
    const mapper = new TextMapper();
    let from = 0;
    for (const { kind, start, end, value } of wanted) {
      mapper.keep(text, from, start);
      mapper.put(this.pseudonyms.of(kind, value), start, end - start);
      from = end;
    }
    mapper.keep(text, from, text.length);
    const mapped = mapper.done();
    return { text: mapped.text, mapped };
  }

  /** A speaker's name; names of teams stay, but for a person's in them. */
  private author(author: string, known: KnownData | undefined, role?: Message["role"]): string {
    const shown = this.find(author);
    const found = known ? known.all(author, shown) : shown;
    if (role !== "bot") for (const part of nameParts(author)) found.push(...wordIn(author, part));
    const company = isCompanyName(author) || role === "bot";
    const certain = company ? found.filter((one) => one.kind !== "order") : found;
    return this.text(author, withoutOverlaps(author, certain)).text;
  }

  /** An id or a path: only what is surely personal, so that it still tells where to look. */
  private identifier(text: string, known: KnownData | undefined): string {
    return this.text(text, withoutOverlaps(text, this.certain(text, known))).text;
  }

  private certain(text: string, known: KnownData | undefined): Found[] {
    const spaced = text.replace(/[_-]/g, " ");
    const sure = this.find(text).filter(
      (one) => one.kind === "email" || one.kind === "fiscal-code" || isInternational(one, text),
    );
    return known ? [...known.all(text, sure), ...known.all(spaced, [])] : sure;
  }

  /** A file's name bears people's names, and what one of its conversations shows of them holds for all that is told of it. */
  private path(path: string, known: KnownData | undefined): string {
    const spaced = path.replace(/[_-]/g, " ");
    const named = [path, spaced].flatMap((text) => this.find(text).filter(({ kind }) => kind === "name"));
    const found = [...(this.inPaths.get(path) ?? []), ...named, ...this.certain(path, known)];
    const once = withoutOverlaps(path, found);
    this.inPaths.set(path, once);
    return this.text(path, once).text;
  }

  /** The key by which conversations are joined: always replaced. */
  private key(kind: "customer" | "case", value: string, known: KnownData): string {
    if (this.kept.has(kind)) return value;
    const [only] = withoutOverlaps(value, known.all(value, this.find(value)));
    const whole = only && only.start === 0 && only.end === value.length && only.kind !== "name";
    return whole ? this.pseudonyms.of(only.kind, only.value) : this.pseudonyms.of(kind, value);
  }

  /** Fields of an export that galateo does not know and carries along. */
  private fields(fields: Readonly<Record<string, unknown>>, known: KnownData): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(fields).map(([key, value]) => [key, this.field(value, known, personalFields.test(key))]),
    );
  }

  private field(value: unknown, known: KnownData, personal: boolean): unknown {
    if (Array.isArray(value)) return value.map((one) => this.field(one, known, personal));
    if (typeof value === "object" && value !== null) return this.fields(value as Record<string, unknown>, known);
    if (typeof value === "number" && personal) return this.pseudonyms.of("customer", String(value));
    if (typeof value !== "string") return value;
    const found = withoutOverlaps(value, known.all(value, this.find(value)));
    if (found.length > 0 || !personal || value === "") return this.text(value, found).text;
    return this.kept.has("customer") ? value : this.pseudonyms.of("customer", value);
  }
}

function* wordIn(text: string, word: string): Generator<Found> {
  const start = text.indexOf(word);
  if (start >= 0) yield { kind: "name", start, end: start + word.length, value: word.toLowerCase() };
}

function isInternational(found: Found, text: string): boolean {
  return found.kind === "phone" && /^\+|^00/.test(text.slice(found.start));
}

/** What may be an order's number, of which only the text would have told. */
const longNumber = /\d{5,}/g;

function placeOf(item: ReadItem): Partial<Pick<Problem, "path" | "line">> {
  return "problem" in item ? item.problem : {};
}

/** What failed, in words that hold nothing of the text. */
function kindOf(error: unknown): string {
  if (error instanceof FinderError) return `finder ${error.finder}, ${kindOf(error.cause)}`;
  return error instanceof Error ? error.constructor.name : typeof error;
}
