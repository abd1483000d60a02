import type { Conversation, Message, Role } from "../conversation/conversation.js";
import { LineOrigin, NestedOrigin } from "../conversation/origins.js";
import type { Position, TextOrigin } from "../conversation/position.js";
import type { ReadOptions } from "./format.js";
import { foldName, resolveSpeakers, roleOfOther, SpeakerEvidence } from "./speakers.js";
import { StampClock } from "./stamp-clock.js";
import type { TranscriptHeader } from "./transcript-header.js";
import { readTranscriptLine } from "./transcript-line.js";
import type { TranscriptStyle } from "./transcript-style.js";

interface Turn {
  readonly role: Role | "named";
  readonly name?: string;
  readonly stamp?: string;
  readonly lines: string[];
  readonly starts: Position[];
}

/** The messages of a transcript, with what was assumed; or why its speakers cannot be told apart. */
export type TranscriptMessages =
  | { readonly messages: readonly Message[]; readonly relative: boolean; readonly assumedAgent?: string }
  | { readonly fault: string };

type SpeakersFound = { roleOf(name: string): Role; readonly assumedAgent?: string } | { readonly fault: string };

/** Collects the lines of one transcript and makes its messages. */
export class Transcript {
  private turns: Turn[] = [];
  /** The customer's address, where a line above the messages tells it: "Cliente: Anna (a@x.example)". */
  customerId: string | undefined;
  private clock: StampClock | undefined;
  private who: SpeakersFound | undefined;
  private assumed = false;
  private count = 0;
  /** Who spoke in a transcript whose speakers cannot be told apart, where it was too long to be kept. */
  private untold: SpeakerEvidence | undefined;
  /** The header's lines that stood before the first speaker and say nothing that is known. */
  readonly preamble: number[] = [];

  constructor(
    private readonly style: TranscriptStyle,
    readonly line: number,
  ) {}

  get isEmpty(): boolean {
    return this.turns.length === 0 && this.count === 0;
  }

  /** How many messages are held. */
  get held(): number {
    return this.turns.length;
  }

  /** Whether a line begins a message. */
  begins(text: string): boolean {
    const read = readTranscriptLine(text);
    return read !== undefined && this.style.roleOf(read) !== undefined;
  }

  /** Adds a line: the beginning of a message, or the continuation of the last. @param number its line, from 1 */
  add(text: string, number: number): void {
    const read = readTranscriptLine(text);
    const role = read && this.style.roleOf(read);
    if (read && role) {
      this.turns.push({
        role,
        ...(read.author === undefined ? {} : { name: read.author }),
        ...(read.stamp === undefined ? {} : { stamp: read.stamp }),
        lines: [text.slice(read.start, read.end)],
        starts: [{ line: number, column: read.start + 1 }],
      });
      return;
    }
    const turn = this.turns.at(-1);
    if (!turn) {
      if (text.trim() !== "") this.preamble.push(number);
      return;
    }
    if (turn.lines.length === 1 && turn.lines[0] === "") {
      turn.lines.length = 0;
      turn.starts.length = 0;
    }
    turn.lines.push(text);
    turn.starts.push({ line: number, column: 1 });
  }

  /**
   * @param date the day of the transcript, where something outside of it tells
   * @param place wraps the origin of a text, where the transcript is itself part of a file
   * @param known the roles of speakers whose names are known from elsewhere
   */
  messages(
    options: ReadOptions,
    date?: string,
    place: (origin: TextOrigin) => TextOrigin = (origin) => origin,
    known: (name: string) => Role | undefined = () => undefined,
  ): TranscriptMessages {
    if (this.untold) {
      this.forget(this.untold);
      return { fault: this.untold.fault };
    }
    this.who ??= this.speakers(options, known);
    const { who } = this;
    if ("fault" in who) return who;
    this.clock ??= new StampClock(this.style.order, date, this.style.minutes);
    const { clock } = this;
    const messages: Message[] = [];
    for (const turn of this.turns) {
      const text = trimEnd(turn.lines.join("\n"));
      const at = turn.stamp === undefined ? undefined : clock.at(turn.stamp);
      if (text === "") continue;
      this.count += 1;
      messages.push({
        id: `m${this.count}`,
        role: turn.role === "named" ? who.roleOf(turn.name ?? "") : turn.role,
        ...(turn.name === undefined ? {} : { author: turn.name }),
        ...(at === undefined ? {} : { at }),
        text,
        origin: place(new LineOrigin(text, turn.starts)),
      });
    }
    const { assumedAgent } = who;
    const tell = assumedAgent !== undefined && !this.assumed;
    this.assumed ||= tell;
    return { messages, relative: clock.relative, ...(tell ? { assumedAgent } : {}) };
  }

