/*
 * node dist/bench/doubling.js [readers] [messages] [letters] [contacts]: doubles the input of every reader and of every rule twice, and
 * tells the processor's seconds, which should double as well, and for contacts of one customer the findings' length in JSON. Prints the tables of docs/reliability.md.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lint } from "../src/galateo.js";
import { builtInRuleIds } from "../src/lint/load-rules.js";
import { packageRoot } from "../src/package-root.js";
import { readInput } from "../src/read/read.js";
import { memorySource } from "../src/read/source.js";
import { enlarged } from "./enlarged.js";

const wanted = process.argv.slice(2);
const smallest = 300_000;

/** Seconds of all processors; the least of three runs, since what else the machine does only adds. */
async function seconds(work: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run += 1) {
    const began = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(began);
    least = Math.min(least, (user + system) / 1e6);
    if (least > 0.5) break;
  }
  return least;
}

const shown = (costs: readonly number[]) =>
  `${costs.map((cost) => cost.toFixed(2)).join(" | ")} | ${((costs.at(-1) ?? 0) / (costs[0] ?? 1)).toFixed(1)}`;

async function readers(): Promise<void> {
  console.log("| reader | MB | seconds | twice | four times | growth |\n| --- | --- | --- | --- | --- | --- |");
  const folder = join(packageRoot, "fixtures", "formats");
  for (const format of readdirSync(folder).sort()) {
    for (const name of readdirSync(join(folder, format)).sort()) {
      const file = readFileSync(join(folder, format, name));
      const once = Math.max(1, Math.ceil(smallest / (await enlarged(name, file, 100)).length)) * 100;
      const costs: number[] = [];
      for (const times of [once, once * 2, once * 4]) {
        const bytes = await enlarged(name, file, times);
        costs.push(
          await seconds(async () => {
            let items = 0;
            for await (const _ of readInput(memorySource(name, bytes))) items += 1;
            if (items === 0) throw new Error(`nothing was read of ${name}`);
          }),
        );
      }
      const size = (await enlarged(name, file, once)).length / 1e6;
      console.log(`| ${format}, ${name.split(".").at(-1)} | ${size.toFixed(1)} | ${shown(costs)} |`);
    }
  }
}

const said = readFileSync(join(packageRoot, "fixtures", "dialogues", "en-1.tsv"), "utf8")
  .split("\n")
  .map((line) => line.split("\t"))
  .flatMap(([who, , text]) =>
    text && (who === "C" || who === "A") ? [{ role: who === "C" ? "customer" : "agent", text }] : [],
  );

/** A conversation of so many messages, a minute from each to the next. */
function talk(messages: readonly { role: string; text: string }[]): Buffer {
  const begin = Date.UTC(2026, 0, 5, 9);
  const timed = messages.map((one, index) => ({ ...one, at: new Date(begin + index * 60_000).toISOString() }));
  return Buffer.from(
    `${JSON.stringify({ id: "c", channel: "chat", language: "en", customerId: "u", messages: timed })}\n`,
  );
}

/** Conversations of one customer, five minutes from each to the next. */
function contacts(count: number): Buffer {
  const begin = Date.UTC(2026, 0, 5, 9);
  const at = (index: number, place: number) => new Date(begin + index * 300_000 + place * 60_000).toISOString();
  const lines = Array.from({ length: count }, (_, index) => {
    const from = (index * 4) % (said.length - 4);
    const messages = said.slice(from, from + 4).map((one, place) => ({ ...one, at: at(index, place) }));
    return JSON.stringify({ id: `c${index}`, channel: "chat", language: "en", customerId: "u", messages });
  });
  return Buffer.from(lines.join("\n"));
}

async function rules(what: string, sizes: readonly number[], input: (size: number) => Buffer): Promise<void> {
  console.log(`\n| rule, ${what} | ${sizes.join(" | ")} | growth | kB |\n| --- | --- | --- | --- | --- | --- |`);
  for (const id of builtInRuleIds()) {
    const costs: number[] = [];
    let length = 0;
    const run = async (bytes: Buffer) => {
      const { findings } = await lint({ sources: [memorySource("c.jsonl", bytes)], only: [id], jobs: 1 });
      length = Math.round(JSON.stringify(findings).length / 1000);
    };
    await run(input(20));
    const told: number[] = [];
    for (const size of sizes) {
      const bytes = input(size);
      costs.push(await seconds(() => run(bytes)));
      told.push(length);
    }
    console.log(`| ${id} | ${shown(costs)} | ${told.join(", ")} |`);
  }
}

if (wanted.length === 0 || wanted.includes("readers")) await readers();
if (wanted.length === 0 || wanted.includes("messages"))
  await rules("messages of a conversation", [200, 400, 800], (count) =>
    talk(Array.from({ length: count }, (_, index) => said[index % said.length] as (typeof said)[number])),
  );
if (wanted.length === 0 || wanted.includes("letters"))
  await rules("letters of a message", [10_000, 20_000, 40_000], (length) => {
    const words = said.map(({ text }) => text).join(" ");
    const text = words.repeat(Math.ceil(length / words.length)).slice(0, length);
    return talk([
      { role: "customer", text: "My parcel is broken." },
      { role: "agent", text },
    ]);
  });
if (wanted.length === 0 || wanted.includes("contacts"))
  await rules("contacts of one customer", [500, 1000, 2000], contacts);
