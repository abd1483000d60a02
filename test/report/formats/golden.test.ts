import { describe, expect, test } from "@jest/globals";
import { languages } from "../../../src/conversation/conversation.js";
import { loadReportFormats } from "../../../src/report/registry.js";
import { expectGolden } from "../sample/golden.js";
import { rendered } from "../sample/rendered.js";
import { sampleContext } from "../sample/sample-context.js";
import { sampleRun } from "../sample/sample-run.js";
import { withTranscripts } from "../sample/with-transcripts.js";

// A workbook is no text: it is read by a reader of workbooks, in its own test.
const formats = (await loadReportFormats()).filter(({ name }) => name !== "xlsx");
const cases = formats.flatMap((format) => languages.map((locale) => ({ name: format.name, format, locale })));

test.each(cases)("$name in $locale", ({ name, format, locale }) => {
  const text = rendered(format, name === "html" ? withTranscripts(sampleRun) : sampleRun, sampleContext(locale));
  expectGolden(`${name}.${locale}.txt`, name === "html" ? withoutMachinery(text) : text);
});

/** A page without its style, its script and the texts that the script gets: they have tests of their own. */
function withoutMachinery(page: string): string {
  return page
    .replace(/<style>[\s\S]*?<\/style>/, "<style></style>")
    .replace(/<script>[\s\S]*?<\/script>/, "<script></script>")
    .replace(/"texts":\{.*?\},"rules":\[/, '"texts":{},"rules":[')
    .replace(/sha256-[^']+/, "sha256-");
}

test.each(cases)("$name in $locale gives the same bytes twice", ({ format, locale }) => {
  const context = sampleContext(locale);
  expect(rendered(format, sampleRun, context)).toBe(rendered(format, sampleRun, context));
});

describe("for coaching", () => {
  const coached = formats.filter(({ name }) => name === "stylish" || name === "markdown");
  test.each(coached.flatMap((format) => languages.map((locale) => ({ name: format.name, format, locale }))))(
    "$name in $locale",
    ({ name, format, locale }) => {
      expectGolden(
        `${name}.by-agent.${locale}.txt`,
        rendered(format, sampleRun, sampleContext(locale, { by: "agent" })),
      );
    },
  );
});
