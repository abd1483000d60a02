import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { problem } from "../items.js";
import { isJson } from "../json-head.js";
import { mendJson } from "../json-mend.js";
import { jsonRecords } from "../json-records.js";
import { readableText } from "../json-text.js";
import type { ByteSource } from "../source.js";
import { TemplateIds, templateFrom } from "../template.js";
import { replyLikeness } from "../template-signs.js";
import { findTemplates } from "../template-values.js";

/** Reply templates in JSON: canned responses, shortcuts and macros as help desks export them, and files of texts. */
export const format: InputFormat = {
  name: "template-json",
  holds: "templates",
  documentation: {
    title: "Reply templates in JSON (Intercom, Freshdesk, Gorgias, Help Scout, Chatwoot, Zendesk Chat, own files)",
    recognisedBy:
      "objects with a name or title and a text, body, content or message, without a sender; or texts under keys of their own",
    roles: "a template is one agent message",
    times: "none",
    customerKey: "none",
    limits: "HTML is read as its text; where an object has both, its plain text is taken.",
    verified: "a real file",
  },

  recognise(head: Head): number {
    if (!isJson(head) || /"comment_value/.test(head.text)) return 0;
    const found = valuesIn(head).flatMap((value) => findTemplates(value));
    if (found.length === 0) return 0;
    const best = Math.max(...found.map(({ text }) => replyLikeness(text)));
    if (found.some(({ sure }) => sure)) return best > 0 ? 0.85 : 0.45;
    return best >= 0.5 ? Math.min(0.75, best) : 0;
  },

  async *read(source: ByteSource, options: ReadOptions): AsyncGenerator<ReadItem> {
    const ids = new TemplateIds();
    for await (const item of jsonRecords(source)) {
      if ("fault" in item) {
        yield problem(source.path, item.line, `${item.fault}; expected reply templates`, item.skipped);
        continue;
      }
      const { record } = item;
      for (const found of findTemplates(record.value)) {
        const placed = readableText(record, found.path, found.text);
        if (placed.text.trim() === "") continue;
        const id = ids.take(found.name === "" ? `${source.path}:${record.source.line}` : found.name);
        yield { conversation: templateFrom({ ...found, ...placed, id, path: source.path }, options) };
      }
    }
  },
};

/** The values in a head: all of a document that is complete, else the lines or elements that are whole. */
function valuesIn(head: Head): unknown[] {
  const values: unknown[] = [];
  for (const line of head.lines.slice(0, 20)) {
    const value = jsonOf(line);
    if (value !== undefined) values.push(value);
  }
  if (values.length > 0) return values;
  const whole = jsonOf(head.text) ?? jsonOf(mendJson(head.text) ?? "");
  if (whole !== undefined) return [whole];
  const element = /^\s*(?:\[\s*)?(\{[\s\S]*?\})\s*,\s*\{/.exec(head.text);
  const first = element ? jsonOf(element[1]!) : undefined;
  return first === undefined ? [] : [first];
}

function jsonOf(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
