import * as v from "valibot";
import { channels, roles } from "../../conversation/conversation.js";
import { leftOutKinds } from "../../conversation/left-out.js";
import { categories, severities } from "../../lint/api.js";

const orNull = <Schema extends v.GenericSchema>(schema: Schema) => v.nullish(schema);
const text = v.string();
const whole = v.pipe(v.number(), v.integer());
const channel = v.picklist(channels);
const role = v.picklist(roles);
const value = v.union([text, v.number()]);

const message = v.object({ id: text, role, author: orNull(text), at: orNull(text), text });

/** A conversation as JSON reports hold it. */
export const storedConversation = v.object({
  id: text,
  path: text,
  line: whole,
  channel,
  language: text,
  customerId: orNull(text),
  agents: v.array(text),
  messages: whole,
  kind: v.optional(v.picklist(["conversation", "template"]), "conversation"),
  caseId: orNull(text),
  company: orNull(text),
  start: orNull(text),
  opportunities: v.optional(v.array(whole), []),
  sample: v.optional(
    v.object({
      stratum: v.record(text, text),
      size: whole,
      population: whole,
      weight: v.number(),
      seed: v.number(),
    }),
  ),
  transcript: v.optional(v.array(message)),
});

const region = { line: whole, column: whole, endLine: whole, endColumn: whole };

const relatedPlace = v.object({
  conversationId: text,
  messageId: v.nullable(text),
  excerpt: text,
  agent: orNull(text),
  channel,
  at: orNull(text),
  path: text,
  ...region,
  role: v.optional(role, "agent"),
  author: orNull(text),
  language: v.optional(text, ""),
  before: v.optional(text, ""),
  after: v.optional(text, ""),
});

/** A finding as JSON reports hold it; what is about the run as a whole has no place. */
export const storedFinding = v.object({
  ruleId: text,
  severity: v.picklist(severities),
  category: v.picklist(categories),
  message: text,
  suggestion: v.nullable(text),
  conversationId: v.nullable(text),
  messageId: v.nullable(text),
  agent: v.nullable(text),
  channel: v.nullable(channel),
  language: v.nullable(text),
  path: v.nullable(text),
  line: v.nullable(whole),
  column: v.nullable(whole),
  endLine: v.nullable(whole),
  endColumn: v.nullable(whole),
  excerpt: v.nullable(text),
  related: v.array(relatedPlace),
  confidence: v.optional(v.number(), 1),
  fingerprint: v.nullish(v.string()),
  role: orNull(role),
  at: orNull(text),
  author: orNull(text),
  before: orNull(text),
  after: orNull(text),
  messageName: v.optional(text),
  suggestionName: v.optional(text),
  values: v.optional(v.record(text, value), {}),
});

export const storedProblem = v.object({ path: text, line: orNull(whole), message: text, skipped: text });

/** What JSON reports hold beside their lists. */
export const storedHead = v.object({
  version: v.literal(1),
  scoring: v.optional(
    v.looseObject({
      weights: v.object({ error: v.number(), warning: v.number(), info: v.number() }),
      rules: v.record(text, v.number()),
      repeat: v.number(),
    }),
  ),
  rules: v.optional(v.array(text), []),
  leftOut: v.optional(v.record(v.picklist(leftOutKinds), v.optional(whole))),
  setAside: v.optional(v.object({ suppressed: whole, ignored: whole, baseline: whole })),
  idleSuppressions: v.optional(
    v.array(
      v.object({
        kind: v.picklist(["suppression", "ignore", "baseline"]),
        where: text,
        why: v.picklist(["unused", "no-reason", "unknown-rule", "unknown-directive"]),
        about: text,
      }),
    ),
    [],
  ),
});

export type StoredConversation = v.InferOutput<typeof storedConversation>;
export type StoredFinding = v.InferOutput<typeof storedFinding>;
export type StoredMessage = v.InferOutput<typeof message>;
export type StoredPlace = v.InferOutput<typeof relatedPlace>;
