import { both, say } from "../../said.js";
import type { CliCommand } from "../command.js";
import { UsageError } from "../command.js";
import { localeOf } from "../locale.js";
import { declareLookOptions, declareReportOptions, wantedReports, writeReports } from "../report-options.js";

export const command: CliCommand = {
  name: "report",
  description: "render a stored run (--format json or jsonl) again, in another format or language",
  declare(report) {
    report.argument("<run>", "a report that lint wrote with --format json or jsonl");
    declareReportOptions(report);
    declareLookOptions(report);
  },
  async run([path = ""], options, terminal) {
    const reports = await wantedReports(options);
    const { linesOfFile } = await import("../../report/stored/lines-of-file.js");
    const { readStoredLines, StoredRunError } = await import("../../report/stored/read-run.js");
    const { Spill, usualRoom } = await import("../../spill/spill.js");
    const { loadBuiltInRules } = await import("../../lint/load-rules.js");
    const { languages } = await import("../../conversation/conversation.js");
    const spill = new Spill(usualRoom);
    try {
      const { run, told } = readStoredLines(linesOfFile(path), spill);
      const known = await loadBuiltInRules();
      const ids = new Set(known.map(({ id }) => id));
      const others = [...told]
        .filter(([id]) => !ids.has(id))
        .map(([id, texts]) => ({ id, texts: new Map(languages.map((language) => [language as string, texts])) }));
      const locale = localeOf(options.locale as string | undefined, terminal.environment);
      await writeReports(run, reports, [...known, ...others], locale, options, terminal);
      return 0;
    } catch (error) {
      if (error instanceof StoredRunError) throw new UsageError(say`${path}: ${error.said}`);
      const { code, message, syscall } = error as NodeJS.ErrnoException;
      if (syscall === undefined) throw error;
      const reason = code === "ENOENT" ? both("there is no such file", "il file non esiste") : message;
      throw new UsageError(say`${both("cannot read", "non si può leggere")} ${path}: ${reason}`);
    } finally {
      spill.close();
    }
  },
};
