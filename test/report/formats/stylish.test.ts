import { pathToFileURL } from "node:url";
import { describe, expect, test } from "@jest/globals";
import stringWidth from "string-width";
import { format } from "../../../src/report/formats/stylish.js";
import { scoreRun } from "../../../src/score/score-run.js";
import { conversation, finding, result } from "../../score/support.js";
import { hostileRun } from "../sample/hostile-run.js";
import { rendered } from "../sample/rendered.js";
import { sampleContext } from "../sample/sample-context.js";
import { sampleResult, sampleRun } from "../sample/sample-run.js";

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;

describe("on a terminal", () => {
  test.each([40, 60, 80, 120])("no line is wider than %i columns", (width) => {
    for (const locale of ["it", "en"] as const) {
      for (const line of rendered(format, sampleRun, sampleContext(locale, { width })).split("\n")) {
        // The mark of an error takes one column in terminals, though it is counted as two; commands are not broken.
        if (line.includes("galateo …") || line.includes("galateo explain")) continue;
        expect(stringWidth(line.replace("✖", "x"))).toBeLessThanOrEqual(width);
      }
    }
  });

  test("colour underlines the fault itself", () => {
    const text = rendered(format, sampleRun, sampleContext("it", { color: true }));
    expect(text).toContain("\u001b[31m\u001b[4mavrebbe dovuto leggere prima di comprare\u001b[24m\u001b[39m");
    expect(text).not.toContain("~~~");
  });

  test("without colour there is no control character", () => {
    expect(rendered(format, sampleRun, sampleContext("it"))).not.toMatch(controls);
  });

  test("file names become links where asked", () => {
    const text = rendered(format, sampleRun, sampleContext("it", { links: true }));
    expect(text).toContain("\u001b]8;;file://");
    const inArchive = scoreRun({
      ...sampleResult,
      conversations: sampleResult.conversations.map((one) => ({ ...one, path: `march.zip!${one.path}` })),
      findings: sampleResult.findings.map((one) =>
        one.place ? { ...one, place: { ...one.place, path: `march.zip!${one.place.path}` } } : one,
      ),
    });
    expect(rendered(format, inArchive, sampleContext("it", { links: true }))).toContain(
      `${pathToFileURL("march.zip").href}\u001b\\`,
    );
  });

  test("a rule's why is told once", () => {
    const text = rendered(format, sampleRun, sampleContext("it"));
    expect(text.split("Il cambio di registro suona distratto.")).toHaveLength(2);
  });

  test("a reason that holds for many places is told once", () => {
    const problems = [3, 9, 27, 81, 243, 729].map((line) => ({
      path: "april.csv",
      line,
      message: "no speaker",
      skipped: "1 row",
    }));
    const text = rendered(format, scoreRun({ ...sampleResult, problems }), sampleContext("en"));
    expect(text).toContain("    april.csv:3, :9, :27, :81 and 2 more\n      no speaker\n      skipped: 1 row\n");
    expect(text.split("no speaker")).toHaveLength(2);
  });

  test("quiet shows errors only", () => {
    const text = rendered(format, sampleRun, sampleContext("en", { quiet: true }));
    expect(text).toContain("blame-language");
    expect(text).not.toContain("mixed-register");
    expect(text).not.toContain("Scorecard");
  });

  test("nothing found is said kindly; nothing linted is said", () => {
    expect(rendered(format, scoreRun({ ...sampleResult, findings: [] }), sampleContext("en"))).toContain("Well said");
    expect(rendered(format, scoreRun(result([], [])), sampleContext("en"))).toContain("nothing to lint");
  });
});

describe("of more than forty conversations with findings", () => {
  const many = Array.from({ length: 45 }, (_, index) =>
    conversation({ id: `c-${index}`, line: index + 1, agents: [`agent ${index}`] }),
  );
  const findings = many.map((one, index) => finding("blame-language", index === 44 ? "error" : "info", one));
  const text = rendered(format, scoreRun(result(many, findings)), sampleContext("en"));

  test("the worst ten are shown, the worst first, and where the others are", () => {
    expect(text.match(/^ +\d+ .* c-\d+ /gm)).toHaveLength(10);
    expect(text.indexOf("c-44")).toBeLessThan(text.indexOf("c-0 "));
    expect(text).toContain("The 10 worst of 45 conversations with findings.");
    expect(text).toContain("--format html");
  });

  test("all of it fits on a screen, and no line is wider", () => {
    const lines = text.split("\n");
    expect(lines.length).toBeLessThanOrEqual(50);
    for (const line of lines) expect(stringWidth(line.replace("✖", "x"))).toBeLessThanOrEqual(100);
  });

  test("the worst five agents are shown, and how many more there are", () => {
    expect(text).toContain("agent 44 ");
    expect(text).toContain("and 40 more");
  });
});

test("a stranger's terminal sequences never reach the terminal", () => {
  const run = hostileRun((text) => `\u001b]0;owned\u0007${text}\u001b[2J\u009b31m\u202e\r`);
  const text = rendered(format, run, sampleContext("it"));
  expect(text).not.toMatch(controls);
  expect(text).not.toContain("\u202e");
  expect(text).toContain("avrebbe dovuto leggere prima di comprare");
});
