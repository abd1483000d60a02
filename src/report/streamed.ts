import type { LargeRun } from "../score/scored.js";
import { ByteWriter } from "./byte-writer.js";
import type { ReportContext, ReportFormat } from "./report.js";

/** A report format that is written in parts, so that a report may be longer than memory has room. */
export interface StreamedFormat extends ReportFormat {
  render(run: LargeRun, context: ReportContext): Uint8Array;
  parts(run: LargeRun, context: ReportContext): Iterable<string>;
}

/** Makes a report format of one that tells its parts. */
export function streamed(format: Omit<StreamedFormat, "render">): StreamedFormat {
  return { ...format, render: (run, context) => joined(format.parts(run, context)) };
}

/** All parts as UTF-8 bytes. */
export function joined(parts: Iterable<string>): Uint8Array {
  const writer = new ByteWriter();
  for (const part of parts) writer.write(part);
  return writer.finish();
}
