import { checkRules } from "../config/check-rules.js";
import type { Config } from "../config/config.js";
import { effectiveConfig } from "../config/effective.js";
import { housePhrases } from "../config/house-phrases.js";
import type { Channel } from "../conversation/conversation.js";
import { loadAllRules } from "../plugin/load-plugins.js";
import { Understanding } from "../understand/understand.js";
import type { Terminal } from "./command.js";
import { localeOf } from "./locale.js";

/** Shows the settings that hold for a file, as JSON. @returns the exit code */
export async function printConfig(
  path: string,
  config: Config,
  options: Readonly<Record<string, unknown>>,
  terminal: Terminal,
): Promise<number> {
  const rules = await loadAllRules(config);
  checkPhrases(config);
  const faults = checkRules(config, rules);
  const locale = localeOf((options.locale as string | undefined) ?? config.locale, terminal.environment);
  for (const fault of faults) terminal.error(`galateo: ${fault[locale]}\n`);
  const asked = {
    path,
    ...(options.channel === undefined ? {} : { channel: options.channel as Channel }),
    ...(options.language === undefined ? {} : { language: options.language as string }),
  };
  terminal.out(`${JSON.stringify(effectiveConfig(config, asked, rules), null, 2)}\n`);
  return faults.length > 0 ? 2 : 0;
}

/** Phrases are compiled when something is linted; who asks for the settings is told of wrong ones all the same. */
function checkPhrases(config: Config): void {
  new Understanding(undefined, housePhrases(config));
}
