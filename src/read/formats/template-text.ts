import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import type { ByteSource } from "../source.js";
import { documentLikeness, readTemplateDocument } from "../template-document.js";
import { textSeparator } from "../template-sections.js";

/** Languages of templates, and their files. */
const engines = new Set([
  "liquid",
  "hbs",
  "handlebars",
  "mustache",
  "njk",
  "j2",
  "jinja",
  "tmpl",
  "tpl",
  "html",
  "htm",
]);
/** Files that other formats read. */
const others = new Set([
  "md",
  "markdown",
  "mdx",
  "yaml",
  "yml",
  "json",
  "jsonl",
  "ndjson",
  "csv",
  "tsv",
  "tab",
  "vtt",
  "srt",
  "eml",
  "mbox",
]);

/** Reply templates in plain text, HTML, Liquid or Handlebars: a file a template, or sections between separators. */
export const format: InputFormat = {
  name: "template-text",
  holds: "templates",
  documentation: {
    title: "Reply templates in text, HTML, Liquid or Handlebars",
    recognisedBy: "text without speakers that holds placeholders, or a greeting or closing formula",
    roles: "a template is one agent message",
    times: "none",
    customerKey: "none",
    limits:
      "Lines such as `---` or `=== name` part templates. The branches of a template's conditions are all read, one after the other.",
    verified: "constructed",
  },

  recognise(head: Head): number {
    if (others.has(head.extension)) return 0;
    const likeness = documentLikeness(head);
    return engines.has(head.extension) ? Math.min(0.95, likeness * 1.05) : likeness;
  },

  read(source: ByteSource, options: ReadOptions): AsyncIterable<ReadItem> {
    return readTemplateDocument(source, options, textSeparator);
  },
};
