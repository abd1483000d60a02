import type { Growth } from "./growth-plot.js";
import type { Cost } from "./run-process.js";

/** All that was measured. */
export interface Measures {
  /** Of the input, and the bytes of its texts. */
  readonly megabytes: number;
  readonly text: number;
  readonly machine: string;
  readonly start: Readonly<Record<string, Cost>>;
  readonly parse: Cost;
  readonly one: Cost;
  readonly two: Cost;
  /** Megabytes of text in a second of processor. */
  readonly beside: readonly { readonly name: string; readonly cost: Cost; readonly rate: number }[];
  readonly growths: readonly Growth[];
}

/** docs/performance.md */
export function performancePage(measures: Measures): string {
  const { megabytes, text, machine, start, parse, one, two, beside, growths } = measures;
  const rate = (cost: Cost) => `${(text / 1_000_000 / cost.processor).toFixed(2)} MB`;
  const whole = (name: string, cost: Cost) => [
    name,
    seconds(cost.wall),
    seconds(cost.processor),
    rate(cost),
    memory(cost),
  ];
  const [own, ...others] = beside;
  const fastest = Math.max(...others.map((other) => other.rate));
  return `# How fast galateo is

Made by \`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)} (${machine}); the least of several runs. The
conversations are those of \`fixtures/dialogues\`, again and again with other numbers; the figures are of whole processes, with
starting and the report. Processor time is that of all threads: on a machine that does other things as well it says more than the
clock.

## A file of ${megabytes} MB

${table(
  ["what", "clock", "processor", "text in a second of processor", "memory"],
  [
    whole("parse each line, nothing else", parse),
    whole("lint, 27 rules, one thread", one),
    whole("lint, 27 rules, two threads", two),
  ],
)}

Linting takes ${(one.processor / parse.processor).toFixed(0)} times the processor time of parsing. ${threadsNote(one, two)}

## Beside prose linters, on the same messages

${table(
  ["what", "processor", "text in a second of processor", "memory"],
  beside.map(({ name, cost, rate: own }) => [name, seconds(cost.processor), `${own.toFixed(3)} MB`, memory(cost)]),
)}

They look for other things (style, spelling, words that may offend) in one language, message by message; galateo reads what is
meant, in two. ${own ? `It does ${(own.rate / fastest).toFixed(1)} times the text of the fastest of them in the same time.` : ""}

## How the cost grows

![Cost against size: what is linear rises like the dashed line](images/growth.svg)

${growths
  .map(({ name, points }) =>
    table(
      [name, "processor"],
      points.map(([size, cost]) => [size.toString(), seconds(cost)]),
    ),
  )
  .join("\n\n")}

"conversations" are megabytes of them; "letters a message" is the same text cut into messages of other lengths; "messages a
conversation" the same messages in longer conversations. All of it is linear in the text: a sentence of any length is walked once,
and nothing backtracks. The rules share what is read of a message, so that the first costs most.

## Starting, and memory

${table(
  ["what", "clock", "processor", "memory"],
  Object.entries(start).map(([name, cost]) => [name, seconds(cost.wall), seconds(cost.processor), memory(cost)]),
)}

## What costs

Reading the meaning: each message's words, classes of words and phrases are looked up, and two linear models weigh some six hundred
features. A word that was met before is looked up once; a phrase is looked at only where the rarest of its words stands; what a
text says by itself is kept while it comes again, as canned replies, greetings and menus do. So an export that repeats itself is
cheaper than one in which no message comes twice.
`;
}

/** What a second thread gains; on a machine that does other things as well the clock does not tell. */
function threadsNote(one: Cost, two: Cost): string {
  if (one.processor < one.wall * 0.8)
    return "The machine was busy with other work\nwhile this was measured: the clock says little, and what a second thread gains cannot be told.";
  return `Two threads are\n${(one.wall / two.wall).toFixed(2)} times as fast as one by the clock.`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function seconds(value: number): string {
  return `${value.toFixed(2)} s`;
}

function memory(cost: Cost): string {
  return `${cost.memory.toFixed(0)} MB`;
}
