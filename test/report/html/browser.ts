import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Where Chromium is: CHROMIUM_PATH, or where Debian and its kin put it. */
export const chromiumPath = [process.env.CHROMIUM_PATH ?? "", ...places].find(
  (path) => path !== "" && existsSync(path),
);

if (chromiumPath === undefined) {
  process.stderr.write("Chromium is missing: the HTML report is not tried in a browser (apt-get install chromium)\n");
}

/** A loaded machine may take long to open a page: how long is no matter of these tests, in milliseconds. */
const patience = 100_000;

/** A browser that opens reports from a folder of its own, as one opens them from a mail. */
export class ReportBrowser {
  private readonly folder = mkdtempSync(join(tmpdir(), "galateo-page-"));
  private browser: Browser | undefined;
  private count = 0;
  /** What pages asked the network for, beside themselves. */
  readonly requests: string[] = [];
  /** Errors and refusals that pages told on their console. */
  readonly complaints: string[] = [];

  async open(html: string, options: Parameters<Browser["newPage"]>[0] = {}): Promise<Page> {
    this.browser ??= await chromium.launch({ executablePath: chromiumPath as string, args: ["--no-sandbox"] });
    const page = await this.browser.newPage(options);
    page.setDefaultTimeout(patience);
    this.count += 1;
    const path = join(this.folder, `report-${this.count}.html`);
    const address = pathToFileURL(path).href;
    writeFileSync(path, html);
    page.on("request", (request) => {
      if (!request.url().startsWith(address)) this.requests.push(request.url());
    });
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
    await page.goto(address);
    return page;
  }

  async close(): Promise<void> {
    await this.browser?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Waits until the page's script has read its data. */
export async function ready(page: Page): Promise<void> {
  await page.waitForSelector("html[data-ready]");
}
