import { expect, test } from "@jest/globals";
import { placeholdersOf } from "../../../src/report/localise/fill-text.js";
import { valueFormats } from "../../../src/report/localise/formats.js";
import { reportTextsOf } from "../../../src/report/localise/texts-of.js";

/** All texts of a language, by their path. */
function flatten(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => flatten(inner, `${path}/${key}`));
}

test("both languages ask for the same values in the same texts", () => {
  const asked = (locale: "it" | "en") =>
    flatten(reportTextsOf(locale)).map(([path, text]) => [
      path,
      placeholdersOf(text)
        .map(({ name }) => name)
        .sort(),
    ]);
  expect(asked("it")).toEqual(asked("en"));
});

test("every format they name exists", () => {
  for (const locale of ["it", "en"] as const) {
    for (const [, text] of flatten(reportTextsOf(locale))) {
      for (const { format } of placeholdersOf(text)) if (format) expect([...valueFormats.keys()]).toContain(format);
    }
  }
});