  /**
   * The messages so far but the last, which may go on; they are held no longer. Who is who is told by the first of them.
   * @returns undefined where that cannot be told: it is a fault once the transcript ends
   */
  piece(options: ReadOptions, date?: string): Extract<TranscriptMessages, { messages: unknown }> | undefined {
    const last = this.turns.pop();
    const read = this.messages(options, date);
    if ("fault" in read && !this.untold) {
      this.untold = new SpeakerEvidence();
      this.forget(this.untold);
      this.count = 1;
    }
    this.turns = last ? [last] : [];
    return "fault" in read ? undefined : read;
  }

  private forget(untold: SpeakerEvidence): void {
    for (const { role, name = "", lines } of this.turns)
      if (role === "named") untold.see({ name, text: lines.join("\n") });
    this.turns = [];
  }

  /** Lines such as "Cliente: Anna (a@x.example)" above a chat say who is who, and are no messages. */
  private declarations(named: readonly Turn[]): Map<string, Role> {
    const names = new Set(named.map((turn) => foldName(turn.name ?? "")));
    const found = new Map<string, Role>();
    const first = this.turns.findIndex((turn) => turn.role === "named");
    for (const turn of this.turns.slice(0, first)) {
      const name = foldName(turn.lines.join(" ").replace(/[(<[].*$/, ""));
      if (name === "" || turn.role === "named" || turn.stamp !== undefined || !names.has(name)) continue;
      if (turn.role === "customer")
        this.customerId ??= /[(<[]\s*([^\s@()<>[\]]+@[^\s@()<>[\]]+\.\w+)/.exec(turn.lines.join(" "))?.[1];
      found.set(name, turn.role);
      turn.lines.length = 0;
    }
    return found;
  }

  /** Where one side is known by its role word, the other names are the other side's. */
  private speakers(options: ReadOptions, known: (name: string) => Role | undefined): SpeakersFound {
    const named = this.turns.filter((turn) => turn.role === "named" && known(turn.name ?? "") === undefined);
    if (named.length === 0) return { roleOf: (name) => known(name) ?? roleOfOther(name, options) };
    const declared = this.declarations(named);
    if (declared.size > 0) return this.speakers(options, (name) => known(name) ?? declared.get(foldName(name)));
    const has = (role: Role): boolean =>
      this.turns.some((turn) => turn.role === role || (turn.role === "named" && known(turn.name ?? "") === role));
    const speeches = named.map((turn) => ({ name: turn.name ?? "", text: turn.lines.join("\n") }));
    const resolved = resolveSpeakers(speeches, options);
    const company = has("agent") || has("bot");
    if (company !== has("customer")) {
      const other: Role = company ? "customer" : "agent";
      return { roleOf: (name) => known(name) ?? other };
    }
    if ("fault" in resolved) return resolved;
    return { ...resolved, roleOf: (name) => known(name) ?? resolved.roles.get(name) ?? roleOfOther(name, options) };
  }
}

/** The place of a transcript that is a text within a file, such as a cell of a table. */
export function within(outer: TextOrigin, outerText: string): (origin: TextOrigin) => TextOrigin {
  return (origin) => new NestedOrigin(outer, outerText, origin);
}

/** The fields of a conversation that a header names. */
export function headerFields(
  header: TranscriptHeader,
): Partial<Pick<Conversation, "language" | "customerId" | "caseId" | "company">> {
  const { language, customerId, caseId, company } = header;
  return {
    ...(language === undefined ? {} : { language }),
    ...(customerId === undefined ? {} : { customerId }),
    ...(caseId === undefined ? {} : { caseId }),
    ...(company === undefined ? {} : { company }),
  };
}

function trimEnd(text: string): string {
  return text.trimEnd();
}
