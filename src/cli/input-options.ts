import { existsSync } from "node:fs";
import { type Command, Option } from "commander";
import type { Config } from "../config/config.js";
import { findConfig, loadConfig } from "../config/load-config.js";
import { type Channel, channels } from "../conversation/conversation.js";
import type { LintOptions } from "../galateo.js";
import { findPlugins } from "../plugin/find-plugins.js";
import type { FieldMapping } from "../read/format.js";
import { isCountry } from "../read/phone.js";
import { bufferedSource, fileSource } from "../read/source.js";
import { both } from "../said.js";
import type { HousePhrases } from "../understand/acts/house.js";
import { type Terminal, UsageError } from "./command.js";
import { localeOf } from "./locale.js";

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
    .option(
      "--customers <file>",
      "which addresses, phones and ids are the same customer's: a row a customer (CSV, YAML, JSON)",
    )
    .option("--country <code>", "the company's country (IT), for phones written without their country's code")
    .option("--stdin", "read one input from standard input")
    .option("--stdin-filename <name>", "how reports name standard input", "<stdin>");
}

/** For options that may be repeated. */
export function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

/** The configuration that the options ask for. @throws ConfigError */
export function configOf(options: Readonly<Record<string, unknown>>): Config {
  if (options.config === false) return {};
  const path = typeof options.config === "string" ? options.config : findConfig(process.cwd());
  if (path === undefined) return {};
  return loadConfig(path);
}

async function phrasesOf(config: Config): Promise<HousePhrases[]> {
  const { housePhrases } = await import("../config/house-phrases.js");
  return housePhrases(config);
}

/** The formats of plugins beside the built-in ones. */
async function formatsOf(config: Config): Promise<Pick<LintOptions, "formats">> {
  if (findPlugins(config, process.cwd()).formats.length === 0) return {};
  const { loadAllFormats } = await import("../plugin/load-plugins.js");
  const formats = await loadAllFormats(config);
  return formats ? { formats } : {};
}

/** What the options and the configuration say of the inputs. @throws UsageError where no input is named */
export async function inputsOf(
  paths: readonly string[],
  options: Readonly<Record<string, unknown>>,
  config: Config,
  terminal: Terminal,
): Promise<LintOptions> {
  if (paths.length === 0 && options.stdin !== true) {
    throw new UsageError(
      both(
        "nothing to read: name files, folders or globs, or --stdin (galateo --help)",
        "non c'è nulla da leggere: indica file, cartelle o glob, oppure --stdin (galateo --help)",
      ),
    );
  }
  const sources =
    options.stdin === true
      ? [await bufferedSource(options.stdinFilename as string, terminal.input as NodeJS.ReadStream)]
      : [];
  return { paths, sources, ...(await readingOptions(options, config, terminal)) };
}

/** What the options and the configuration say of how inputs are read. @throws UsageError */
export async function readingOptions(
  options: Readonly<Record<string, unknown>>,
  config: Config,
  terminal: Terminal,
): Promise<LintOptions> {
  const language = (options.language as string | undefined) ?? config.language;
  const channel = (options.channel as Channel | undefined) ?? config.channel;
  const inputFormat = options.inputFormat as string | undefined;
  const joining = await joiningOf(options, config);
  return {
    locale: localeOf((options.locale as string | undefined) ?? config.locale, terminal.environment),
    agents: [...(options.agent as string[]), ...(config.agents ?? [])],
    agentDomains: [...(options.agentDomain as string[]), ...(config.agentDomains ?? [])],
    bots: [...(options.bot as string[]), ...(config.bots ?? [])],
    ...((options.template ?? config.template) === true ? { template: true } : {}),
    ...(language === undefined ? {} : { language }),
    ...(channel === undefined ? {} : { channel }),
    ...(inputFormat === undefined ? {} : { inputFormat }),
    ...(config.mapping === undefined ? {} : { mapping: config.mapping as FieldMapping }),
    ...joining,
    ...(config.overrides === undefined ? {} : { overrides: config.overrides }),
    ...(config.lexicons === undefined ? {} : { phrases: await phrasesOf(config) }),
    ...(await formatsOf(config)),
  };
}

/** By what customers are joined across inputs. @throws UsageError */
async function joiningOf(
  options: Readonly<Record<string, unknown>>,
  config: Config,
): Promise<Pick<LintOptions, "customers" | "country">> {
  const country = ((options.country as string | undefined) ?? config.country)?.toUpperCase();
  if (country !== undefined && !isCountry(country)) {
    throw new UsageError(
      both(
        `"${country}" is no country; expected a code such as IT, GB or US (--country)`,
        `"${country}" non è un paese; atteso un codice come IT, GB o US (--country)`,
      ),
    );
  }
  const joining = country === undefined ? {} : { country };
  const file = (options.customers as string | undefined) ?? config.customers;
  if (file === undefined) return joining;
  if (!existsSync(file))
    throw new UsageError(
      both(
        `there is no table of customers "${file}"; check --customers or customers:`,
        `la tabella dei clienti "${file}" non esiste; controlla --customers o customers:`,
      ),
    );
  const { readCustomerTable } = await import("../read/customer-table.js");
  return { ...joining, customers: await readCustomerTable(fileSource(file), country) };
}
