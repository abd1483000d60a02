import { describe, expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { Parser } from "htmlparser2";
import { marked } from "marked";
import Papa from "papaparse";
import readWorkbook from "read-excel-file/node";
import { validateXML } from "xmllint-wasm";
import { loadReportFormat, reportFormatNames } from "../../../src/report/registry.js";
import type { Rendered } from "../../../src/report/report.js";
import { hostileRun } from "../sample/hostile-run.js";
import { sampleContext } from "../sample/sample-context.js";
import { withTranscripts } from "../sample/with-transcripts.js";

const esc = "\u001b";
/** What strangers write, each around every text of a run: ids, names, paths, excerpts, values, problems. */
const evils: Readonly<Record<string, (text: string) => string>> = {
  "terminal sequences": (text) => `${esc}[2J${esc}]0;owned\u0007${esc}]8;;https://evil.example${esc}\\${text}\u009b31m`,
  markup: (text) => `</script></td>]]><script>alert(1)</script><img src=x onerror=alert(1)>"'&amp;${text}<!--`,
  formulas: (text) => `=HYPERLINK("https://evil.example";"${text}")`,
  "formulas behind what nobody sees": (text) => `\u0001\u200b\ufeff =cmd|' /C calc'!A0${text}`,
  "full-width formulas": (text) => `＝1+1${text}`,
  "tables and code": (text) => `|\`\`\`\n| a | b |\n|---|---|\n# ${text} ![x](https://evil.example/x.png) @everyone`,
  "control characters": (text) => `\u0000\u0001\u0008\u000b\u000c\u001f\u007f\u0085${text}\ufffe\uffff`,
  "bidirectional overrides": (text) => `\u202e${text}\u2066\u2069\u200f\u061c\u202c`,
  "zero-width letters": (text) => `\u200b\u200c\u2060\ufeff\u00ad${text}`,
  "lone surrogates": (text) => `\udc00${text}\ud83d`,
  "line breaks": (text) => `a\r\n::error::b\n\u2028\u2029\n${text}\r`,
  commands: (text) => `::set-output name=x::y%0A::error::${text}`,
  prototypes: (text) => (text.length % 2 === 0 ? "__proto__" : "constructor"),
  "a long text": (text) => text + "x ".repeat(20_000),
};

type Check = (report: Rendered, plain: Rendered) => void | Promise<void>;
const textOf = (report: Rendered) => (typeof report === "string" ? report : Buffer.from(report).toString("utf8"));
const linesOf = (report: Rendered) => textOf(report).trimEnd().split("\n");

/** The elements and attributes of a page. */
function elementsOf(page: string, xmlMode = false) {
  const names: string[] = [];
  const attributes = new Set<string>();
  const parser = new Parser(
    {
      onopentag(name, found) {
        names.push(name);
        for (const attribute of Object.keys(found)) attributes.add(attribute);
      },
    },
    { xmlMode },
  );
  parser.end(page);
  return { names, attributes };
}

/** A stranger adds no element and no attribute. */
const sameElements =
  (xmlMode: boolean): Check =>
  (report, plain) => {
    const [found, meant] = [elementsOf(textOf(report), xmlMode), elementsOf(textOf(plain), xmlMode)];
    expect([...found.attributes].filter((name) => !meant.attributes.has(name))).toEqual([]);
    expect([...new Set(found.names)].sort()).toEqual([...new Set(meant.names)].sort());
    for (const name of ["script", "img", "a", "iframe"]) {
      expect(found.names.filter((one) => one === name)).toHaveLength(meant.names.filter((one) => one === name).length);
    }
  };

const xml: Check = async (report, plain) => {
  sameElements(true)(report, plain);
  const { errors } = await validateXML({ xml: [{ fileName: "report.xml", contents: textOf(report) }] } as never).catch(
    (error: Error) => ({ errors: /schema|normalization/i.test(error.message) ? [] : [error] }),
  );
  expect(errors).toEqual([]);
};

/** How the safe outcome looks in each format. */
const checks: Readonly<Record<string, Check>> = {
  json: (report, plain) => {
    const [found, meant] = [JSON.parse(textOf(report)), JSON.parse(textOf(plain))];
    expect(Object.keys(found)).toEqual(Object.keys(meant));
    expect(found.findings).toHaveLength(meant.findings.length);
  },
  jsonl: (report, plain) => {
    expect(linesOf(report).map((line) => JSON.parse(line).type)).toEqual(
      linesOf(plain).map((line) => JSON.parse(line).type),
    );
  },
  sarif: (report, plain) => {
    expect(JSON.parse(textOf(report)).runs[0].results).toHaveLength(JSON.parse(textOf(plain)).runs[0].results.length);
  },
  gitlab: (report, plain) => {
    expect(JSON.parse(textOf(report))).toHaveLength(JSON.parse(textOf(plain)).length);
  },
  junit: xml,
  checkstyle: xml,
  html: sameElements(false),
  csv: (report, plain) => {
    const rows = (one: Rendered) => Papa.parse<string[]>(textOf(one).trimEnd()).data;
    expect(rows(report).map((row) => row.length)).toEqual(rows(plain).map((row) => row.length));
    for (const cell of rows(report).flat()) expect(cell).not.toMatch(/^[\s\u200b-\u200f\u2060\ufeff]*[=+@＝＋＠]/);
  },
  xlsx: async (report, plain) => {
    const files = unzipSync(report as Uint8Array);
    expect(Object.keys(files).sort()).toEqual(Object.keys(unzipSync(plain as Uint8Array)).sort());
    for (const [name, bytes] of Object.entries(files)) {
      if (name.startsWith("xl/worksheets/")) expect(strFromU8(bytes)).not.toMatch(/<f[ >]/);
      if (/\.(?:xml|rels)$/.test(name)) lacksUnsafe(strFromU8(bytes));
    }
    const book = async (one: Rendered) =>
      (await readWorkbook(Buffer.from(one as Uint8Array))).map(({ data }) => data.length);
    expect(await book(report)).toEqual(await book(plain));
  },
  markdown: async (report, plain) => {
    const page = async (one: Rendered) => elementsOf(await marked.parse(textOf(one)));
    const [found, meant] = [await page(report), await page(plain)];
    for (const name of ["script", "img", "a", "table", "tr", "h1", "h2"]) {
      expect([name, found.names.filter((one) => one === name).length]).toEqual([
        name,
        meant.names.filter((one) => one === name).length,
      ]);
    }
    // In code a mention is none.
    expect(textOf(report).replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, "")).not.toMatch(/@everyone/);
  },
  github: (report, plain) => {
    expect(linesOf(report).map((line) => /^::(?:error|warning|notice) /.exec(line)?.[0])).toEqual(
      linesOf(plain).map((line) => /^::(?:error|warning|notice) /.exec(line)?.[0]),
    );
  },
  compact: (report, plain) => expect(linesOf(report)).toHaveLength(linesOf(plain).length),
  stylish: (report) => expect(linesOf(report).length).toBeGreaterThan(10),
};

