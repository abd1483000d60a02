import { type Command, Option } from "commander";
import type { Config } from "../config/config.js";
import { ConfigError, findConfig, loadConfig } from "../config/load-config.js";
import { type Channel, channels } from "../conversation/conversation.js";
import type { LintOptions } from "../galateo.js";
import type { FieldMapping } from "../read/format.js";
import { bufferedSource } from "../read/source.js";
import { type Terminal, UsageError } from "./command.js";

/** Declares the options that say what the inputs are. */
export function declareInputOptions(command: Command): void {
  command
    .option("-c, --config <file>", "configuration; default: galateo.config.yaml, .yml or .json, from here upwards")
    .option("--no-config", "read no configuration file")
    .option("--input-format <name>", "what the inputs are, where they do not show it (galateo formats lists them)")
    .option("--language <code>", "the language of inputs that do not say it (it, en)")
    .addOption(new Option("--channel <name>", "the channel of inputs that do not say it").choices([...channels]))
    .option("--template", "read the inputs as reply templates")
    .option("--agent <name>", "who speaks for the company, where the export does not tell (repeatable)", collect, [])
    .option("--agent-domain <domain>", "an e-mail domain of the company (repeatable)", collect, [])
    .option("--bot <name>", "software that speaks for the company (repeatable)", collect, [])
    .option("--stdin", "read one input from standard input")
    .option("--stdin-filename <name>", "how reports name standard input", "<stdin>");
}

/** For options that may be repeated. */
export function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

/** The configuration that the options ask for. @throws UsageError */
export function configOf(options: Readonly<Record<string, unknown>>): Config {
  if (options.config === false) return {};
  const path = typeof options.config === "string" ? options.config : findConfig(process.cwd());
  if (path === undefined) return {};
  try {
    return loadConfig(path);
  } catch (error) {
    if (error instanceof ConfigError) throw new UsageError(error.message);
    throw error;
  }
}

/** What the options and the configuration say of the inputs. @throws UsageError where no input is named */
export async function inputsOf(
  paths: readonly string[],
  options: Readonly<Record<string, unknown>>,
  config: Config,
  terminal: Terminal,
): Promise<LintOptions> {
  if (paths.length === 0 && options.stdin !== true) {
    throw new UsageError("nothing to read: name files, folders or globs, or --stdin (galateo --help)");
  }
  const sources =
    options.stdin === true
      ? [await bufferedSource(options.stdinFilename as string, terminal.input as NodeJS.ReadStream)]
      : [];
  const language = (options.language as string | undefined) ?? config.language;
  const channel = (options.channel as Channel | undefined) ?? config.channel;
  const inputFormat = options.inputFormat as string | undefined;
  return {
    paths,
    sources,
    agents: [...(options.agent as string[]), ...(config.agents ?? [])],
    agentDomains: [...(options.agentDomain as string[]), ...(config.agentDomains ?? [])],
    bots: [...(options.bot as string[]), ...(config.bots ?? [])],
    ...(options.template === true ? { template: true } : {}),
    ...(language === undefined ? {} : { language }),
    ...(channel === undefined ? {} : { channel }),
    ...(inputFormat === undefined ? {} : { inputFormat }),
    ...(config.mapping === undefined ? {} : { mapping: config.mapping as FieldMapping }),
    ...(config.overrides === undefined ? {} : { overrides: config.overrides }),
  };
}
