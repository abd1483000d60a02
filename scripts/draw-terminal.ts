/**
 * Draws what `galateo` prints on a terminal as a picture for the README: docs/images/terminal.svg.
 * Usage: npm run picture
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { packageRoot } from "../src/package-root.js";
import { svgOfTerminal } from "./docs/svg-of-terminal.js";

const shown = ["fixtures/exports/whatsapp-brightway.txt", "--locale", "en", "--color", "--fail-on", "never"];
const { stdout } = spawnSync(process.execPath, [join(packageRoot, "bin", "galateo.js"), ...shown], {
  cwd: packageRoot,
  encoding: "utf8",
  env: { ...process.env, COLUMNS: "96" },
});
const path = join(packageRoot, "docs", "images", "terminal.svg");
mkdirSync(dirname(path), { recursive: true });
// The findings are shown; the picture ends with the last of them.
const findings = stdout.slice(0, stdout.indexOf("Taken for granted")).trimEnd();
writeFileSync(path, svgOfTerminal(`$ galateo ${shown[0]}\n${findings}`, 64));
