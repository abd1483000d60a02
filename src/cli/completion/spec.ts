import { Command } from "commander";
import { severities } from "../../lint/api.js";
import { inputFormats } from "../../read/registry.js";
import { reportFormatNames } from "../../report/registry.js";
import type { CliCommand } from "../command.js";

/** An option as a shell completes it. */
export interface CompletedOption {
  readonly long: string;
  readonly short?: string;
  readonly description: string;
  /**
   * What may follow: words; a file; ids of rules, with commas between them; a rule's id and a severity. undefined: the
   * option stands alone; []: anything.
   */
  readonly values?: readonly string[] | "file" | "rules" | "rule=severity";
}

export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  /** What arguments may be; undefined: files. */
  readonly words?: readonly string[] | "rules";
}

/** What prints the ids of the rules that there are where somebody types: the built-in ones, and the user's. */
export const rulesCommand = "galateo completion rules 2>/dev/null";

/** What may stand behind a rule's id and "=". */
export const severityWords = [...severities, "off"];

/** What can be typed after `galateo`, from the commands themselves. */
export async function completionSpec(commands: readonly CliCommand[]): Promise<CompletedCommand[]> {
  const values: Readonly<Record<string, readonly string[] | "rules" | "rule=severity">> = {
    "lint --format": reportFormatNames(),
    "report --format": reportFormatNames(),
    "--input-format": (await inputFormats()).map((format) => format.name),
    "--only": "rules",
    "--rule": "rule=severity",
    "--language": ["it", "en"],
    "--locale": ["it", "en"],
    "--by": ["channel", "agent", "language", "company", "month", "file", "kind"],
  };
  const words: Readonly<Record<string, readonly string[] | "rules">> = {
    explain: "rules",
    completion: ["bash", "zsh", "fish"],
    new: ["rule", "format"],
  };
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
