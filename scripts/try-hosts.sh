#!/usr/bin/env bash
# Tries --engine on four hosts: each is a network namespace with an address of its own. One holds Redis, one the inputs, two lint; these
# cannot see the inputs' folder, and one of them has its cable pulled for half a minute. The report must be one machine's, byte for byte.
# Needs root, iproute2 and redis-server. Usage: scripts/try-hosts.sh [conversations, default 1000]
set -euo pipefail
count=${1:-1000}
root=$(cd "$(dirname "$0")/.." && pwd)
place=$(mktemp -d)
hosts=(queue office one two)
declare -a started=()

clear_up() {
  for process in "${started[@]}"; do kill -9 "$process" 2>/dev/null || true; done
  for host in "${hosts[@]}"; do ip netns delete "galateo-$host" 2>/dev/null || true; done
  rm -rf "$place"
}
trap clear_up EXIT

# The hosts, on a switch that stands in the first of them.
ip netns add galateo-queue
ip -n galateo-queue link add switch type bridge
ip -n galateo-queue address add 10.91.0.1/24 dev switch
ip -n galateo-queue link set switch up
for number in 2 3 4; do
  host=galateo-${hosts[$((number - 1))]}
  ip netns add "$host"
  ip link add cable netns "$host" type veth peer name "port$number" netns galateo-queue
  ip -n galateo-queue link set "port$number" master switch up
  ip -n "$host" address add "10.91.0.$number/24" dev cable
  ip -n "$host" link set cable up
done

mkdir "$place/inputs"
node --input-type=module -e "
  import { generate } from '$root/dist/bench/generate.js';
  console.log(JSON.stringify(await generate('$place/inputs/talks.jsonl', Infinity, $count)));"
export GALATEO_ENGINE_PASSWORD=between-friends
engine=redis://10.91.0.1:6379
ip netns exec galateo-queue redis-server --bind 10.91.0.1 --requirepass "$GALATEO_ENGINE_PASSWORD" --save '' --dir "$place" >/dev/null &
started+=($!)
sleep 1
for host in one two; do
  # What is mounted in a namespace's process is its own: the inputs are not there.
  ip netns exec "galateo-$host" bash -c "mount -t tmpfs none '$place/inputs' && cd / && exec node '$root/bin/galateo.js' worker --engine $engine -j 1" &
  started+=($!)
done
cd "$place"
report=(-f json --no-config --fail-on never --locale en)
ip netns exec galateo-office node "$root/bin/galateo.js" inputs --engine $engine "${report[@]}" -o engine.json &
run=$!
started+=("$run")
sleep "${PULL_AFTER:-20}"
echo "the cable of host one is pulled" && ip -n galateo-queue link set port3 down
sleep 30
echo "and put in again" && ip -n galateo-queue link set port3 up
wait "$run"
for worker in "${started[@]:1:2}"; do kill -TERM "$worker"; done
wait "${started[@]:1:2}"
node "$root/bin/galateo.js" inputs "${report[@]}" -o alone.json
cmp engine.json alone.json
echo "the report is the same, byte for byte: $(stat -c %s alone.json) bytes"
