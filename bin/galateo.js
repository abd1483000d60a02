#!/usr/bin/env node
import { statSync } from "node:fs";
import { setFlagsFromString } from "node:v8";

// The heap is marked by the thread that filled it: a second one costs more than it saves. To be said before there is anything to mark: where
// a second thread marks already, V8 no longer stops it while objects move, and crashes now and then.
setFlagsFromString("--no-concurrent-marking");

// Who compiles anew without bundling runs what was compiled.
const changed = (file) => statSync(new URL(file, import.meta.url), { throwIfNoEntry: false })?.mtimeMs ?? 0;
const bundled = "../dist/bundle/main.js";
const compiled = "../dist/src/cli/main.js";
const { main } = await import(changed(bundled) >= changed(compiled) ? bundled : compiled);

process.exitCode = await main(process.argv.slice(2));
