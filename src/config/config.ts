import * as v from "valibot";
import { channels, languages } from "../conversation/conversation.js";
import { severities } from "../lint/api.js";
import { businessHoursSchema } from "./business-hours.js";

const severity = v.picklist([...severities, "off"]);
const options = v.record(v.string(), v.unknown());
/** "warning"; [warning, {options}]; or {severity, options}. */
const ruleSetting = v.union([
  severity,
  v.strictTuple([severity, options]),
  v.strictObject({ severity: v.optional(severity), options: v.optional(options) }),
]);
const rules = v.record(v.string(), ruleSetting);
const names = v.array(v.string());
const oneOrMore = v.union([v.string(), names]);
const points = v.pipe(v.number(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const mark = v.pipe(v.number(), v.minValue(0), v.maxValue(100));

/** Conversations may be in languages that no rule is written for. */
const languageCode = v.pipe(v.string(), v.regex(/^[a-z]{2}$/, 'a language such as "it" or "en"'));

/** The dialects of placeholders, each by its example. */
export const placeholderDialects = [
  "{{name}}",
  "{{ name }}",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is such a placeholder
  "${name}",
  "[NAME]",
  "<NAME>",
  "%NAME%",
  "{%name%}",
] as const;

const mapping = v.strictObject({
  id: v.optional(v.string()),
  role: v.optional(v.string()),
  author: v.optional(v.string()),
  text: v.optional(v.string()),
  time: v.optional(v.string()),
  channel: v.optional(v.string()),
  customer: v.optional(v.string()),
  case: v.optional(v.string()),
  language: v.optional(v.string()),
  company: v.optional(v.string()),
  roles: v.optional(v.record(v.string(), v.string())),
});

/** What says how inputs are read; an override may set it for the files that it names. */
const reading = {
  /** Whether the files are reply templates, where they do not show it themselves. */
  template: v.optional(v.boolean()),
  agents: v.optional(names),
  agentDomains: v.optional(names),
  bots: v.optional(names),
  language: v.optional(v.picklist(languages)),
  channel: v.optional(v.picklist(channels)),
  mapping: v.optional(mapping),
};

/** What says how conversations are judged; an override may set it for the conversations that it names. */
const judging = {
  rules: v.optional(rules),
  businessHours: v.optional(businessHoursSchema),
  policies: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]))),
};

/** Settings for some inputs only: those that meet every condition that is given. */
export const overrideSchema = v.strictObject({
  files: v.optional(oneOrMore),
  channels: v.optional(v.union([v.picklist(channels), v.array(v.picklist(channels))])),
  languages: v.optional(v.union([languageCode, v.array(languageCode)])),
  companies: v.optional(oneOrMore),
  ...reading,
  ...judging,
});

const phraseChange = v.strictObject({ add: v.optional(names), remove: v.optional(names) });

/** The one schema of galateo.config.yaml: types, the published JSON Schema and messages come from it. */
export const configSchema = v.strictObject({
  $schema: v.optional(v.string()),
  extends: v.optional(oneOrMore),
  plugins: v.optional(names),
  locale: v.optional(v.picklist(["it", "en"])),
  ...reading,
  /** A table of customers: which addresses, phones and ids are the same person's. */
  customers: v.optional(v.string()),
  /** The company's country (ISO 3166), for phones without their country's code. */
  country: v.optional(v.string()),
  ...judging,
  overrides: v.optional(v.array(overrideSchema)),
  scoring: v.optional(
    v.strictObject({
      weights: v.optional(
        v.strictObject({ error: v.optional(points), warning: v.optional(points), info: v.optional(points) }),
      ),
      rules: v.optional(v.record(v.string(), points)),
      repeat: v.optional(share),
      critical: v.optional(v.record(v.string(), mark)),
    }),
  ),
  lexicons: v.optional(
    v.strictObject({
      it: v.optional(v.record(v.string(), phraseChange)),
      en: v.optional(v.record(v.string(), phraseChange)),
    }),
  ),
  ignore: v.optional(
    v.array(
      v.strictObject({
        fingerprint: v.optional(v.string()),
        path: v.optional(v.string()),
        rule: v.optional(v.string()),
        reason: v.string(),
      }),
    ),
  ),
  fix: v.optional(
    v.strictObject({
      placeholders: v.optional(v.picklist(placeholderDialects)),
      names: v.optional(v.record(v.string(), v.string())),
      apology: v.optional(v.strictObject({ it: v.optional(v.string()), en: v.optional(v.string()) })),
    }),
  ),
});

/** What one configuration file holds. */
export type ConfigFile = v.InferOutput<typeof configSchema>;
export type OverrideFile = v.InferOutput<typeof overrideSchema>;
export type BusinessHours = v.InferOutput<typeof businessHoursSchema>;

/** An override, and the folder that its globs begin in. */
export interface Override extends OverrideFile {
  readonly base: string;
  /** The folder in which relative paths of inputs begin, where that is not the working folder: the run is another machine's. */
  readonly from?: string;
}

/** A plugin as a configuration names it, and the folder of that configuration. */
export interface PluginName {
  readonly name: string;
  readonly base: string;
}

export type IgnoreEntry = NonNullable<ConfigFile["ignore"]>[number] & { readonly base: string; readonly where: string };

/** A configuration with all that it extends: plain data, with nothing left to look up. */
export interface Config extends Omit<ConfigFile, "$schema" | "extends" | "plugins" | "overrides" | "ignore"> {
  readonly overrides?: readonly Override[];
  readonly plugins?: readonly PluginName[];
  readonly ignore?: readonly IgnoreEntry[];
  /** The folder of the user's own file. */
  readonly base?: string;
  /** Where each setting that names a rule stands ("galateo.config.yaml:3"), by its path ("rules.late-response"). */
  readonly places?: Readonly<Record<string, string>>;
}
