import type { Channel, Conversation } from "../conversation/conversation.js";
import type { LoadedRule } from "../lint/loaded-rule.js";
import { activeUnder } from "../lint/settings.js";
import type { Config, Override } from "./config.js";
import { fileMatcher, layersOf, readingOf } from "./layers.js";

/** What is known of an input whose settings are asked for. */
export interface Asked {
  readonly path: string;
  readonly channel?: Channel;
  readonly language?: string;
  readonly company?: string;
}

/**
 * What holds for one file when all files, presets and overrides are taken together, as `--print-config` shows it. Overrides
 * whose channel, language or company is not known yet are listed as they are: they may come on top.
 */
export function effectiveConfig(config: Config, asked: Asked, rules: readonly LoadedRule[]) {
  const overrides = config.overrides ?? [];
  const settled = overrides.filter((override) => isSettled(override, asked));
  const open = overrides.filter((override) => !isSettled(override, asked) && fileMatcher(override)(asked.path));
  const conversation = {
    path: asked.path,
    channel: asked.channel ?? config.channel ?? "unknown",
    ...(asked.company === undefined ? {} : { company: asked.company }),
  } as Conversation;
  const language = asked.language ?? config.language ?? "";
  const layers = layersOf({ ...config, overrides: settled }).filter(
    (layer) => layer.applies?.(conversation, language) ?? true,
  );
  const active = new Map(activeUnder(rules, layers).map((one) => [one.rule.id, one]));
  const shared = Object.assign({}, ...layers.map((layer) => layer.shared));
  const { agents = [], agentDomains = [], bots = [], mapping, locale, scoring, lexicons, fix } = config;
  return {
    file: asked.path,
    ...(locale === undefined ? {} : { locale }),
    reading: {
      agents,
      agentDomains,
      bots,
      ...(config.template === undefined ? {} : { template: config.template }),
      ...(mapping ? { mapping } : {}),
      ...(config.channel ? { channel: config.channel } : {}),
      ...(config.language ? { language: config.language } : {}),
      ...readingOf(overrides, asked.path),
    },
    rules: Object.fromEntries(
      rules.map(({ id }) => {
        const one = active.get(id);
        return [id, one ? [one.severity, one.options] : "off"];
      }),
    ),
    ...shared,
    ...(scoring ? { scoring } : {}),
    ...(lexicons ? { lexicons } : {}),
    ...(fix ? { fix } : {}),
    plugins: (config.plugins ?? []).map((plugin) => plugin.name),
    ...(open.length > 0 ? { mayComeOnTop: open.map(({ base: _base, ...rest }) => rest) } : {}),
  };
}

/** Whether what is known of an input suffices to say whether an override applies to it. */
function isSettled({ channels, languages, companies }: Override, asked: Asked): boolean {
  return (
    (channels === undefined || asked.channel !== undefined) &&
    (languages === undefined || asked.language !== undefined) &&
    (companies === undefined || asked.company !== undefined)
  );
}
