import { expect, test } from "@jest/globals";
import { languages } from "../../../src/conversation/conversation.js";
import { loadReportFormats } from "../../../src/report/registry.js";
import { expectGolden } from "../sample/golden.js";
import { rendered } from "../sample/rendered.js";
import { sampleContext } from "../sample/sample-context.js";
import { sampleRun } from "../sample/sample-run.js";

const formats = await loadReportFormats();
const cases = formats.flatMap((format) => languages.map((locale) => ({ name: format.name, format, locale })));

test.each(cases)("$name in $locale", ({ name, format, locale }) => {
  expectGolden(`${name}.${locale}.txt`, rendered(format, sampleRun, sampleContext(locale)));
});

test.each(cases)("$name in $locale gives the same bytes twice", ({ format, locale }) => {
  const context = sampleContext(locale);
  expect(rendered(format, sampleRun, context)).toBe(rendered(format, sampleRun, context));
});
