import type { Role } from "../conversation/conversation.js";
import { LeftOutTally } from "../conversation/left-out.js";
import { handOverAfter } from "./conversation-parts.js";
import type { ReadItem, ReadOptions } from "./format.js";
import { problem } from "./items.js";
import { conversationItems, type JsonContact, type JsonSpeech, type LeftOutSpeech } from "./json-conversation.js";
import { type Fields, isFields, type JsonPath, listAt } from "./json-fields.js";
import { type JsonItem, type JsonRecord, jsonRecords, type ListPath } from "./json-records.js";
import type { ByteSource } from "./source.js";
import { roleOfOther, SpeakerEvidence } from "./speakers.js";

/** What somebody said in a chat that names its speakers and not their roles. */
export interface NamedSpeech extends JsonSpeech {
  /** The speaker's id, where the export has one. */
  readonly from?: string | undefined;
}

/** How an export of chats holds its threads. */
export interface ThreadShape {
  /** What a record is, for messages. */
  readonly expected: string;
  /** Where threads list their messages; the last key is the thread's. */
  readonly lists: readonly ListPath[];
  readonly speech: (record: JsonRecord, message: Fields, path: JsonPath) => NamedSpeech | LeftOutSpeech;
  /** The name that a thread bears on the phone it was exported from. */
  readonly title: (thread: Fields) => string | undefined;
  /** @param place which thread it is in its document, from 0, and of how many; @param customer the customer's id */
  readonly contact: (
    thread: Fields,
    place: { readonly index: number; readonly count: number },
    customer: string | undefined,
  ) => JsonContact;
}

/**
 * Reads chats that name their speakers: once to see who is who in each thread, then the messages, a piece at a time, so that
 * a thread may have any length.
 */
export async function* readNamedThreads(
  source: ByteSource,
  options: ReadOptions,
  shape: ThreadShape,
): AsyncGenerator<ReadItem> {
  const threads = new Map<string, Thread>();
  const leftOut = new LeftOutTally();
  for await (const read of eventsOf(source, shape)) {
    if ("fault" in read) {
      yield problem(source.path, read.line, `${read.fault}; expected ${shape.expected}`, read.skipped);
    } else if ("leftOut" in read) leftOut.count(read.leftOut);
    else survey(threads, read);
  }
  if (!leftOut.isEmpty) yield { leftOut: leftOut.total };
  const told = new Set<string>();
  for (const thread of threads.values()) {
    if (thread.said === 0) continue;
    const speakers = thread.evidence.resolve(options, shape.title(thread.fields));
    if ("fault" in speakers) {
      yield problem(source.path, thread.line, speakers.fault, "1 conversation");
      continue;
    }
    thread.roles = speakers.roles;
    if (speakers.assumedAgent === undefined) continue;
    const assumption = `${source.path}: "${speakers.assumedAgent}" is taken to speak for the company (--agent)`;
    if (!told.has(assumption)) yield { assumption };
    told.add(assumption);
  }
  const most = handOverAfter(options);
  let open: { readonly thread: Thread; readonly first: JsonRecord; speeches: JsonSpeech[]; given: number } | undefined;
  for await (const read of eventsOf(source, shape)) {
    if ("fault" in read || !("speech" in read)) continue;
    const thread = threads.get(read.key);
    if (!thread?.roles) continue;
    if (open?.thread !== thread) open = { thread, first: read.record, speeches: [], given: 0 };
    open.speeches.push({ ...read.speech, role: roleIn(thread, read.speech.author ?? "", options) });
    const { given, speeches } = open;
    const last = given + speeches.length === thread.said;
    if (!last && speeches.length < most) continue;
    const contact = shape.contact(thread.fields, thread.place, customerOf(thread, options));
    const place = { record: open.first, path: [], file: source.path, line: thread.line, given };
    for (const item of conversationItems(contact, speeches, place))
      yield !last && "conversation" in item ? { ...item, more: true } : item;
    open.given += speeches.length;
    open.speeches = [];
  }
}

