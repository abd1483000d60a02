#!/usr/bin/env node
import { statSync } from "node:fs";

// Who compiles anew without bundling runs what was compiled.
const changed = (file) => statSync(new URL(file, import.meta.url), { throwIfNoEntry: false })?.mtimeMs ?? 0;
const bundled = "../dist/bundle/main.js";
const compiled = "../dist/src/cli/main.js";
const { main } = await import(changed(bundled) >= changed(compiled) ? bundled : compiled);

process.exitCode = await main(process.argv.slice(2));
