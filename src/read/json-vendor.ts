import type { Role } from "../conversation/conversation.js";
import type { ReadItem, ReadOptions } from "./format.js";
import { problem } from "./items.js";
import { type JsonContact, type JsonSpeech, jsonConversation } from "./json-conversation.js";
import { type Fields, isFields, type JsonPath, listAt } from "./json-fields.js";
import { type JsonRecord, jsonRecords } from "./json-records.js";
import type { ByteSource } from "./source.js";
import { resolveSpeakers } from "./speakers.js";

/** A conversation as a vendor's record holds it. */
export interface VendorConversation {
  readonly path: JsonPath;
  readonly contact: JsonContact;
  readonly speeches: readonly JsonSpeech[];
}

/** Reads an export whose records each hold whole conversations. @param expected what a record is, for messages */
export async function* readVendorJson(
  source: ByteSource,
  expected: string,
  conversationsIn: (record: JsonRecord) => readonly VendorConversation[],
): AsyncGenerator<ReadItem> {
  for await (const item of jsonRecords(source)) {
    if ("fault" in item) {
      yield problem(source.path, item.line, `${item.fault}; expected ${expected}`, item.skipped);
      continue;
    }
    for (const { path, contact, speeches } of conversationsIn(item.record)) {
      const conversation = jsonConversation(contact, speeches, { record: item.record, path, file: source.path });
      if (conversation) yield { conversation };
    }
  }
}

/** The objects of a record: those of a list under one of some keys, else the record itself. */
export function objectsIn(
  { value }: JsonRecord,
  ...keys: readonly string[]
): { readonly fields: Fields; readonly path: JsonPath }[] {
  for (const key of keys) {
    const list = listAt(value, key).flatMap((fields, index) =>
      isFields(fields) ? [{ fields, path: [key, index] as JsonPath }] : [],
    );
    if (list.length > 0) return list;
  }
  return isFields(value) ? [{ fields: value, path: [] }] : [];
}

/**
 * Gives speeches that only name their speakers their roles, as in a chat of two.
 * @param otherParty the name that the chat bears on the phone it was exported from
 * @returns why it cannot be told, where it cannot
 */
export function withRoles(
  speeches: readonly JsonSpeech[],
  options: ReadOptions,
  otherParty?: string,
): { readonly speeches: readonly JsonSpeech[]; readonly assumedAgent?: string } | { readonly fault: string } {
  const resolved = resolveSpeakers(
    speeches.map(({ author, placed }) => ({ name: author ?? "", text: placed.text })),
    options,
    otherParty,
  );
  if ("fault" in resolved) return resolved;
  const roleOf = (name: string): Role => resolved.roles.get(name) ?? "customer";
  const said = speeches.map((speech) => ({ ...speech, role: roleOf(speech.author ?? "") }));
  return resolved.assumedAgent === undefined
    ? { speeches: said }
    : { speeches: said, assumedAgent: resolved.assumedAgent };
}
