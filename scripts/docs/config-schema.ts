import { toJsonSchema } from "@valibot/to-json-schema";
import { configSchema } from "../../src/config/config.js";

/** What each setting is for, as editors show it. */
const descriptions: Readonly<Record<string, string>> = {
  extends:
    "Presets (recommended, strict, templates, phone), files (./house.yaml) or npm packages that this file adds to.",
  plugins: "Folders or npm packages (galateo-plugin-…) with rules and formats of your own.",
  locale: "The language of reports.",
  agents: "Names of those who speak for the company, where the export does not tell.",
  agentDomains: "E-mail domains of the company.",
  bots: "Names of software that speaks for the company.",
  language: "The language of inputs that do not say it themselves.",
  channel: "The channel of inputs that do not say it themselves.",
  mapping: "Which column or field of a table or JSON export holds what.",
  rules: "Severity and options by rule: late-response: warning, or [warning, {options}].",
  businessHours: "When the company answers: waits and deadlines count only then.",
  policies: "What the company's answers must agree with, by topic: returns.window: 14 days.",
  overrides: "Other settings for some files, channels, languages or companies; each lies on top of those before it.",
  scoring: "Points by severity and rule, and critical rules, of which one finding caps the score.",
  lexicons: "Phrases that do an act in your company's words (add), or do not (remove), by language and act.",
  ignore: "Findings to leave out, by fingerprint or path, each with its reason.",
  fix: "What --fix may write: the dialect of placeholders, their names, your own apology.",
};

/** The JSON Schema of the configuration, for editors. */
export function configJsonSchema(): string {
  const schema = toJsonSchema(configSchema, { errorMode: "ignore", typeMode: "input" }) as {
    properties: Record<string, object>;
  };
  for (const [name, description] of Object.entries(descriptions)) {
    if (!schema.properties[name]) throw new Error(`the configuration has no setting "${name}"`);
    schema.properties[name] = { description, ...schema.properties[name] };
  }
  return `${JSON.stringify({ title: "galateo.config", ...schema }, null, 2)}\n`;
}
