import { readFileSync } from "node:fs";

/** The script that runs in the page, bundled by `npm run build`. @throws Error where it was not */
export function pageScript(): string {
  try {
    return readFileSync(new URL("page-script.txt", import.meta.url), "utf8").trimEnd();
  } catch {
    throw new Error("the HTML report's script is missing: run npm run build");
  }
}
