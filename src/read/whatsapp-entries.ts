import type { Position } from "../conversation/position.js";
import { DayMonthEvidence } from "./day-month-order.js";
import { ownText } from "./own-text.js";
import { type ByteSource, type Line, lineBlocksOf } from "./source.js";
import { possibleSenders, readWhatsAppLine, type WhatsAppStyle } from "./whatsapp-line.js";

/** A message of a chat with the lines that continue it. */
export interface WhatsAppEntry {
  /** Undefined where WhatsApp itself speaks. */
  readonly name?: string;
  readonly stamp: string;
  readonly line: number;
  readonly lines: readonly string[];
  readonly starts: readonly Position[];
}

interface Begun {
  readonly stamp: string;
  readonly line: number;
  readonly body: string;
  readonly start: number;
  readonly more: string[];
}

/** What a first look over a chat shows. Keeps none of its messages, so that a chat may have any length. */
export class WhatsAppSurvey {
  readonly dates = new DayMonthEvidence();
  /** Lines before the first message. */
  readonly strays: number[] = [];
  private readonly senders: SenderFinder;

  private constructor(agents: readonly string[]) {
    this.senders = new SenderFinder(new Set(agents.map((name) => name.toLowerCase())));
  }

  static async of(source: ByteSource, agents: readonly string[]): Promise<WhatsAppSurvey> {
    const survey = new WhatsAppSurvey(agents);
    for await (const block of begunIn(source, (line) => survey.strays.push(line))) {
      for (const { stamp, body } of block) {
        survey.dates.see(stamp);
        survey.senders.see(body);
      }
    }
    return survey;
  }

  /** The messages, in the file's order; those of each block together. */
  async *entries(source: ByteSource): AsyncGenerator<Iterable<WhatsAppEntry>> {
    for await (const block of begunIn(source, () => undefined)) yield this.named(block);
  }

  private *named(block: Iterable<Begun>): Generator<WhatsAppEntry> {
    for (const { stamp, line, body, start, more } of block) {
      const sender = this.senders.find(body);
      const end = sender === undefined ? 0 : sender.length + 1;
      const from = sender !== undefined && /^[\s\u00a0\u202f]/.test(body.slice(end, end + 1)) ? end + 1 : end;
      yield {
        ...(sender === undefined ? {} : { name: cleanName(sender) }),
        stamp,
        line,
        lines: [body.slice(from), ...more],
        starts: [
          { line, column: start + from + 1 },
          ...more.map((_, index) => ({ line: line + index + 1, column: 1 })),
        ],
      };
    }
  }
}

/** The messages of a chat, each once the next one begins. */
async function* begunIn(source: ByteSource, stray: (line: number) => void): AsyncGenerator<Iterable<Begun>> {
  const splitter = new EntrySplitter(stray);
  for await (const block of lineBlocksOf(source)) yield splitter.add(block);
  yield splitter.end();
}

class EntrySplitter {
  private style: WhatsAppStyle | undefined;
  private last: Begun | undefined;

  constructor(private readonly stray: (line: number) => void) {}

  *add(block: Iterable<Line>): Generator<Begun> {
    for (const { text, number } of block) {
      const read = readWhatsAppLine(text);
      // A line of the other kind is a chat that somebody pasted into a message.
      if (read && (this.style === undefined || read.style === this.style)) {
        this.style = read.style;
        if (this.last) yield this.last;
        this.last = { stamp: read.stamp, line: number, body: text.slice(read.start), start: read.start, more: [] };
      } else if (this.last) this.last.more.push(text);
      else if (text.trim() !== "") this.stray(number);
    }
  }

  *end(): Generator<Begun> {
    if (this.last) yield this.last;
  }
}

/** So many different beginnings of messages are counted; past it, those that came once are forgotten. */
const mostBeginnings = 50_000;

/**
 * Finds the sender of a line: a name with a colon in it always stands before the same second colon. Two messages
 * that begin alike are no proof, unless the name is a known agent's; and a phone number is a whole name.
 */
class SenderFinder {
  private readonly counts = new Map<string, number>();

  constructor(private readonly agents: ReadonlySet<string>) {}

  see(body: string): void {
    const { counts } = this;
    for (const name of possibleSenders(body)) {
      const count = counts.get(name);
      counts.set(count === undefined ? ownText(name) : name, (count ?? 0) + 1);
    }
    if (counts.size > mostBeginnings) for (const [name, count] of counts) if (count === 1) counts.delete(name);
  }

  find(body: string): string | undefined {
    const { counts } = this;
    const [first, ...longer] = possibleSenders(body);
    if (first === undefined) {
      const colon = body.indexOf(":");
      return colon > 0 && counts.has(body.slice(0, colon)) ? body.slice(0, colon) : undefined;
    }
    const count = counts.get(first) ?? 1;
    if (/^\+?[\d\s().-]+$/.test(first)) return first;
    return (
      longer
        .reverse()
        .find(
          (name) =>
            this.agents.has(name.toLowerCase()) ||
            (count >= 3 && counts.get(name) === count && /:\s*[\p{Lu}\d+]/u.test(name)),
        ) ?? first
    );
  }
}

function cleanName(name: string): string {
  return name
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/[\u00a0\u202f\s]+/g, " ")
    .replace(/^~ ?/, "")
    .trim();
}
