import { relative, resolve, sep } from "node:path";
import picomatch from "picomatch";
import type { Options } from "../lint/api.js";
import type { SettingsLayer } from "../lint/settings.js";
import type { ReadOptions } from "../read/format.js";
import { isTooMuch, tooMuchOf } from "../read/glob-cost.js";
import { UserError } from "../said.js";
import type { Config, Override } from "./config.js";
import { ruleSettings } from "./merge.js";

/** What of a configuration says how conversations are judged. */
export type Judging = Pick<Config, "rules" | "businessHours" | "policies" | "overrides">;

/** The layers of a configuration, in the order in which they are laid: what holds everywhere, then the overrides. */
export function layersOf(config: Judging): SettingsLayer[] {
  return [layerOf(config), ...(config.overrides ?? []).map((one) => ({ ...layerOf(one), applies: appliesTo(one) }))];
}

function layerOf(judging: Omit<Judging, "overrides">): SettingsLayer {
  return { rules: ruleSettings(judging.rules), shared: sharedOf(judging) };
}

/** Settings that several rules use, as the options of that name. */
function sharedOf({ businessHours, policies }: Judging): Options {
  return { ...(businessHours ? { businessHours } : {}), ...(policies ? { policies } : {}) };
}

function appliesTo(override: Override): NonNullable<SettingsLayer["applies"]> {
  const matchesFile = fileMatcher(override);
  const channels = listOf(override.channels);
  const languages = listOf(override.languages);
  const companies = listOf(override.companies)?.map(fold);
  return (conversation, language) =>
    (channels?.includes(conversation.channel) ?? true) &&
    (languages?.includes(language) ?? true) &&
    (companies?.includes(fold(conversation.company ?? "")) ?? true) &&
    matchesFile(conversation.path);
}

/** What overrides say of how a file is read. Only those count that name files alone: the rest is not known before reading. */
export function readingOf(overrides: readonly Override[], path: string): ReadOptions & { readonly language?: string } {
  let reading: ReadOptions & { language?: string } = {};
  for (const override of overrides) {
    if (override.channels || override.languages || override.companies || !fileMatcher(override)(path)) continue;
    const { template, agents, agentDomains, bots, channel, mapping, language } = override;
    const said = { template, agents, agentDomains, bots, channel, mapping, language };
    reading = { ...reading, ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) };
  }
  return reading;
}

/** A glob that would be looked for without end. */
export class GlobError extends UserError {
  override name = "GlobError";
}

/** Whether a file, as the user named it, is one of those that an override or an entry of `ignore` names. */
export function fileMatcher({
  files,
  base,
  from = "",
}: Pick<Override, "files" | "base" | "from">): (path: string) => boolean {
  const globs = listOf(files);
  if (!globs) return () => true;
  for (const glob of globs) if (isTooMuch(glob)) throw new GlobError(tooMuchOf(glob));
  const matches = picomatch(globs.map(wholePath), { dot: true });
  const known = new Map<string, boolean>();
  return (path) => {
    let yes = known.get(path);
    if (yes === undefined) {
      const [file = path] = path.split("!");
      yes = matches(relative(base, resolve(from, file)).split(sep).join("/"));
      known.set(path, yes);
    }
    return yes;
  };
}

/** "templates/" stands for all that lies in it, "*.md" for such files in any folder. */
function wholePath(glob: string): string {
  const plain = glob.replace(/^\.\//, "");
  if (plain.endsWith("/")) return `${plain}**`;
  return plain.includes("/") ? plain : `**/${plain}`;
}

function listOf(value: string | readonly string[] | undefined): readonly string[] | undefined {
  return typeof value === "string" ? [value] : value;
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}