/** What a first look shows of a thread. */
interface Thread {
  readonly evidence: SpeakerEvidence;
  /** Each speaker's id. */
  readonly ids: Map<string, string | undefined>;
  said: number;
  line: number;
  fields: Fields;
  place: { readonly index: number; readonly count: number };
  roles?: ReadonlyMap<string, Role>;
}

type ThreadEvent =
  | LeftOutSpeech
  | Extract<JsonItem, { fault: string }>
  | { readonly key: string; readonly record: JsonRecord; readonly line: number; readonly speech: NamedSpeech }
  | {
      readonly key: string;
      readonly line: number;
      readonly fields: Fields;
      readonly place: { readonly index: number; readonly count: number };
    };

/** The threads of an export and what is said in them; a thread may come after its messages. */
async function* eventsOf(source: ByteSource, { lists, speech }: ThreadShape): AsyncGenerator<ThreadEvent> {
  let document = 0;
  for await (const item of jsonRecords(source, lists)) {
    if ("fault" in item) {
      yield item;
      continue;
    }
    const { record } = item;
    const threads = threadsIn(record.value, lists);
    for (const [index, { fields, path, key }] of threads.entries()) {
      const at = record.within?.index ?? index;
      const id = `${document} ${at}`;
      for (const [number, message] of listAt(fields, key).entries()) {
        const said = isFields(message) ? speech(record, message, [...path, key, number]) : undefined;
        if (said && "leftOut" in said) yield said;
        else if (said) yield { key: id, record, line: record.within?.line ?? record.source.lineOf(path), speech: said };
      }
      if (!record.element)
        yield { key: id, line: record.source.lineOf(path), fields, place: { index: at, count: threads.length } };
    }
    if (!record.element) document += 1;
  }
}

/** The threads of a document: every object that one of the paths leads to, up to the last key. */
function threadsIn(
  value: unknown,
  lists: readonly ListPath[],
): { readonly fields: Fields; readonly path: JsonPath; readonly key: string }[] {
  return lists.flatMap((list) => {
    let places: { value: unknown; path: JsonPath }[] = [{ value, path: [] }];
    for (const step of list.slice(0, -1)) {
      places = places.flatMap((place) =>
        step === "*"
          ? listAt(place.value).map((one, index) => ({ value: one, path: [...place.path, index] }))
          : isFields(place.value)
            ? [{ value: place.value[step], path: [...place.path, step] }]
            : [],
      );
    }
    const key = list.at(-1)!;
    return places.flatMap((place) =>
      isFields(place.value) && Array.isArray(place.value[key]) ? [{ fields: place.value, path: place.path, key }] : [],
    );
  });
}

function survey(threads: Map<string, Thread>, event: Exclude<ThreadEvent, { fault: string } | LeftOutSpeech>): void {
  let thread = threads.get(event.key);
  if (!thread) {
    const { key, line } = event;
    thread = {
      evidence: new SpeakerEvidence(),
      ids: new Map(),
      said: 0,
      line,
      fields: {},
      place: { index: 0, count: 1 },
    };
    threads.set(key, thread);
  }
  if ("speech" in event) {
    const { author = "", placed, from } = event.speech;
    thread.evidence.see({ name: author, text: placed.text });
    if (!thread.ids.has(author)) thread.ids.set(author, from);
    thread.said += 1;
  } else {
    thread.fields = event.fields;
    thread.place = event.place;
    // Behind its list, a thread stands at its own place; within another list, only its beginning is known.
    if (event.place.count === 1) thread.line = event.line;
  }
}

function roleIn({ roles }: Thread, name: string, options: ReadOptions): Role {
  return roles?.get(name) ?? roleOfOther(name, options);
}

function customerOf(thread: Thread, options: ReadOptions): string | undefined {
  for (const [name, id] of thread.ids) if (roleIn(thread, name, options) === "customer") return id;
  return undefined;
}
