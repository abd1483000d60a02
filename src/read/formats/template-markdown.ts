import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import type { ByteSource } from "../source.js";
import { documentLikeness, readTemplateDocument } from "../template-document.js";
import { markdownHeading } from "../template-sections.js";

/** Reply templates in Markdown: a file a template, or a heading a template. */
export const format: InputFormat = {
  name: "template-markdown",
  holds: "templates",
  documentation: {
    title: "Reply templates in Markdown",
    recognisedBy: "a .md file without speakers that holds placeholders, or a greeting or closing formula",
    roles: "a template is one agent message",
    times: "none",
    customerKey: "none",
    limits:
      "Name, language and channel are read from front matter. Headings that each have a reply below them part templates; others belong to the reply.",
    verified: "constructed",
  },

  recognise(head: Head): number {
    if (!["md", "markdown", "mdx"].includes(head.extension)) return 0;
    return Math.min(0.95, documentLikeness(head) * 1.05);
  },

  read(source: ByteSource, options: ReadOptions): AsyncIterable<ReadItem> {
    return readTemplateDocument(source, options, markdownHeading);
  },
};
