/** Bundles the modules of src/vendor into single files, so that what they come from need not be installed. */
import { join } from "node:path";
import { build } from "esbuild";
import { packageRoot } from "../src/package-root.js";

const file = join(packageRoot, "dist", "src", "vendor", "natural.js");
await build({
  entryPoints: [file],
  outfile: file,
  allowOverwrite: true,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  legalComments: "inline",
  logLevel: "warning",
});
