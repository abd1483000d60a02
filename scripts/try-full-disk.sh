#!/usr/bin/env bash
# As root: writes every report to a disk of 16 KB that is full, and keeps a large run on another, each in a mount of its own.
# Each run must end with exit code 2, tell it, leave the old report as it was, and nothing beside it.
set -euo pipefail
if [ "${1:-}" != inside ]; then exec unshare --mount -- "$0" inside; fi
root=$(cd "$(dirname "$0")/.." && pwd)
place=$(mktemp -d)
trap 'umount "$place/full" 2>/dev/null || true; rm -rf "$place"' EXIT
mkdir "$place/full"
mount -t tmpfs -o size=16k tmpfs "$place/full"
cd "$place"
for number in $(seq 1 4000); do
  printf '{"id":"c-%s","channel":"chat","language":"en","customerId":"u-%s","messages":[{"role":"customer","text":"My parcel %s is broken and nobody answers!"},{"role":"agent","author":"Ann","text":"It is your own fault. Read the website."}]}\n' "$number" "$number" "$number"
done >talks.jsonl
head -n 60 talks.jsonl >some.jsonl
galateo() { node "$root/bin/galateo.js" "$@" --locale en; }
failed() { echo "$*" >&2; exit 1; }
expect_told() {
  local code=0
  "${@:3}" >/dev/null 2>"$place/told" || code=$?
  [ "$code" = 2 ] || failed "$1 ended with $code: $(cat "$place/told")"
  grep -q "$2" "$place/told" || failed "$1 was not told: $(cat "$place/told")"
}
printf old >full/report
head -c 12288 /dev/zero >full/filler
for format in json jsonl sarif gitlab junit checkstyle html csv xlsx markdown github compact stylish; do
  expect_told "$format" 'cannot write' galateo some.jsonl -f "$format" -o full/report
  [ "$(cat full/report)" = old ] || failed "$format: the old report changed"
  [ "$(ls full)" = $'filler\nreport' ] || failed "$format left $(ls full)"
  echo "$format: told, the old report untouched"
done
TMPDIR="$place/full" expect_told "a run too large for memory" 'too large for memory' galateo talks.jsonl -f json -o report.json
[ ! -e report.json ] || failed "half a report was written"
[ "$(ls full)" = $'filler\nreport' ] || failed "files were left: $(ls full)"
echo "a full folder of temporary files: told, no report, nothing left"
