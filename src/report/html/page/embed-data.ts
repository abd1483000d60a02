import { gzipSync } from "node:zlib";
import { safeJson } from "../../../safe-json.js";
import type { PageData } from "./page-data.js";

/** Above this the data is packed, so that the page can be mailed. */
const mostPlain = 1 << 20;

/**
 * The page's data as an element that the page's script reads, and nothing else: as JSON, or, where that is long, as JSON
 * compressed with gzip, in base64.
 */
export function embedData(data: PageData): string {
  const json = safeJson(data);
  if (json.length <= mostPlain) {
    // No text of a stranger's can end the element: "<" is written as its escape.
    const safe = json.replaceAll("<", "\\u003c");
    return `<script type="application/json" id="data">${safe}</script>`;
  }
  return `<script type="text/plain" id="packed">${gzipSync(json, { level: 9 }).toString("base64")}</script>`;
}
