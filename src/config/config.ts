import * as v from "valibot";
import { channels } from "../conversation/conversation.js";
import { severities } from "../lint/api.js";

const severity = v.picklist([...severities, "off"]);
const ruleSetting = v.union([
  severity,
  v.tuple([severity, v.record(v.string(), v.unknown())]),
  v.strictObject({ severity: v.optional(severity), options: v.optional(v.record(v.string(), v.unknown())) }),
]);
const mappingFields = [
  "id",
  "role",
  "author",
  "text",
  "time",
  "channel",
  "customer",
  "case",
  "language",
  "company",
] as const;

/** The one schema of galateo.config.yaml: types and messages come from it. */
export const configSchema = v.strictObject({
  rules: v.optional(v.record(v.string(), ruleSetting)),
  agents: v.optional(v.array(v.string())),
  agentDomains: v.optional(v.array(v.string())),
  bots: v.optional(v.array(v.string())),
  language: v.optional(v.string()),
  channel: v.optional(v.picklist(channels)),
  locale: v.optional(v.picklist(["it", "en"])),
  mapping: v.optional(
    v.strictObject({
      ...(Object.fromEntries(mappingFields.map((field) => [field, v.optional(v.string())])) as Record<
        (typeof mappingFields)[number],
        v.OptionalSchema<v.StringSchema<undefined>, undefined>
      >),
      roles: v.optional(v.record(v.string(), v.string())),
    }),
  ),
  scoring: v.optional(
    v.strictObject({
      weights: v.optional(
        v.strictObject({
          error: v.optional(v.number()),
          warning: v.optional(v.number()),
          info: v.optional(v.number()),
        }),
      ),
      rules: v.optional(v.record(v.string(), v.number())),
      repeat: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
    }),
  ),
});

/** What a configuration file holds. */
export type Config = v.InferOutput<typeof configSchema>;
