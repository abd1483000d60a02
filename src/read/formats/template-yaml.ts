import { type Document, isScalar, LineCounter, parseAllDocuments, type Scalar } from "yaml";
import { WrappedOrigin } from "../../conversation/origins.js";
import type { TextOrigin } from "../../conversation/position.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { htmlToText, isHtml } from "../html-text.js";
import { problem } from "../items.js";
import { type ByteSource, textOf } from "../source.js";
import { TemplateIds, templateFrom } from "../template.js";
import { replyLikeness } from "../template-signs.js";
import { type FoundTemplate, findTemplates } from "../template-values.js";

/** Reply templates in YAML, found by their keys. */
export const format: InputFormat = {
  name: "template-yaml",
  holds: "templates",
  documentation: {
    title: "Reply templates in YAML",
    recognisedBy:
      "a .yaml or .yml file with replies under keys such as body, text, testo, or by name, as files of translations are",
    roles: "a template is one agent message",
    times: "none",
    customerKey: "none",
    limits:
      "A string is a reply where it stands under such a key, or has five words or a placeholder. Anchors are read where they are defined.",
    verified: "constructed",
  },

  recognise(head: Head): number {
    if (!["yaml", "yml"].includes(head.extension)) return 0;
    const found = parsed(head.text).flatMap(({ document }) => valuesIn(document));
    const best = Math.max(0, ...found.map(({ text }) => replyLikeness(text)));
    if (best === 0) return found.some(({ sure }) => sure) ? 0.55 : 0.15;
    return found.some(({ sure }) => sure) ? 0.92 : Math.min(0.85, best + 0.2);
  },

  async *read(source: ByteSource, options: ReadOptions): AsyncGenerator<ReadItem> {
    const text = await textOf(source);
    const lines = new LineCounter();
    const ids = new TemplateIds();
    let count = 0;
    for (const { document } of parsed(text, lines)) {
      for (const error of document.errors.slice(0, 1)) {
        const { line, col } = lines.linePos(error.pos[0]);
        yield problem(
          source.path,
          line,
          `this is no YAML: ${error.message} at line ${line}, column ${col}:`,
          "what stands around this line",
        );
      }
      for (const found of valuesIn(document)) {
        const node = document.getIn(found.path, true);
        const placed = placedText(found, isScalar(node) ? node : undefined, text);
        if (placed.text.trim() === "" || (isScalar(node) && holdsError(node, document))) continue;
        count += 1;
        yield {
          conversation: templateFrom({ ...found, ...placed, id: ids.take(found.name), path: source.path }, options),
        };
      }
    }
    if (count === 0)
      yield problem(source.path, 1, "expected replies under keys such as body, text or testo; found none", "the file");
  },
};

function parsed(text: string, lineCounter = new LineCounter()): { document: Document.Parsed }[] {
  // Each of its many errors would otherwise be shown with the lines around it.
  const quiet = { strict: false, uniqueKeys: false, logLevel: "silent", prettyErrors: false } as const;
  const documents = parseAllDocuments(text, { lineCounter, ...quiet });
  return (Array.isArray(documents) ? documents : []).map((document) => ({ document: document as Document.Parsed }));
}

function valuesIn(document: Document.Parsed): FoundTemplate[] {
  try {
    return findTemplates(document.toJS({ maxAliasCount: 100 }));
  } catch {
    return [];
  }
}

/** A text whose quote is never closed holds all that follows it. */
function holdsError({ range }: Scalar, { errors }: Document.Parsed): boolean {
  return errors.some(({ pos }) => range && pos[0] >= range[0] && pos[0] <= range[1]);
}

function placedText(
  { text }: FoundTemplate,
  node: Scalar | undefined,
  file: string,
): { text: string; origin: TextOrigin } {
  const trimmed = text.trimEnd();
  const origin = new WrappedOrigin(trimmed, file, node ? contentStart(node, file) : 0);
  if (!isHtml(trimmed)) return { text: trimmed, origin };
  const mapped = htmlToText(trimmed);
  return { text: mapped.text, origin: mapped.originIn(origin) };
}

/** Behind the quote, or behind the `|` or `>` and its line break, and the indentation of what follows. */
function contentStart(node: Scalar, file: string): number {
  const start = node.range?.[0] ?? 0;
  const mark = file[start];
  if (mark === '"' || mark === "'") return start + 1;
  if ((mark === "|" || mark === ">") && node.type?.startsWith("BLOCK")) {
    const newline = file.indexOf("\n", start);
    return newline < 0 ? start : newline + 1 + /^[\r\n \t]*/.exec(file.slice(newline + 1))![0].length;
  }
  return start;
}
