import { describe, expect, test } from "@jest/globals";
import { loadReportFormat, loadReportFormats } from "../../../src/report/registry.js";
import { hostileRun } from "../sample/hostile-run.js";
import { rendered } from "../sample/rendered.js";
import { sampleContext } from "../sample/sample-context.js";

const context = sampleContext("en");

async function hostile(name: string, evil: (text: string) => string): Promise<string> {
  return rendered(await loadReportFormat(name), hostileRun(evil), context);
}

describe("a stranger's text is only ever data", () => {
  const markup = (text: string) => `</script><img src=x onerror=alert(1)>"'&amp;]]>${text}`;

  test("in HTML, no element and no attribute comes from it", async () => {
    const page = await hostile("html", markup);
    expect(page).not.toContain("<img");
    expect(page.match(/<\/script>/g)).toHaveLength(2);
    expect(page).toContain("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;amp;");
  });

  test.each(["junit", "checkstyle"])("in %s, nothing but entities", async (name) => {
    const xml = await hostile(name, (text) => `${markup(text)}\u0000\u0001\ud800`);
    expect(xml).not.toContain("<img");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(xml).not.toMatch(/[\u0000-\u0008]/);
  });

  test("in a spreadsheet, no formula", async () => {
    for (const start of ["=cmd()", "+1", "-1", "@SUM(1)", "\t=1", " =1"]) {
      const rows = (await hostile("csv", (text) => start + text)).split("\r\n").slice(1);
      for (const cell of rows.flatMap((row) => row.split(","))) expect(cell).not.toMatch(/^"?\s*[=+@-]/);
    }
  });

  test("in a pull request, no mention, no link, no picture, no HTML", async () => {
    const comment = await hostile("markdown", (text) => `@everyone ![x](https://e.example) <b>#1 | \`\`\` ${text}`);
    const outsideCode = comment.replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, "");
    expect(outsideCode).not.toMatch(/@everyone|<b>|(?<!\\)\[|https:\/\/e/);
  });

  test("in annotations, no second command", async () => {
    const text = await hostile("github", (inner) => `a\n::set-output name=x::y\r\n${inner}%0A::error::z`);
    for (const line of text.trimEnd().split("\n")) expect(line).toMatch(/^::(error|warning|notice) /);
    expect(text).toContain("%250A");
  });

  test("in compact lines, no second line and no terminal sequence", async () => {
    const text = await hostile("compact", (inner) => `\n\u001b[2J${inner}\r`);
    expect(text).not.toContain("\u001b");
    expect(text.trimEnd().split("\n")).toHaveLength(7);
  });
});

test("no format fails on half characters", async () => {
  for (const format of await loadReportFormats()) {
    const run = hostileRun((text) => `\ud83d${text}\udc00`);
    expect((await format.render(run, context)).length).toBeGreaterThan(0);
  }
});
