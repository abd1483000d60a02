#!/usr/bin/env bash
# Packs galateo, installs it into an empty folder as a user would, and runs it there.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
package=$(cd "$root" && npm pack --silent --ignore-scripts --pack-destination "$place")
cd "$place"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent "./$package"
test "$(npx galateo --version)" = "$(node -p "require('$root/package.json').version")"
printf 'Customer: My parcel arrived broken.\nAgent: Check our website.\n' >talk.txt
npx galateo talk.txt --format json --fail-on never | node -e '
  const report = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
  if (report.summary.conversations !== 1) throw new Error("the installed package did not read the conversation");
'
npx galateo talk.txt -f html -o report.html -f xlsx -o report.xlsx --fail-on never
grep -q '<script type="application/json" id="data">' report.html && test -s report.xlsx
printf 'import { lint } from "galateo";\nconst run = await lint({ paths: ["talk.txt"] });\nif (run.conversations.length !== 1) throw new Error("the library did not lint");\n' >use.mjs
node use.mjs
echo "the package installs and runs"
