import { type Conversation, channels, type Message, roles } from "../conversation/conversation.js";
import { forbiddenExit, reasonOf } from "../lint/guarded.js";
import { withinTime } from "../lint/time-limit.js";
import type { InputFormat, ReadItem } from "../read/format.js";
import { FormatError } from "../read/format-error.js";

/** How long code of a user's may compute, and how long it may wait for the next item, in milliseconds. */
const limits = { computing: 5_000, waiting: 600_000 };

/**
 * A user's format that cannot break a run: what it throws, what it yields that is no item, a loop or a wait without end and a call of
 * process.exit are failures of the one input, told with the format's name.
 * @param waiting in milliseconds
 */
export function guardedFormat(format: InputFormat, waiting = limits.waiting): InputFormat {
  const failing = <Result>(call: () => Result): Result => {
    try {
      return withoutExit(() => withinTime(limits.computing, call));
    } catch (error) {
      throw new FormatError(format.name, quoted(error));
    }
  };
  return {
    ...format,
    recognise: (head, mapping) => {
      const sure: unknown = failing(() => format.recognise(head, mapping));
      if (typeof sure === "number" && sure >= 0 && sure <= 1) return sure;
      throw new FormatError(format.name, "recognise returned no number from 0 to 1");
    },
    read: async function* (source, options) {
      const items = failing(() => format.read(source, options)[Symbol.asyncIterator]());
      try {
        for (let conversations = 0; ; ) {
          const next = await inTime(
            format.name,
            failing(() => items.next()),
            waiting,
          );
          if (next.done) return;
          if (isConversation(next.value)) conversations += 1;
          const fault = faultIn(next.value, conversations);
          if (fault !== undefined) throw new FormatError(format.name, fault);
          yield next.value;
        }
      } finally {
        // What waits for ever is not waited for.
        void Promise.resolve()
          .then(() => items.return?.())
          .catch(() => undefined);
      }
    },
  };
}

/** Nothing of a format's ends the run: neither in the call nor in what it goes on with later. */
function withoutExit<Result>(call: () => Result): Result {
  const { exit } = process;
  process.exit = forbiddenExit;
  try {
    return call();
  } finally {
    process.exit = exit;
  }
}

async function inTime<Result>(name: string, result: Promise<Result>, waiting: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const { exit } = process;
  process.exit = forbiddenExit;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), waiting);
  });
  try {
    const first = await Promise.race([result, late]);
    if (first !== "late") return first as Result;
  } catch (error) {
    throw new FormatError(name, quoted(error));
  } finally {
    clearTimeout(timer);
    process.exit = exit;
  }
  throw new FormatError(name, `it gave nothing for ${waiting / 1000} seconds`);
}

/** A stranger's words: --redact looks through what stands in quotes as through names. */
function quoted(thrown: unknown): string {
  return `“${reasonOf(thrown).replaceAll("”", '"')}”`;
}

function isConversation(item: ReadItem): boolean {
  return typeof item === "object" && item !== null && "conversation" in item;
}

/** What is wrong with an item, in words that hold nothing of its texts. */
function faultIn(item: ReadItem, conversations: number): string | undefined {
  const given: Record<string, unknown> | null | undefined = item as unknown as Record<string, unknown> | null;
  if (typeof given !== "object" || given === null) return "it gave something that is no item";
  if ("assumption" in given) return typeof given.assumption === "string" ? undefined : "an assumption is no text";
  if ("leftOut" in given) return undefined;
  if ("problem" in given) {
    const { path, message, skipped } = (given.problem ?? {}) as Record<string, unknown>;
    const whole = [path, message, skipped].every((text) => typeof text === "string");
    return whole ? undefined : "a problem lacks its path, message or skipped";
  }
  if (!("conversation" in given)) return "an item is neither a conversation, a problem nor an assumption";
  return faultInConversation(given.conversation as Conversation | null, `conversation ${conversations}`);
}

function faultInConversation(conversation: Conversation | null, at: string): string | undefined {
  if (typeof conversation !== "object" || conversation === null) return `${at} is no object`;
  const { id, path, line, channel, kind, clock, messages } = conversation;
  if (typeof id !== "string" || typeof path !== "string") return `${at}: id and path must be texts`;
  if (!Number.isInteger(line)) return `${at}: line must be a number`;
  if (!channels.includes(channel)) return `${at}: channel must be one of ${channels.join(", ")}`;
  if (kind !== "conversation" && kind !== "template") return `${at}: kind must be conversation or template`;
  if (clock !== "absolute" && clock !== "relative") return `${at}: clock must be absolute or relative`;
  if (!Array.isArray(messages)) return `${at}: messages must be a list`;
  for (const [index, message] of messages.entries()) {
    const fault = faultInMessage(message as Message | null);
    if (fault !== undefined) return `${at}: message ${index + 1}: ${fault}`;
  }
  return undefined;
}

function faultInMessage(message: Message | null): string | undefined {
  if (typeof message !== "object" || message === null) return "it is no object";
  const { id, role, text, origin, at, author } = message;
  if (typeof id !== "string" || typeof text !== "string") return "its id and text must be texts";
  if (!roles.includes(role)) return `its role must be one of ${roles.join(", ")}`;
  if (author !== undefined && typeof author !== "string") return "its author must be a text";
  if (at !== undefined && !Number.isFinite((at as { time?: unknown } | null)?.time)) return "its at has no time";
  return typeof origin?.locate === "function" ? undefined : "it has no origin";
}
