import type { LargeRun } from "../../score/scored.js";
import type { List } from "../../spill/list.js";
import { ByteWriter } from "../byte-writer.js";
import { conversationRecord, rulePlaces } from "../json/conversation-record.js";
import { findingRecord } from "../json/finding-record.js";
import { summaryRecord } from "../json/summary-record.js";
import type { ReportContext, ReportFormat } from "../report.js";

/** Version of the report's shape; it changes when a field goes or changes its meaning. */
const version = 1;

/** One JSON object; conversations, findings and problems stand one on a line. */
export const format: ReportFormat = {
  name: "json",
  description: "everything as one JSON object, for scripts and for galateo compare",
  render(run: LargeRun, context: ReportContext): Uint8Array {
    const writer = new ByteWriter();
    writer.write(`{\n  "version": ${version},\n`);
    writer.write(`  "tool": ${JSON.stringify({ name: "galateo", version: context.version })},\n`);
    writeSummary(writer, summaryRecord(run));
    writer.write(`  "scoring": ${JSON.stringify(run.scoring)},\n`);
    writer.write(`  "rules": ${JSON.stringify(run.rules)},\n`);
    const places = rulePlaces(run.rules);
    const withTranscript = context.transcripts === true;
    writeList(writer, "conversations", run.conversations, (one) => conversationRecord(one, places, withTranscript));
    writeList(writer, "findings", run.findings, (finding) => findingRecord(finding, context));
    writeList(writer, "problems", run.problems, ({ path, line = null, message, skipped }) => ({
      path,
      line,
      message,
      skipped,
    }));
    writeList(writer, "assumptions", run.assumptions, (assumption) => assumption);
    const { idle = [], ...setAside } = run.setAside ?? { suppressed: 0, ignored: 0, baseline: 0 };
    writer.write(`  "setAside": ${JSON.stringify(setAside)},\n`);
    writeList(writer, "idleSuppressions", idle, (one) => one, "\n}\n");
    return writer.finish();
  },
};

/** Numbers one on a line, and lists one item on a line. */
function writeSummary(writer: ByteWriter, summary: ReturnType<typeof summaryRecord>): void {
  const { channels, agents, categories, months, languages, files, rules, ...numbers } = summary;
  writer.write('  "summary": {\n');
  for (const [name, value] of Object.entries(numbers)) writer.write(`    "${name}": ${JSON.stringify(value)},\n`);
  const lists = Object.entries({ channels, agents, categories, months, languages, files, rules });
  lists.forEach(([name, items], index) => {
    writeList<unknown>(writer, name, items, (item) => item, index === lists.length - 1 ? "\n" : ",\n", "    ");
  });
  writer.write("  },\n");
}

function writeList<Item>(
  writer: ByteWriter,
  name: string,
  items: List<Item>,
  recordOf: (item: Item) => unknown,
  end = ",\n",
  indent = "  ",
): void {
  writer.write(`${indent}"${name}": [`);
  items.forEach((item, index) => {
    writer.write(`${index === 0 ? "\n" : ",\n"}${indent}  ${JSON.stringify(recordOf(item))}`);
  });
  writer.write(`${items.length === 0 ? "" : `\n${indent}`}]${end}`);
}
