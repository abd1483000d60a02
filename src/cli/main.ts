import { loadModule } from "../code.js";
import { packageVersion } from "../package-version.js";
import type { Terminal } from "./command.js";

type RunProgram = (argv: readonly string[], terminal: Terminal) => Promise<number>;

/** Runs the command line. @returns the exit code: 0, 1 or 2 as the contract says */
export async function main(argv: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
    terminal.out(`${packageVersion()}\n`);
    return 0;
  }
  const { runProgram } = await loadModule("src/cli/program");
  return (runProgram as RunProgram)(argv, terminal);
}

function processTerminal(): Terminal {
  // All who write while the reader is behind wait for the same moment.
  let waiting: Promise<void> | undefined;
  const caughtUp = () => {
    waiting ??= readOn(process.stdout).then(() => {
      waiting = undefined;
    });
    return waiting;
  };
  process.stdout.on("error", endOnBrokenPipe);
  return {
    out: (text) => (process.stdout.write(text) ? undefined : caughtUp()),
    error: (text) => void process.stderr.write(text),
    isTerminal: process.stdout.isTTY === true,
    columns: process.stdout.columns ?? columnsOf(process.env),
    environment: process.env,
    input: process.stdin,
  };
}

/** Resolves when the reader has caught up, or is gone. */
function readOn(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      for (const event of ["drain", "close", "error"]) stream.off(event, done);
      resolve();
    };
    for (const event of ["drain", "close", "error"]) stream.on(event, done);
  });
}

/** How wide a report is that goes into a pipe or a file: as wide as COLUMNS says. */
function columnsOf({ COLUMNS }: NodeJS.ProcessEnv): number {
  return COLUMNS !== undefined && /^[1-9]\d{0,3}$/.test(COLUMNS) ? Number(COLUMNS) : 80;
}

/** `galateo … | head`: who reads no further wants no more, and that is no failure. */
function endOnBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}
