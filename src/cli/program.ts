import { existsSync } from "node:fs";
import { Command, CommanderError, Help, type Option } from "commander";
import { closest } from "../closest.js";
import { packageVersion } from "../package-version.js";
import { both, type Spoken, say, UserError } from "../said.js";
import { type CliCommand, type Terminal, UsageError } from "./command.js";
import { italianHelp } from "./italian-help.js";
import { loadCommands } from "./load-commands.js";
import { localeOfCall } from "./locale.js";
import { spokenLanguage } from "./option-values.js";
import { helpTitle, helpWords, usageFault } from "./usage-texts.js";

const exitUsage = 2;

/** Builds the commands from their files, and runs the one that was asked for. @returns the exit code */
export async function runProgram(argv: readonly string[], terminal: Terminal): Promise<number> {
  const locale = localeOfCall(argv, terminal.environment);
  let exitCode = 0;
  const program = programIn(locale, terminal);
  const commands = await loadCommands();
  for (const command of commands) {
    const sub = program.command(command.name, { isDefault: command.isDefault === true });
    sub.description(command.description).helpOption("-h, --help", "print help");
    command.declare(sub);
    for (const option of sub.options) {
      if (option.long === "--locale" || option.long === "--language") option.argParser(spokenLanguage);
    }
    sub.action(async () => {
      exitCode = await command.run(sub.args, sub.opts(), terminal);
    });
  }
  try {
    checkCommand(argv[0], commands);
    await program.parseAsync([...argv], { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitUsage;
    if (error instanceof UserError) {
      terminal.error(`galateo: ${error.said[locale]}\n`);
      return exitUsage;
    }
    throw error;
  }
}

/** A program that speaks the user's language. */
function programIn(locale: Spoken, terminal: Terminal): Command {
  const inLocale = (english: string) => (locale === "it" ? (italianHelp[english] ?? english) : english);
  const help = new Help();
  return new Command("galateo")
    .description("A linter for customer conversations and reply templates.")
    .version(packageVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand("help [command]", "display help for command")
    .configureHelp({
      optionDescription: (option) => optionDescription(option, locale, inLocale),
      argumentDescription: (argument) =>
        helpWords(help.argumentDescription(argument).replace(argument.description, inLocale), locale),
      commandUsage: (command) => helpWords(help.commandUsage(command), locale),
      subcommandTerm: (command) => helpWords(help.subcommandTerm(command), locale),
      commandDescription: (command) => inLocale(command.description()),
      subcommandDescription: (command) => inLocale(command.description()),
      styleTitle: (title) => helpTitle(title, locale),
    })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.error(usageFault(text, locale)),
    })
    .showSuggestionAfterError(true)
    .showHelpAfterError("(galateo --help lists the commands and options)");
}

/** An option that may be repeated begins empty, which nobody needs to be told. */
function optionDescription(option: Option, locale: Spoken, inLocale: (english: string) => string): string {
  const told = new Help().optionDescription(option).replace(" (default: [])", "");
  return helpWords(told.replace(option.description, inLocale), locale);
}

/**
 * A command's name that is misspelt would be taken for a path to lint.
 * @throws UsageError where the first word is no file and near a command's name
 */
function checkCommand(word: string | undefined, commands: readonly CliCommand[]): void {
  const names = commands.map(({ name }) => name);
  if (word === undefined || !/^[\p{L}-]+$/u.test(word) || word.startsWith("-")) return;
  if ([...names, "help"].includes(word) || existsSync(word)) return;
  const near = closest(word, names);
  if (near === undefined) return;
  const neither = both(
    `there is neither a command nor a file "${word}"`,
    `non esiste né un comando né un file "${word}"`,
  );
  throw new UsageError(say`${neither}; ${both("did you mean", "forse")} "galateo ${near}"?`);
}
