import { packageVersion } from "../package-version.js";
import type { Terminal } from "./command.js";

/** Runs the command line. @returns the exit code: 0, 1 or 2 as the contract says */
export async function main(argv: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
    terminal.out(`${packageVersion()}\n`);
    return 0;
  }
  const { runProgram } = await import("./program.js");
  return runProgram(argv, terminal);
}

function processTerminal(): Terminal {
  process.stdout.on("error", endOnBrokenPipe);
  return {
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    isTerminal: process.stdout.isTTY === true,
    columns: process.stdout.columns ?? 80,
    environment: process.env,
    input: process.stdin,
  };
}

/** `galateo … | head`: who reads no further wants no more, and that is no failure. */
function endOnBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}
