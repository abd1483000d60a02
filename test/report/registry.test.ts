import { expect, test } from "@jest/globals";
import {
  loadReportFormat,
  loadReportFormats,
  reportFormatNames,
  UnknownReportFormatError,
} from "../../src/report/registry.js";

test("a format is named after its file and says what it is for", async () => {
  const formats = await loadReportFormats();
  expect(formats.map(({ name }) => name)).toEqual(reportFormatNames());
  for (const { description } of formats) expect(description).not.toBe("");
});

test("an unknown format is answered with those there are", async () => {
  await expect(loadReportFormat("jsn")).rejects.toThrow(UnknownReportFormatError);
  await expect(loadReportFormat("../registry")).rejects.toThrow("json");
});
