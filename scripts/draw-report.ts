/**
 * Photographs the HTML report for the README, in Debian's Chromium (or CHROMIUM_PATH): docs/images/report-*.png.
 * Usage: npm run picture
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { packageRoot } from "../src/package-root.js";

const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
if (!existsSync(executablePath)) throw new Error(`no Chromium at ${executablePath}: apt-get install chromium`);
const folder = mkdtempSync(join(tmpdir(), "galateo-picture-"));
const page = join(folder, "report.html");
const images = join(packageRoot, "docs", "images");
spawnSync(
  process.execPath,
  [
    join(packageRoot, "bin", "galateo.js"),
    ...["fixtures/exports", "fixtures/corpus/conversations.jsonl", "--locale", "en", "--fail-on", "never"],
    ...["-f", "html", "-o", page],
  ],
  { cwd: packageRoot, stdio: "inherit" },
);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const tab = await browser.newPage({ viewport: { width: 1180, height: 860 }, reducedMotion: "reduce" });
await tab.goto(pathToFileURL(page).href);
await tab.waitForSelector("html[data-ready]");
await tab.screenshot({ path: join(images, "report-overview.png") });
// A contradiction between two channels, with the earlier answer beside it.
await tab.selectOption("[name=rule]", "inconsistent-answer");
await tab.fill("[name=words]", "en-d1-034");
await tab.locator("#list summary").first().click();
await tab.evaluate("document.querySelector('#list').scrollIntoView()");
await tab.mouse.move(0, 0);
await tab.screenshot({ path: join(images, "report-transcript.png") });
await browser.close();
rmSync(folder, { recursive: true, force: true });
