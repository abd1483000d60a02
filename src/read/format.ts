import type { Channel, Conversation, Language, Problem } from "../conversation/conversation.js";
import type { LeftOut } from "../conversation/left-out.js";
import type { ByteSource } from "./source.js";

/** The beginning of an input, by which a format recognises itself. */
export interface Head {
  /** As the user gave it; may be a name that was made up for standard input. */
  readonly path: string;
  /** The file's extension in lower case, without its dot; "" where there is none. */
  readonly extension: string;
  /** The first bytes (up to 64 KiB). */
  readonly bytes: Uint8Array;
  /** The same bytes as text, decoded with the guessed encoding, without a byte-order mark. */
  readonly text: string;
  /** The lines of `text`; the last one only where the whole file is in it or it ended with a line break. */
  readonly lines: readonly string[];
  /** Whether the head is the whole file. */
  readonly complete: boolean;
}

/** What the user says about the input, where it cannot say so itself. */
export interface ReadOptions {
  /** Names of those who speak for the company, where the export does not tell (compared without case). */
  readonly agents?: readonly string[];
  /** E-mail domains of the company. */
  readonly agentDomains?: readonly string[];
  /** Names of software that speaks for the company. */
  readonly bots?: readonly string[];
  /** Used where the format does not know the channel. */
  readonly channel?: Channel;
  /** Read the input as reply templates. */
  readonly template?: boolean;
  /** Which field holds what, for tables and JSON. */
  readonly mapping?: FieldMapping;
  /** For each key of a customer, the key that is kept: what the user knows to be the same person. */
  readonly customers?: Readonly<Record<string, string>>;
  /** The company's country (ISO 3166, "IT"), for phones that are written without their country's code. */
  readonly country?: string;
  /** Messages after which a conversation is read in parts; default: 5000. */
  readonly longest?: number;
  /** The language in which problems and assumptions are told; default: English. */
  readonly locale?: Language;
}

/** Column names, or dotted paths, of what a conversation needs. */
export interface FieldMapping {
  readonly id?: string;
  readonly role?: string;
  readonly author?: string;
  readonly text?: string;
  readonly time?: string;
  readonly channel?: string;
  readonly customer?: string;
  readonly case?: string;
  readonly language?: string;
  readonly company?: string;
  /** Which values of the role column mean which role, e.g. {"op": "agent"}. */
  readonly roles?: Readonly<Record<string, string>>;
}

/** What reading yields, in the file's order: a conversation; or something that could not be read; or a thing to tell. */
export type ReadItem =
  | {
      readonly conversation: Conversation;
      /** Set where this is a piece of it only: further messages of the conversation with this id follow. */
      readonly more?: true;
    }
  | { readonly problem: Problem }
  | { readonly assumption: string }
  /** What is in the input and no part of its conversations. */
  | { readonly leftOut: LeftOut };

/** What `galateo formats` and docs/formats.md say of a format. */
export interface FormatDocumentation {
  readonly title: string;
  /** By which marks the format knows a file. */
  readonly recognisedBy: string;
  readonly roles: string;
  readonly times: string;
  readonly customerKey: string;
  readonly limits: string;
  /** How the reader was checked. */
  readonly verified: "a real file" | "vendor documents" | "constructed";
}

/** One export format. A format is one file in src/read/formats; the registry finds it by its place. */
export interface InputFormat {
  /** As `--input-format` takes it. */
  readonly name: string;
  readonly holds: "transcripts" | "templates" | "both";
  readonly documentation: FormatDocumentation;
  /**
   * How sure the format is that the input is its own, from 0 (not) to 1 (certain). Judges content before names.
   * @param mapping by which the user says what the fields of a table or of JSON hold
   */
  recognise(head: Head, mapping?: FieldMapping): number;
  /** Reads the input as a stream. Never throws for what is in the input: that is a problem item. */
  read(source: ByteSource, options: ReadOptions): AsyncIterable<ReadItem>;
}
