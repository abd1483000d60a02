import type { Channel, Instant, Role } from "../conversation/conversation.js";
import type { ReadItem, ReadOptions } from "./format.js";
import { problem } from "./items.js";
import { conversationItems, type JsonSpeech, joinedText } from "./json-conversation.js";
import type { JsonPath } from "./json-fields.js";
import { type JsonRecord, jsonRecords } from "./json-records.js";
import type { PlacedText } from "./json-text.js";
import { roleNamed } from "./role-words.js";
import type { ByteSource } from "./source.js";
import { resolveSpeakers } from "./speakers.js";

/** A turn of a recorded call: who speaks is a role word, or a number or name that a machine gave to a voice. */
export interface RecordedTurn {
  readonly speaker: string;
  /** Where the service tells roles and not voices. */
  readonly role?: JsonSpeech["role"];
  readonly at?: Instant | undefined;
  readonly placed: PlacedText;
}

/** A call that a service wrote down. */
export interface RecordedCall {
  readonly id: string;
  readonly path: JsonPath;
  readonly turns: readonly RecordedTurn[];
  readonly channel?: Channel;
  readonly language?: string | undefined;
  readonly customerId?: string | undefined;
  /** Whether the times are times of day rather than offsets from the start of the call. */
  readonly absolute?: boolean;
}

/**
 * Reads the calls of a JSON export. Where voices have numbers, the agent is the one that the user named, else the one who
 * greets like an agent, else the one who speaks first; which it was is told.
 */
export async function* readRecordedCalls(
  source: ByteSource,
  options: ReadOptions,
  callsIn: (record: JsonRecord) => readonly RecordedCall[],
): AsyncGenerator<ReadItem> {
  for await (const item of jsonRecords(source)) {
    if ("fault" in item) {
      yield problem(source.path, item.line, `${item.fault}; expected a call`, item.skipped);
      continue;
    }
    for (const call of callsIn(item.record)) yield* callItems(call, item.record, source.path, options);
  }
}

/** A call, with what was assumed of its voices. */
export function* callItems(
  call: RecordedCall,
  record: JsonRecord,
  file: string,
  options: ReadOptions,
): Generator<ReadItem> {
  const turns = joinVoices(call.turns.filter(({ placed }) => placed.text.trim() !== ""));
  if (turns.length === 0) return;
  const { roleOf, assumed } = rolesIn(
    turns.filter(({ role }) => role === undefined),
    options,
  );
  if (assumed !== undefined) yield { assumption: `${file}: speaker "${assumed}" is taken to be the agent (--agent)` };
  const speeches = turns.map(
    ({ speaker, role, at, placed }): JsonSpeech => ({
      role: role ?? roleOf(speaker),
      at,
      placed,
      author: role !== undefined || roleNamed(speaker) ? undefined : speaker,
    }),
  );
  const { id, language, customerId } = call;
  const contact = {
    id,
    language,
    customerId,
    channel: call.channel ?? options.channel ?? ("phone" as const),
    relative: call.absolute !== true,
  };
  yield* conversationItems(contact, speeches, { record, path: call.path, file });
}

/** Machines that number the voices cut sentences where somebody breathes: pieces of one voice are put together. */
function joinVoices(turns: readonly RecordedTurn[]): readonly RecordedTurn[] {
  if (turns.some(({ speaker, role }) => role !== undefined || roleNamed(speaker))) return turns;
  const groups: RecordedTurn[][] = [];
  for (const turn of turns) {
    const last = groups.at(-1);
    if (last?.[0]?.speaker === turn.speaker) last.push(turn);
    else groups.push([turn]);
  }
  return groups.map((group) => ({
    ...group[0]!,
    placed: joinedText(
      group.map(({ placed }) => placed),
      " ",
    ),
  }));
}

function rolesIn(
  turns: readonly RecordedTurn[],
  options: ReadOptions,
): { roleOf: (speaker: string) => Role; assumed?: string } {
  const voices = [...new Set(turns.map(({ speaker }) => speaker))].filter(
    (speaker) => roleNamed(speaker) === undefined,
  );
  if (voices.length === 0) return { roleOf: (speaker) => roleNamed(speaker) ?? "system" };
  const known = new Set(turns.flatMap(({ speaker }) => roleNamed(speaker) ?? []));
  if (known.has("agent") || known.has("customer")) {
    const other: Role = known.has("agent") ? "customer" : "agent";
    return { roleOf: (speaker) => roleNamed(speaker) ?? other };
  }
  const speeches = turns.map(({ speaker, placed }) => ({ name: speaker, text: placed.text }));
  const resolved = resolveSpeakers(speeches, options);
  if ("fault" in resolved) {
    const first = turns[0]!.speaker;
    return { roleOf: (speaker) => (speaker === first ? "agent" : "customer"), assumed: first };
  }
  const roleOf = (speaker: string): Role => resolved.roles.get(speaker) ?? "customer";
  return resolved.assumedAgent === undefined ? { roleOf } : { roleOf, assumed: resolved.assumedAgent };
}
