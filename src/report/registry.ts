import { closest } from "../closest.js";
import { loadModule, modulesIn } from "../code.js";
import { both, insteadOf, meant, say, UserError } from "../said.js";
import type { ReportFormat } from "./report.js";

const folder = "src/report/formats";

/** A report format that does not exist; the message names those that do. */
export class UnknownReportFormatError extends UserError {
  override name = "UnknownReportFormatError";
  constructor(name: string) {
    const near = closest(name, reportFormatNames());
    const unknown = both("unknown report format", "formato di report sconosciuto:");
    super(say`${unknown} "${name}"; ${near ? say`${meant(near)} ` : ""}${insteadOf(undefined, reportFormatNames())}`);
  }
}

/** Names of the report formats: the files in formats/. */
export function reportFormatNames(): string[] {
  return modulesIn(folder);
}

/** One report format; the others are not loaded. @throws UnknownReportFormatError */
export async function loadReportFormat(name: string): Promise<ReportFormat> {
  if (!reportFormatNames().includes(name)) throw new UnknownReportFormatError(name);
  return (await loadModule(`${folder}/${name}`)).format as ReportFormat;
}

/** All report formats, by name. */
export async function loadReportFormats(): Promise<ReportFormat[]> {
  const formats: ReportFormat[] = [];
  for (const name of reportFormatNames()) formats.push(await loadReportFormat(name));
  return formats;
}
