import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { problem } from "../items.js";
import { type Fields, isFields, type JsonPath, listAt, textAt } from "../json-fields.js";
import { isJson } from "../json-head.js";
import { type JsonRecord, jsonRecords } from "../json-records.js";
import { readableText } from "../json-text.js";
import type { ByteSource } from "../source.js";
import { TemplateIds, templateFrom } from "../template.js";
import { zendeskChannel } from "../zendesk-ticket.js";

/** Macros of Zendesk Support: the comment that each of them writes. */
export const format: InputFormat = {
  name: "template-zendesk-macros",
  holds: "templates",
  documentation: {
    title: "Zendesk macros",
    recognisedBy: 'JSON, or a macro a line, with `actions` of which one has `"field":"comment_value"`',
    roles: "a template is one agent message",
    times: "none",
    customerKey: "none",
    limits: "Macros that write no comment are passed over. A macro with a text per channel is a template per channel.",
    verified: "a real file",
  },

  recognise(head: Head): number {
    if (!isJson(head)) return 0;
    return /"field"\s*:\s*"comment_value/.test(head.text) ? 0.97 : 0;
  },

  async *read(source: ByteSource, options: ReadOptions): AsyncGenerator<ReadItem> {
    const ids = new TemplateIds();
    let macros = 0;
    let count = 0;
    for await (const item of jsonRecords(source)) {
      if ("fault" in item) {
        yield problem(source.path, item.line, `${item.fault}; expected a macro`, item.skipped);
        continue;
      }
      for (const { macro, path } of macrosIn(item.record)) {
        macros += 1;
        for (const reply of repliesOf(macro, path)) {
          const placed = readableText(item.record, reply.path, reply.text);
          if (placed.text.trim() === "") continue;
          count += 1;
          const name = textAt(macro, "title") ?? textAt(macro, "raw_title") ?? textAt(macro, "id") ?? source.path;
          const channel = zendeskChannel(reply.channel);
          yield { conversation: templateFrom({ ...placed, id: ids.take(name), channel, path: source.path }, options) };
        }
      }
    }
    if (macros > 0 && count === 0) yield { assumption: `${source.path}: none of its macros writes a comment` };
  },
};

function macrosIn({ value }: JsonRecord): { macro: Fields; path: JsonPath }[] {
  if (!isFields(value)) return [];
  const list = listAt(value, "macros").flatMap((macro, index) =>
    isFields(macro) ? [{ macro, path: ["macros", index] as JsonPath }] : [],
  );
  if (list.length > 0) return list;
  if (isFields(value.macro)) return [{ macro: value.macro, path: ["macro"] }];
  return listAt(value, "actions").length > 0 ? [{ macro: value, path: [] }] : [];
}

/** The comment that an action writes: a text, or a channel and a text. */
function repliesOf(macro: Fields, path: JsonPath): { text: string; path: JsonPath; channel?: string }[] {
  const actions = listAt(macro, "actions");
  const rich = actions.some((action) => textAt(action, "field") === "comment_value_html");
  return actions.flatMap((action, index) => {
    const field = textAt(action, "field");
    if (field !== (rich ? "comment_value_html" : "comment_value")) return [];
    const place = [...path, "actions", index, "value"];
    const text = textAt(action, "value");
    if (text !== undefined) return [{ text, path: place }];
    const pair = textAt(action, "value", 1);
    const channel = textAt(action, "value", 0)?.replace(/^channel:/, "");
    if (pair === undefined) return [];
    return [{ text: pair, path: [...place, 1], ...(channel === undefined ? {} : { channel }) }];
  });
}
