import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../package-root.js";

/** The script that runs in the page, bundled by `npm run build`. @throws Error where it was not */
export function pageScript(): string {
  try {
    return readFileSync(join(packageRoot, "dist", "src", "report", "html", "page-script.txt"), "utf8").trimEnd();
  } catch {
    throw new Error("the HTML report's script is missing: run npm run build");
  }
}
