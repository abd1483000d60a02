import type { ReportFormat } from "../report.js";
import { tablesOf } from "../spreadsheet/tables.js";
import { workbookOf } from "../spreadsheet/workbook.js";

/** An Excel workbook with a sheet each for conversations, findings, agents, channels and rules. */
export const format: ReportFormat = {
  name: "xlsx",
  description: "an Excel workbook: conversations, findings, agents, channels, rules",
  render: (run, context) => workbookOf(tablesOf(run, context)),
};
