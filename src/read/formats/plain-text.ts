import type { Conversation } from "../../conversation/conversation.js";
import { handOverAfter } from "../conversation-parts.js";
import { fileStem } from "../file-name.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { problem } from "../items.js";
import { type ByteSource, type Line, lineBlocksOf } from "../source.js";
import { headerFields, Transcript } from "../transcript.js";
import { headerFromLines, readHeaderLine, readSeparator, type TranscriptHeader } from "../transcript-header.js";
import { countSpeakers } from "../transcript-likeness.js";
import { TranscriptStyle } from "../transcript-style.js";

/** Files whose name says that they are something else. */
const otherExtensions = new Set(["csv", "tsv", "tab", "vtt", "srt", "eml", "mbox"]);

/** Transcripts as people paste them: a speaker, a colon, what was said. */
export const format: InputFormat = {
  name: "plain-text",
  holds: "transcripts",
  documentation: {
    title: "Plain text transcripts",
    recognisedBy: "lines such as `Cliente: …`, `[10:42] Agent (Maria): …`, `2025-03-03 10:00 Operatore: …`",
    roles: "role words in Italian and English; a name alone is told by the other side's role word, or by --agent NAME",
    times:
      "dates in any usual form, times of day, minutes and seconds of a recording; day or month first is found per file",
    customerKey: "a header line such as `Codice cliente: 9001` or `Email: …`",
    limits:
      "Several conversations are parted by `---`, `=== id`, or a header such as `Conversazione 12` after an empty line. A line that is no speaker's continues the message before it.",
    verified: "constructed",
  },

  recognise(head: Head): number {
    if (/^\s*[[{]\s*["{[]/.test(head.text)) return 0;
    const speakers = countSpeakers(head.lines);
    const filled = head.lines.filter((line) => line.trim() !== "").length;
    if (speakers.lines === 0 || filled === 0) return 0;
    const share = Math.min(1, (speakers.lines / filled) * 2.5);
    const several = speakers.namedOnly ? (speakers.timed > 0 ? 0.62 : 0.45) : 0.88;
    const alone = speakers.namedOnly ? 0.2 : speakers.timed >= 2 ? 0.7 : 0.5;
    const base = speakers.roles >= 2 ? several : alone;
    return base * (0.7 + 0.3 * share) * (otherExtensions.has(head.extension) ? 0.5 : 1);
  },

  async *read(source: ByteSource, options: ReadOptions): AsyncGenerator<ReadItem> {
    const style = new TranscriptStyle(options);
    for await (const block of lineBlocksOf(source)) for (const { text } of block) style.see(text);
    const order = style.dates.assumption(source.path);
    if (order !== undefined) yield { assumption: order };
    let count = 0;
    const left: number[] = [];
    let open: Transcript | undefined;
    for await (const { transcript, header, more } of transcriptsOf(source, style, handOverAfter(options))) {
      if (transcript !== open) left.push(...transcript.preamble);
      if (transcript.isEmpty) continue;
      if (transcript !== open) count += 1;
      open = transcript;
      const read = more ? transcript.piece(options, header.date) : transcript.messages(options, header.date);
      if (read === undefined) continue;
      if ("fault" in read) {
        yield problem(source.path, transcript.line, read.fault, "1 conversation");
        continue;
      }
      if (read.assumedAgent !== undefined) {
        yield { assumption: `${source.path}: "${read.assumedAgent}" is taken to speak for the company (--agent)` };
      }
      const conversation: Conversation = {
        id: header.id ?? (count === 1 ? fileStem(source.path) : `${fileStem(source.path)}-${count}`),
        kind: "conversation",
        channel: header.channel ?? options.channel ?? "unknown",
        ...(transcript.customerId === undefined ? {} : { customerId: transcript.customerId }),
        ...headerFields(header),
        clock: read.relative ? "relative" : "absolute",
        messages: read.messages,
        path: source.path,
        line: transcript.line,
      };
      yield more ? { conversation, more } : { conversation };
    }
    if (count === 0) {
      const expected = 'expected lines such as "Cliente: …", "Operatore (Luca): …", "[10:42] Agent: …"';
      yield problem(source.path, 1, `no line begins with a speaker and a colon; ${expected}`, "the file");
    } else if (left.length > 0) {
      const lines = left.length > 3 ? `${left.slice(0, 3).join(", ")} and ${left.length - 3} more` : left.join(", ");
      yield { assumption: `${source.path}: what stands before the first speaker is left out (line ${lines})` };
    }
  },
};

/** A transcript, and what stands above it. */
interface Cut {
  readonly transcript: Transcript;
  readonly header: TranscriptHeader;
  /** Set where the transcript goes on, and holds so much that it is to be handed over. */
  readonly more?: true;
}

/** @param most messages that a transcript may hold */
async function* transcriptsOf(source: ByteSource, style: TranscriptStyle, most: number): AsyncGenerator<Cut> {
  const cutter = new TranscriptCutter(style);
  for await (const block of lineBlocksOf(source)) {
    for (const line of block) {
      const done = cutter.add(line);
      if (done) yield done;
      if (cutter.open && cutter.open.transcript.held > most) yield { ...cutter.open, more: true };
    }
  }
  const last = cutter.end();
  if (last) yield last;
}

/** Cuts a file into transcripts at separators and at headers that follow an empty line. */
class TranscriptCutter {
  private current: Cut | undefined;
  /** Empty lines, separators and headers: what follows tells whether they part two conversations. */
  private waiting: Line[] = [];

  constructor(private readonly style: TranscriptStyle) {}

  /** The transcript that is being read. */
  get open(): Cut | undefined {
    return this.current;
  }

  /** @returns the transcript that ends before this line */
  add(line: Line): Cut | undefined {
    const atBreak = this.current === undefined || this.waiting.length > 0;
    if (line.text.trim() === "" || readSeparator(line.text) || (atBreak && this.isHeader(line.text))) {
      this.waiting.push(line);
      return undefined;
    }
    let done: Cut | undefined;
    if (atBreak) {
      const { waiting, current } = this;
      this.waiting = [];
      if (current && !(startsAnew(waiting) && begins(this.style, line.text))) {
        for (const held of waiting) current.transcript.add(held.text, held.number);
      } else {
        done = current;
        const start = waiting.find((held) => held.text.trim() !== "") ?? line;
        this.current = { transcript: new Transcript(this.style, start.number), header: headerIn(waiting) };
      }
    }
    this.current?.transcript.add(line.text, line.number);
    return done;
  }

  end(): Cut | undefined {
    const rest = this.waiting.filter((held) => !readSeparator(held.text));
    for (const held of rest) this.current?.transcript.add(held.text, held.number);
    return this.current;
  }

  /** A line such as "Cliente: Anna" above a transcript is a header only where it cannot be a speaker's. */
  private isHeader(text: string): boolean {
    return readHeaderLine(text) !== undefined && !begins(this.style, text);
  }
}

/** What the lines above a transcript say: its separator, then its headers. */
function headerIn(lines: readonly Line[]): TranscriptHeader {
  const separators = lines.flatMap(({ text }) => readSeparator(text) ?? []);
  const named = separators.find(({ id }) => id !== undefined) ?? separators[0];
  const others = lines.filter(({ text }) => readSeparator(text)?.id === undefined);
  return headerFromLines(
    others.map(({ text }) => text),
    named,
  );
}

function begins(style: TranscriptStyle, text: string): boolean {
  return new Transcript(style, 1).begins(text);
}

/** Whether the lines between two messages part two conversations. */
function startsAnew(waiting: readonly Line[]): boolean {
  return waiting.some(
    (held, index) =>
      readSeparator(held.text) !== undefined ||
      (readHeaderLine(held.text)?.key === "id" && index > 0 && waiting[index - 1]!.text.trim() === ""),
  );
}
