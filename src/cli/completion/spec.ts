import { Command } from "commander";
import { builtInRuleIds } from "../../lint/load-rules.js";
import { inputFormats } from "../../read/registry.js";
import { reportFormatNames } from "../../report/registry.js";
import type { CliCommand } from "../command.js";

/** An option as a shell completes it. */
export interface CompletedOption {
  readonly long: string;
  readonly short?: string;
  readonly description: string;
  /** What may follow: words; or "file"; undefined: the option stands alone; []: anything. */
  readonly values?: readonly string[] | "file";
}

export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  /** What arguments may be; undefined: files. */
  readonly words?: readonly string[];
}

/** What can be typed after `galateo`, from the commands themselves. */
export async function completionSpec(commands: readonly CliCommand[]): Promise<CompletedCommand[]> {
  const rules = builtInRuleIds();
  const values: Readonly<Record<string, readonly string[]>> = {
    "lint --format": reportFormatNames(),
    "report --format": reportFormatNames(),
    "--input-format": (await inputFormats()).map((format) => format.name),
    "--only": rules,
    "--rule": rules.flatMap((rule) => ["off", "info", "warning", "error"].map((severity) => `${rule}=${severity}`)),
    "--language": ["it", "en"],
    "--locale": ["it", "en"],
    "--by": ["channel", "agent", "language", "company", "month", "file", "kind"],
  };
  const words: Readonly<Record<string, readonly string[]>> = { explain: rules, completion: ["bash", "zsh", "fish"] };
  return commands.map((command) => {
    const declared = new Command(command.name);
    command.declare(declared);
    const options = declared.options
      .filter((option) => option.long)
      .map((option): CompletedOption => {
        const long = option.long as string;
        const takes = option.required || option.optional;
        const known = option.argChoices ?? values[`${command.name} ${long}`] ?? values[long];
        const file = /<(?:file|path|folder)>/.test(option.flags) ? ("file" as const) : undefined;
        return {
          long,
          ...(option.short ? { short: option.short } : {}),
          description: option.description,
          ...(takes ? { values: known ?? file ?? [] } : {}),
        };
      });
    const own = words[command.name];
    return { name: command.name, description: command.description, options, ...(own ? { words: own } : {}) };
  });
}
