import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { problem } from "../items.js";
import { jsonRecords } from "../json-records.js";
import { readNativeRecord } from "../native-record.js";
import type { ByteSource } from "../source.js";

/** galateo's own JSON Lines: what `convert` writes, and what any export can be turned into. */
export const format: InputFormat = {
  name: "native",
  holds: "both",
  documentation: {
    title: "galateo's own JSON Lines",
    recognisedBy:
      'a JSON object a line, with "messages" whose items have "role" and "text", or with "kind":"template" and "text"',
    roles: '"role": customer, agent, bot or system',
    times: '"at": ISO 8601, with or without a zone; or "offset": seconds from the start of the contact, for recordings',
    customerKey: '"customerId"; "caseId" wins where both are there',
    limits:
      "A JSON array or documents over several lines are read too. Fields that are not known are kept when converting.",
    verified: "constructed",
  },

  recognise(head: Head): number {
    let best = 0;
    for (const line of head.lines.slice(0, 5)) best = Math.max(best, likeness(line));
    if (best > 0 || !/^\s*[[{]/.test(head.text)) return best;
    const shape = /"messages"\s*:\s*\[\s*\{[^[\]]*?"role"\s*:\s*"(?:customer|agent|bot|system)"/;
    const found = shape.exec(head.text);
    // A conversation within another object is another format's.
    const around = found && head.text.slice(0, found.index).replace(/"(?:[^"\\]|\\.)*"/g, "");
    if (around === null || around.split("{").length - around.split("}").length !== 1) return 0;
    return /"messages"\s*:\s*\[\s*\{[^[\]]*?"text"\s*:/.test(head.text) ? 0.85 : 0;
  },

  async *read(source: ByteSource, options: ReadOptions): AsyncGenerator<ReadItem> {
    const found: ReadItem[] = [];
    const report = (item: ReadItem): void => {
      found.push(item);
    };
    for await (const item of jsonRecords(source)) {
      if ("fault" in item) {
        const message = `${item.fault}; expected one conversation or template in JSON`;
        yield problem(source.path, item.line, message, item.skipped);
        continue;
      }
      const conversation = readNativeRecord(item.record, source.path, options, report);
      yield* found.splice(0);
      if (conversation) yield { conversation };
    }
  },
};

function likeness(line: string): number {
  const text = line.trim();
  if (!text.startsWith("{")) return 0;
  if (!text.endsWith("}"))
    return /^\{[^[]*"messages"\s*:\s*\[\s*\{[^{}]*"role"\s*:\s*"(customer|agent|bot|system)"/.test(text) ? 0.8 : 0;
  try {
    const { kind, messages, text: body } = JSON.parse(text) as { kind?: unknown; messages?: unknown; text?: unknown };
    if (kind === "template") return typeof body === "string" ? 0.98 : 0.6;
    if (!Array.isArray(messages)) return 0;
    const first = (messages as ({ role?: unknown; text?: unknown } | null)[]).find(
      (message) => message?.role !== undefined,
    );
    if (messages.length === 0) return 0.4;
    return first && typeof first.text === "string" ? 0.97 : 0;
  } catch {
    return 0;
  }
}
