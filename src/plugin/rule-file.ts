import * as v from "valibot";
import { channels } from "../conversation/conversation.js";
import { categories, severities } from "../lint/api.js";

const names = v.array(v.string());
const speakers = ["customer", "agent", "bot"] as const;
/** A text in the report's languages; a plain text serves for all. */
const said = v.union([v.string(), v.strictObject({ it: v.optional(v.string()), en: v.optional(v.string()) })]);
const phrases = v.strictObject({ it: v.optional(names), en: v.optional(names) });
const oneOrMore = <const Words extends readonly string[]>(words: Words) =>
  v.union([v.picklist(words), v.array(v.picklist(words))]);

const example = v.union([
  v.string(),
  v.strictObject({
    note: v.optional(v.string()),
    missed: v.optional(v.boolean()),
    channel: v.optional(v.picklist(channels)),
    messages: v.optional(names),
    template: v.optional(v.string()),
    conversations: v.optional(v.array(v.strictObject({ channel: v.optional(v.picklist(channels)), messages: names }))),
  }),
]);
const examples = v.strictObject({ bad: v.optional(v.array(example)), good: v.optional(v.array(example)) });

/** The one schema of rule.yaml: a rule without programming. */
export const ruleFileSchema = v.strictObject({
  title: said,
  description: v.optional(said),
  why: v.optional(said),
  severity: v.optional(v.picklist(severities)),
  category: v.optional(v.picklist(categories)),
  templates: v.optional(v.boolean()),
  where: v.optional(
    v.strictObject({
      speaker: v.optional(oneOrMore(speakers)),
      channel: v.optional(oneOrMore(channels)),
      position: v.optional(v.picklist(["first", "last"])),
      after: v.optional(
        v.strictObject({
          speaker: v.optional(oneOrMore(speakers)),
          act: v.optional(v.string()),
          phrases: v.optional(phrases),
        }),
      ),
    }),
  ),
  what: v.strictObject({
    phrases: v.optional(phrases),
    unless: v.optional(phrases),
    act: v.optional(v.string()),
    missing: v.optional(
      v.strictObject({
        act: v.optional(v.string()),
        phrases: v.optional(phrases),
        within: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
      }),
    ),
  }),
  message: said,
  suggestion: v.optional(said),
  examples: v.optional(v.strictObject({ it: v.optional(examples), en: v.optional(examples) })),
});

/** What a rule.yaml holds. */
export type RuleFile = v.InferOutput<typeof ruleFileSchema>;
export type SaidText = v.InferOutput<typeof said>;
export type PhrasesByLanguage = v.InferOutput<typeof phrases>;
