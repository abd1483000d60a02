import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { format } from "../../../src/report/formats/html.js";
import { hostileRun } from "../sample/hostile-run.js";
import { largeRun } from "../sample/large-run.js";
import { rendered } from "../sample/rendered.js";
import { sampleContext } from "../sample/sample-context.js";
import { sampleRun } from "../sample/sample-run.js";
import { withTranscripts } from "../sample/with-transcripts.js";
import { chromiumPath, ReportBrowser, ready } from "./browser.js";

const inBrowser = chromiumPath === undefined ? describe.skip : describe;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const small = rendered(format, withTranscripts(sampleRun), sampleContext("en"));

inBrowser("the HTML report in Chromium", () => {
  const browser = new ReportBrowser();
  afterAll(() => browser.close());

  const shown = (page: Page) => page.locator("#list .conversation").count();
  const status = (page: Page) => page.locator("#status").textContent();

  test("shows each conversation, and narrows them down by every field", async () => {
    const page = await browser.open(small);
    await ready(page);
    expect(await shown(page)).toBe(4);
    const narrow = async (field: string, value: string) => {
      await page.locator("button[type=reset]").click();
      if (field === "words" || field === "from" || field === "to") await page.fill(`[name=${field}]`, value);
      else await page.selectOption(`[name=${field}]`, value);
      await page.waitForTimeout(50);
      return (await page.locator("#list .conversation .about b").allTextContents()).join(" ");
    };
    expect(await narrow("rule", "late-response")).toBe("c-82");
    expect(await narrow("severity", "error")).toBe("c-81");
    expect(await narrow("channel", "phone")).toBe("c-77");
    expect(await narrow("agent", "Hélène 🌟")).toBe("c-82");
    expect(await narrow("language", "en")).toBe("c-82");
    expect(await narrow("from", "2026-03-03")).toBe("c-82");
    expect(await narrow("to", "2026-02-28")).toBe("c-77");
    expect(await narrow("words", "PRIMA di comprare")).toBe("c-81");
    expect(await narrow("words", "helene")).toBe("c-82");
    expect(await narrow("sort", "newest")).toBe("c-82 c-81 c-77 t-9");
    expect(await narrow("words", "zabaione")).toBe("");
    expect(await status(page)).toBe("0 of 4 conversations");
    expect(await page.locator("#list").textContent()).toContain("No conversation matches");
  });

  test("underlines the words in the transcript, and shows the contradicted answer beside them", async () => {
    const page = await browser.open(small);
    await ready(page);
    await page.locator(".conversation summary").first().click();
    const message = page.locator(".conversation").first().locator(".message.agent").first();
    expect(await message.locator("mark").first().textContent()).toBe("il rimborso richiede 30 giorni1");
    expect(await message.locator(".quote").textContent()).toContain("Il rimborso arriva entro 14 giorni");
    expect(await message.locator(".quote figcaption").textContent()).toContain("phone · 10 February 2026, 16:43");
    const [told, quote] = await Promise.all(
      [".told", ".quote"].map((part) => message.locator(part).first().boundingBox()),
    );
    expect(quote?.x).toBeGreaterThan((told?.x ?? 0) + (told?.width ?? 0));
    expect(await page.evaluate("getComputedStyle(document.querySelector('.text')).whiteSpace")).toBe("pre-wrap");
  });

  test("answers to the keyboard alone", async () => {
    const page = await browser.open(small);
    await ready(page);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the conversations");
    await page.keyboard.press("Enter");
    const reached: string[] = [];
    for (let step = 0; step < 30; step += 1) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate<string>(
        "document.activeElement.getAttribute('name') ?? document.activeElement.tagName",
      );
      reached.push(at);
      if (at === "SUMMARY") break;
    }
    expect(reached).toEqual(expect.arrayContaining(["words", "rule", "severity", "sort", "SUMMARY"]));
    await page.keyboard.press("Enter");
    expect(await page.locator(".conversation").first().getAttribute("open")).not.toBeNull();
  });

  test("a rule's name narrows the list down, and the address can be passed on", async () => {
    const page = await browser.open(small);
    await ready(page);
    await page.locator('a[data-value="late-response"]').first().click();
    await page.waitForFunction("document.querySelectorAll('#list .conversation').length === 1");
    expect(page.url()).toContain("#?rule=late-response");
    expect(await page.locator(".finding.asked").count()).toBe(await page.locator("[data-rule=late-response]").count());
    expect(await page.locator(".finding.asked").count()).toBe(1);
  });

  test("on paper, every conversation is open and nothing is there to be clicked", async () => {
    const page = await browser.open(small);
    await ready(page);
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#filters").isVisible()).toBe(false);
    expect(await page.locator(".message.agent .text").first().isVisible()).toBe(true);
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  });

  test("what is found is printed whole, and what is printed is told", async () => {
    const page = await browser.open(rendered(format, largeRun(60), sampleContext("en")));
    await ready(page);
    expect(await shown(page)).toBe(25);
    expect(await status(page)).toBe("60 of 60 conversations · here 1 to 25");
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await shown(page)).toBe(60);
    expect(await status(page)).toBe("60 of 60 conversations");
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await shown(page)).toBe(25);
  });

  test("is as wide as the screen, however narrow", async () => {
    const page = await browser.open(small, { viewport: { width: 390, height: 844 } });
    await ready(page);
    await page.locator("#open-all").click();
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
  });

  test("without scripts, the worst conversations are there to be read", async () => {
    const page = await browser.open(small, { javaScriptEnabled: false });
    expect(await shown(page)).toBe(4);
    expect(await page.locator("#filters").isVisible()).toBe(false);
  });

  test.each([
    ["light", "en"],
    ["dark", "it"],
  ] as const)("has no fault that axe finds, %s", async (colorScheme, locale) => {
    const page = await browser.open(rendered(format, withTranscripts(sampleRun), sampleContext(locale)), {
      colorScheme,
    });
    await ready(page);
    await page.locator("#open-all").click();
    for (const card of await page.locator(".coached summary").all()) await card.click();
    // The page lets no script in; only the tool that looks at it may pass.
    const session = await page.context().newCDPSession(page);
    await session.send("Runtime.evaluate", { expression: axe });
    const { result } = await session.send("Runtime.evaluate", {
      expression:
        "axe.run().then(({ violations }) => JSON.stringify(violations.map(({ id, impact, nodes }) => [impact, id, nodes[0].html].join(' '))))",
      awaitPromise: true,
    });
    expect(JSON.parse(result.value as string)).toEqual([]);
  });

  test("no script comes from a transcript", async () => {
    const evil = (text: string) =>
      `${text}</script><script>window.owned=1</script><img src=x onerror="window.owned=1"><svg onload=window.owned=1>`;
    const page = await browser.open(
      rendered(format, withTranscripts(hostileRun(evil), evil("x")), sampleContext("en")),
    );
    await ready(page);
    await page.locator("#open-all").click();
    expect(await page.evaluate("window.owned")).toBeUndefined();
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.locator("#list").textContent()).toContain("<script>window.owned=1</script>");
  });

  test("5,000 conversations with 20,000 findings open and are narrowed down within two seconds of computing", async () => {
    const html = rendered(format, largeRun(5000), sampleContext("en"));
    expect(html.length).toBeLessThan(10_000_000);
    const page = await browser.open(html);
    await ready(page);
    // What the page's process computed, by the processor's clock: other work on the machine does not count.
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    const computed = async () => {
      const { metrics } = await session.send("Performance.getMetrics");
      return metrics.find(({ name }) => name === "ProcessTime")?.value ?? Number.NaN;
    };
    const opened = await computed();
    await page.fill("[name=words]", "order 4321-7");
    await page.waitForFunction("document.querySelectorAll('#list .conversation').length === 1");
    expect(await status(page)).toBe("1 of 5,000 conversations");
    expect(opened).toBeLessThan(2);
    expect((await computed()) - opened).toBeLessThan(2);
    expect(await page.evaluate("document.querySelectorAll('*').length")).toBeLessThan(20_000);
  });

  test("asks the network for nothing, and complains of nothing", () => {
    expect(browser.requests).toEqual([]);
    expect(browser.complaints).toEqual([]);
  });
});
