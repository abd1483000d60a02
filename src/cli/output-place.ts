import { statSync } from "node:fs";
import { dirname } from "node:path";
import type { ReportFormat } from "../report/report.js";
import { both } from "../said.js";
import { UsageError } from "./command.js";

/** Whether a report goes into a folder: one that is there, or a name that ends as a folder's. */
export function isFolder(output: string): boolean {
  return /[/\\]$/.test(output) || (statSync(output, { throwIfNoEntry: false })?.isDirectory() ?? false);
}

/** Sees to it that a report can go where it shall, before an hour is spent on reading. @throws UsageError */
export function checkOutput(output: string, { name, files }: ReportFormat): void {
  if (isFolder(output)) {
    if (files) return;
    throw new UsageError(
      both(
        `cannot write ${output}: it is a folder, and ${name} is one file; name a file in it`,
        `non si può scrivere ${output}: è una cartella, e ${name} è un solo file; indica un file al suo interno`,
      ),
    );
  }
  if (!statSync(dirname(output), { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(
      both(
        `cannot write ${output}: its folder does not exist; make it first`,
        `non si può scrivere ${output}: la sua cartella non esiste; creala prima`,
      ),
    );
  }
}
