import { Command, CommanderError, Help, type Option } from "commander";
import { packageVersion } from "../package-version.js";
import type { Terminal } from "./command.js";
import { loadCommands } from "./load-commands.js";

const exitUsage = 2;

/** What is the user's to mend: told in a line, not as a crash of galateo's. */
const userFaults = new Set(["UsageError", "ConfigError", "PluginError", "LexiconError", "SpillError"]);

/** An option that may be repeated begins empty, which nobody needs to be told. */
function describeOption(option: Option): string {
  return new Help().optionDescription(option).replace(" (default: [])", "");
}

/** Builds the commands from their files, and runs the one that was asked for. @returns the exit code */
export async function runProgram(argv: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode = 0;
  const program = new Command("galateo")
    .description("A linter for customer conversations and reply templates.")
    .version(packageVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .configureHelp({ optionDescription: describeOption })
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.error(text) })
    .showSuggestionAfterError(true)
    .showHelpAfterError("(galateo --help lists the commands and options)");
  for (const command of await loadCommands()) {
    const sub = program.command(command.name, { isDefault: command.isDefault === true });
    sub.description(command.description);
    command.declare(sub);
    sub.action(async () => {
      exitCode = await command.run(sub.args, sub.opts(), terminal);
    });
  }
  try {
    await program.parseAsync([...argv], { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitUsage;
    if (error instanceof Error && userFaults.has(error.name)) {
      terminal.error(`galateo: ${error.message}\n`);
      return exitUsage;
    }
    throw error;
  }
}
