/** Bundles what runs in the HTML report's page into one script, which every report holds. */
import { join } from "node:path";
import { build } from "esbuild";
import { packageRoot } from "../src/package-root.js";

await build({
  entryPoints: [join(packageRoot, "src", "report", "html", "client", "main.ts")],
  outfile: join(packageRoot, "dist", "src", "report", "html", "page-script.txt"),
  bundle: true,
  minify: true,
  platform: "browser",
  format: "iife",
  target: ["chrome111", "firefox113", "safari16.4"],
  // No text of the script may end the element that holds it.
  charset: "ascii",
  logLevel: "warning",
});
