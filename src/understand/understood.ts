import type { Conversation, Message } from "../conversation/conversation.js";
import { type Region, regionOf } from "../conversation/position.js";
import { type Act, type ActName, surestOf } from "./acts/act.js";
import { placeFrom } from "./text/in-order.js";
import type { Sentence } from "./text/sentences.js";
import type { SpokenText, TextIn } from "./text/spoken-text.js";
import type { Token } from "./text/tokens.js";

/** What is read out of a message: its acts, and the lexicons' phrases in it. What costs is computed when first asked for. */
export interface MessageReading {
  /** All acts of the message that are sure enough to be stated. */
  readonly acts: readonly Act[];
  /** How likely the act is, from 0 to 1, whether or not it is sure enough to be stated. */
  likelihood(act: ActName): number;
  /** How likely it is, from 0 to 1, of one of the message's sentences by itself; 0 where no model reads it. */
  sentenceLikelihood(act: ActName, sentence: number): number;
  /**
   * The act as the model reads it, whatever the manner of the message: for who weighs it with what else is known. Without what is
   * asked of `acts` beside a likelihood, it is often wrong of who explains at length.
   */
  leaning(act: ActName): Act | undefined;
  /** Whether it explains a thing: what a model alone makes of that is little. */
  readonly explains: boolean;
  /** Whether a named phrase set of the lexicons stands in the message, and where. */
  phrases(name: string): readonly Span[];
  /** All phrase sets whose names begin so, and where they stand. */
  phrasesUnder(prefix: string): readonly NamedSpan[];
}

/** What reads messages. */
export interface MessageReader {
  open(message: UnderstoodMessage): MessageReading;
}

export interface NamedSpan extends Span {
  readonly name: string;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A message with all that is known of its words. What costs is computed when first asked for. */
export class UnderstoodMessage {
  readonly id: string;
  readonly role: Message["role"];
  readonly author: string | undefined;
  readonly text: string;
  /** The words that the writer says now: what is quoted or signed is left out. */
  readonly tokens: readonly Token[];
  private opened: MessageReading | undefined;

  constructor(
    readonly message: Message,
    /** The place in the conversation, from 0. */
    readonly index: number,
    readonly language: string,
    readonly conversation: UnderstoodConversation,
    /** What is said, shared with the messages that say the same in the same language. */
    readonly said: TextIn,
    private readonly reader: MessageReader,
  ) {
    this.id = message.id;
    this.role = message.role;
    this.author = message.author;
    this.text = message.text;
    this.tokens = said.spoken.tokens;
  }

  /** Milliseconds (see Instant); undefined where no time is known. */
  get time(): number | undefined {
    return this.message.at?.time;
  }

  get sentences(): readonly Sentence[] {
    return this.said.spoken.sentences;
  }

  /** The sentence that an offset in the text lies in; undefined between sentences. */
  sentenceAt(offset: number): Sentence | undefined {
    const { sentences } = this;
    const sentence = sentences[placeFrom(sentences, offset + 1) - 1];
    return sentence && offset < sentence.end ? sentence : undefined;
  }

  /** What is read out of the message. */
  get reading(): MessageReading {
    this.opened ??= this.reader.open(this);
    return this.opened;
  }

  get acts(): readonly Act[] {
    return this.reading.acts;
  }

  /** The surest act of that name; undefined where the message does no such thing. */
  act(name: ActName): Act | undefined {
    return surestOf(this.acts, name);
  }

  has(name: ActName): boolean {
    return this.act(name) !== undefined;
  }

  /** How likely the act is, from 0 to 1, even where it is not sure enough to be among the acts. */
  likelihood(name: ActName): number {
    return this.reading.likelihood(name);
  }

  /** How likely it is of one sentence by itself, by its place: see MessageReading.sentenceLikelihood. */
  sentenceLikelihood(name: ActName, sentence: number): number {
    return this.reading.sentenceLikelihood(name, sentence);
  }

  /** The act as the model reads it: see MessageReading.leaning. */
  leaning(name: ActName): Act | undefined {
    return this.reading.leaning(name);
  }

  /** Whether it explains a thing: see MessageReading.explains. */
  get explains(): boolean {
    return this.reading.explains;
  }

  /** Where phrases of a lexicon's named set stand in the message. */
  phrases(name: string): readonly Span[] {
    return this.reading.phrases(name);
  }

  /** Where phrases of the sets whose names begin so stand in the message. */
  phrasesUnder(prefix: string): readonly NamedSpan[] {
    return this.reading.phrasesUnder(prefix);
  }

  /** The last message before this one by the other side (customer against company); undefined at the start. */
  get previousOther(): UnderstoodMessage | undefined {
    return this.conversation.lastBefore(this);
  }

  region(start: number, end: number): Region {
    return regionOf(this.message.origin, start, end);
  }
}

/** A conversation with its messages understood. */
export class UnderstoodConversation {
  readonly messages: readonly UnderstoodMessage[];
  private others: Int32Array | undefined;
  private readonly ofRoles = new Map<string, readonly UnderstoodMessage[]>();

  /**
   * @param languageOf the language of each message, by its place
   * @param textOf the text of each message, by its place
   */
  constructor(
    readonly conversation: Conversation,
    /** The language that most of the conversation is in. */
    readonly language: string,
    languageOf: readonly string[],
    textOf: readonly SpokenText[],
    reader: MessageReader,
  ) {
    this.messages = conversation.messages.map((message, index) => {
      const own = languageOf[index] as string;
      return new UnderstoodMessage(message, index, own, this, (textOf[index] as SpokenText).in(own), reader);
    });
  }

  get id(): string {
    return this.conversation.id;
  }

  get isTemplate(): boolean {
    return this.conversation.kind === "template";
  }

  /** Whether people talk here: a link, or a mark at a sentence's end, is nothing that anybody hears. */
  get isSpoken(): boolean {
    return this.channel === "phone" || this.channel === "in_person";
  }

  get channel(): Conversation["channel"] {
    return this.conversation.channel;
  }

  /** The last message before one by the other side. Looked up, so that a customer who writes a million times in a row costs a million steps. */
  lastBefore(message: UnderstoodMessage): UnderstoodMessage | undefined {
    this.others ??= othersBefore(this.messages);
    const place = this.others[message.index] as number;
    return place < 0 ? undefined : this.messages[place];
  }

  /** The messages of some roles. Sorted out once: rules ask for them again and again. */
  byRole(...roles: readonly Message["role"][]): readonly UnderstoodMessage[] {
    const key = roles.join();
    let messages = this.ofRoles.get(key);
    if (!messages) {
      messages = this.messages.filter((message) => roles.includes(message.role));
      this.ofRoles.set(key, messages);
    }
    return messages;
  }
}

/** For each message the place of the last one before it by the other side, or -1. */
function othersBefore(messages: readonly UnderstoodMessage[]): Int32Array {
  const places = new Int32Array(messages.length);
  let customer = -1;
  let company = -1;
  messages.forEach(({ role }, place) => {
    places[place] = role === "customer" ? company : customer;
    if (role === "customer") customer = place;
    else if (role !== "system") company = place;
  });
  return places;
}