/** Nothing that a terminal obeys, that turns the direction of writing, or that is half a character. */
const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;

function lacksUnsafe(text: string): void {
  expect(unsafe.exec(text)?.[0].charCodeAt(0)).toBeUndefined();
}

describe("a stranger's text through every report", () => {
  const context = sampleContext("en");
  const run = (evil: (text: string) => string) => withTranscripts(hostileRun(evil), evil("When?"));

  test("every format says how its safe outcome looks", () => {
    expect(Object.keys(checks).sort()).toEqual([...reportFormatNames()].sort());
  });

  describe.each(Object.keys(checks))("%s", (name) => {
    test.each(Object.keys(evils))("%s", async (kind) => {
      const format = await loadReportFormat(name);
      const report = await format.render(run(evils[kind] as (text: string) => string), context);
      const plain = await format.render(
        run((text) => (kind === "prototypes" ? (text.length % 2 === 0 ? "one" : "two") : text)),
        context,
      );
      if (name !== "xlsx") lacksUnsafe(textOf(report));
      await checks[name]?.(report, plain);
    });
  });

  test.each(Object.keys(evils))("coaching by agent in the terminal: %s", async (kind) => {
    const format = await loadReportFormat("stylish");
    const report = textOf(
      await format.render(run(evils[kind] as (text: string) => string), { ...context, by: "agent" }),
    );
    lacksUnsafe(report);
    expect(report.length).toBeGreaterThan(100);
  });
});
