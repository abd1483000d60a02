import { safeJson } from "../../safe-json.js";
import type { List } from "../../spill/list.js";
import { conversationRecord, rulePlaces } from "../json/conversation-record.js";
import { findingRecord } from "../json/finding-record.js";
import { summaryRecord } from "../json/summary-record.js";
import { streamed } from "../streamed.js";

/** Version of the report's shape; it changes when a field goes or changes its meaning. */
const version = 1;

/** One JSON object; conversations, findings and problems stand one on a line. */
export const format = streamed({
  name: "json",
  description: "everything as one JSON object, for scripts and for galateo compare",
  *parts(run, context) {
    yield `{\n  "version": ${version},\n`;
    yield `  "tool": ${safeJson({ name: "galateo", version: context.version })},\n`;
    yield* summaryParts(summaryRecord(run));
    yield `  "scoring": ${safeJson(run.scoring)},\n`;
    yield `  "rules": ${safeJson(run.rules)},\n`;
    const places = rulePlaces(run.rules);
    const withTranscript = context.transcripts === true;
    yield* listParts("conversations", run.conversations, (one) => conversationRecord(one, places, withTranscript));
    yield* listParts("findings", run.findings, (finding) => findingRecord(finding, context));
    yield* listParts("problems", run.problems, ({ path, line = null, message, skipped }) => ({
      path,
      line,
      message,
      skipped,
    }));
    yield* listParts("assumptions", run.assumptions, (assumption) => assumption);
    const { idle = [], ...setAside } = run.setAside ?? { suppressed: 0, ignored: 0, baseline: 0 };
    yield `  "leftOut": ${safeJson(run.leftOut ?? {})},\n`;
    yield `  "setAside": ${safeJson(setAside)},\n`;
    yield* listParts("idleSuppressions", idle, (one) => one, "\n}\n");
  },
});

/** Numbers one on a line, and lists one item on a line. */
function* summaryParts(summary: ReturnType<typeof summaryRecord>): Generator<string> {
  const { channels, agents, categories, months, languages, files, rules, ...numbers } = summary;
  yield '  "summary": {\n';
  for (const [name, value] of Object.entries(numbers)) yield `    "${name}": ${safeJson(value)},\n`;
  const lists = Object.entries({ channels, agents, categories, months, languages, files, rules });
  for (const [index, [name, items]] of lists.entries()) {
    yield* listParts<unknown>(name, items, (item) => item, index === lists.length - 1 ? "\n" : ",\n", "    ");
  }
  yield "  },\n";
}

function* listParts<Item>(
  name: string,
  items: List<Item>,
  recordOf: (item: Item) => unknown,
  end = ",\n",
  indent = "  ",
): Generator<string> {
  yield `${indent}"${name}": [`;
  let separator = "\n";
  for (const item of items) {
    yield `${separator}${indent}  ${safeJson(recordOf(item))}`;
    separator = ",\n";
  }
  yield `${items.length === 0 ? "" : `\n${indent}`}]${end}`;
}
