import type { Command } from "commander";
import { UserError } from "../said.js";

/** Where a command speaks to, so that tests can listen. */
export interface Terminal {
  /** Results. @returns where the reader is slow, a promise that more may be written */
  out(text: string | Uint8Array): void | Promise<void>;
  /** Everything else: problems, progress. */
  error(text: string): void;
  readonly isTerminal: boolean;
  readonly columns: number;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly input: NodeJS.ReadableStream;
}

/** One command of the command line. One file in src/cli/commands; the registry finds it by its place. */
export interface CliCommand {
  readonly name: string;
  /** What it does, in a line. */
  readonly description: string;
  /** Whether it runs where no command is named. */
  readonly isDefault?: boolean;
  /** Declares arguments and options. */
  declare(command: Command): void;
  /** Runs it and tells the exit code. What is heavy is imported here, not at the top of the file. */
  run(args: readonly string[], options: Readonly<Record<string, unknown>>, terminal: Terminal): Promise<number>;
}

/** A mistake in how galateo was called: told in a line, exit code 2. */
export class UsageError extends UserError {
  override name = "UsageError";
}
