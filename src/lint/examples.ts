import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Channel, Conversation, Message, Role } from "../conversation/conversation.js";
import { FixedOrigin } from "../conversation/origins.js";
import { parseInstant } from "../conversation/time.js";

/** An example of a rule: conversations of one customer, or a template, and where the rule is to report. */
export interface RuleExample {
  readonly language: string;
  readonly kind: "bad" | "good";
  readonly note?: string;
  /** The rule does not get this one right yet: a known limit, told in the docs, and held by a test that must fail. */
  readonly missed: boolean;
  readonly conversations: readonly Conversation[];
  /** "conversation id message id" of each message that the rule reports; for a template its id and "". */
  readonly expected: readonly string[];
}

interface ExampleFile {
  readonly [language: string]:
    | { readonly bad?: readonly (Entry | string)[]; readonly good?: readonly (Entry | string)[] }
    | undefined;
}
interface Entry extends Contact {
  readonly note?: string;
  readonly missed?: boolean;
  readonly template?: string;
  readonly conversations?: readonly Contact[];
}
interface Contact {
  readonly channel?: Channel;
  readonly messages?: readonly string[];
}

const speakers: Readonly<Record<string, Role>> = { C: "customer", A: "agent", B: "bot", S: "system" };
const line =
  /^(?:(?<time>\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(?::\d{2})?|\+[\dhmsd]+)\s+)?(?<who>[CABS])(?:\((?<name>[^)]*)\))?:\s?(?<text>[\s\S]*)$/;
const mark = /\s*@@\s*$/;

/**
 * Reads a rule's examples: its examples.yaml, or the `examples` of its rule.yaml.
 * @throws Error naming the file and the line that is none
 */
export function readExamples(folder: string): RuleExample[] {
  const own = join(folder, "examples.yaml");
  if (existsSync(own)) return examplesFrom((parse(readFileSync(own, "utf8")) ?? {}) as ExampleFile, own, "A");
  const path = join(folder, "rule.yaml");
  if (!existsSync(path)) return [];
  const declared = (parse(readFileSync(path, "utf8")) ?? {}) as DeclaredRule;
  const [speaker = "agent"] = [declared.where?.speaker ?? []].flat();
  const letter = Object.keys(speakers).find((one) => speakers[one] === speaker) ?? "A";
  return examplesFrom(declared.examples ?? {}, path, letter);
}

interface DeclaredRule {
  readonly where?: { readonly speaker?: string | readonly string[] };
  readonly examples?: ExampleFile;
}

/** @param speaker who says an example that is a text alone */
function examplesFrom(file: ExampleFile, path: string, speaker: string): RuleExample[] {
  return Object.entries(file).flatMap(([language, kinds]) =>
    (["bad", "good"] as const).flatMap((kind) =>
      (kinds?.[kind] ?? []).map((entry, index) =>
        exampleOf(entryOf(entry, kind, speaker), language, kind, `${path}, ${language}, ${kind} ${index + 1}`),
      ),
    ),
  );
}

/** A text alone is one message; where the rule is to report, it reports that one. */
function entryOf(entry: Entry | string, kind: RuleExample["kind"], speaker: string): Entry {
  if (typeof entry !== "string") return entry;
  return { messages: [line.test(entry) ? entry : `${speaker}: ${entry}${kind === "bad" ? " @@" : ""}`] };
}

function exampleOf(entry: Entry, language: string, kind: RuleExample["kind"], where: string): RuleExample {
  const note = { missed: entry.missed === true, ...(entry.note === undefined ? {} : { note: entry.note }) };
  if (entry.template !== undefined) {
    const template = conversationOf("t", language, "unknown", "template", [
      { id: "m1", role: "agent", text: entry.template.replace(mark, ""), origin: new FixedOrigin(1, 1) },
    ]);
    return { language, kind, ...note, conversations: [template], expected: kind === "bad" ? ["t "] : [] };
  }
  const expected: string[] = [];
  const conversations = (entry.conversations ?? [entry]).map((contact, index) => {
    const id = `c${index + 1}`;
    const messages = messagesOf(contact.messages ?? [], where, (message) => expected.push(`${id} ${message}`));
    return conversationOf(id, language, contact.channel ?? "chat", "conversation", messages);
  });
  return { language, kind, ...note, conversations, expected };
}

function conversationOf(
  id: string,
  language: string,
  channel: Channel,
  kind: Conversation["kind"],
  messages: Message[],
): Conversation {
  return {
    id,
    kind,
    channel,
    language,
    customerId: "customer",
    clock: "absolute",
    messages,
    path: "examples.yaml",
    line: 1,
  };
}

function messagesOf(lines: readonly string[], where: string, onMark: (message: string) => void): Message[] {
  let time: number | undefined;
  return lines.map((text, index) => {
    const groups = line.exec(text)?.groups;
    if (!groups) throw new Error(`${where}: expected "C: …", "A(Name): …", "B: …" or "S: …", found "${text}"`);
    const id = `m${index + 1}`;
    time = timeAfter(time, groups.time);
    if (mark.test(groups.text as string)) onMark(id);
    return {
      id,
      role: speakers[groups.who as string] as Role,
      ...(groups.name === undefined ? {} : { author: groups.name }),
      ...(time === undefined ? {} : { at: { time } }),
      text: (groups.text as string).replace(mark, ""),
      origin: new FixedOrigin(1, 1),
    };
  });
}

function timeAfter(before: number | undefined, written: string | undefined): number | undefined {
  if (written === undefined) return before === undefined ? undefined : before + 1000;
  if (!written.startsWith("+")) return parseInstant(written)?.time;
  const units: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 };
  let sum = before ?? 0;
  for (const [, count, unit] of written.matchAll(/(\d+)([dhms])/g))
    sum += Number(count) * (units[unit as string] as number);
  return sum;
}
