import type { Language } from "../conversation/conversation.js";
import type { RuleTexts } from "../lint/texts.js";
import type { LargeRun } from "../score/scored.js";

/** What a report needs to know beside the run. */
export interface ReportContext {
  /** The language it is told in. */
  readonly locale: Language;
  readonly version: string;
  /** The texts of each rule in the report's language, by rule id. */
  readonly texts: ReadonlyMap<string, RuleTexts>;
  /** For terminals. */
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Errors only. */
  readonly quiet: boolean;
  /** "agent": for coaching, what each agent does well beside what went wrong. */
  readonly by?: "agent";
  /** Reports of data hold the messages of conversations, where they were kept. */
  readonly transcripts?: boolean;
  /** File names become links where true (the terminal can show them). */
  readonly links: boolean;
}

export type Rendered = string | Uint8Array;

/** One of the files that a report is written as in a folder. */
export interface ReportFile {
  readonly name: string;
  readonly content: Iterable<string>;
}

/** One output format: a pure function from a run to text. One file in src/report/formats, found by its place. */
export interface ReportFormat {
  readonly name: string;
  /** What it is for, in a few words. */
  readonly description: string;
  /** How many conversations, the worst first, it shows with all their messages. Default: none. */
  readonly transcripts?: number;
  render(run: LargeRun, context: ReportContext): Rendered | Promise<Rendered>;
  /** The same piece by piece, where it may be longer than memory has room. */
  parts?(run: LargeRun, context: ReportContext): Iterable<string>;
  /** The files that it is in a folder, one after the other; undefined: it is a single file. */
  files?(run: LargeRun, context: ReportContext): Iterable<ReportFile>;
}
