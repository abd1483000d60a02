import { describe, expect, test } from "@jest/globals";
import { lint } from "../../src/galateo.js";
import { memorySource } from "../../src/read/source.js";

const talk = (id: string) =>
  `${JSON.stringify({
    id,
    messages: [
      { role: "customer", text: "Hi" },
      { role: "agent", text: "It is your own fault." },
    ],
  })}\n`;
const lines = Array.from({ length: 50 }, (_, index) => talk(`c-${index}`));
const source = (count: number) => memorySource("talks.jsonl", Buffer.from(lines.slice(0, count).join("")));

describe("a run that is stopped", () => {
  test("is the run of what was linted by then, and a problem that says where it ends", async () => {
    const stop = new AbortController();
    const onProgress = (count: number) => {
      if (count === 7) stop.abort();
    };
    const cut = await lint({ sources: [source(50)], jobs: 1, signal: stop.signal, onProgress });
    const whole = await lint({ sources: [source(7)], jobs: 1 });
    expect(cut.conversations).toHaveLength(7);
    expect(cut.problems).toEqual([
      {
        path: "talks.jsonl",
        line: 7,
        message: "interrupted here; what comes before is in the report, the rest was not linted",
        skipped: "all that follows",
      },
    ]);
    expect(JSON.stringify({ ...cut, problems: [] })).toBe(JSON.stringify(whole));
  });

  test("does not wait for an input that never comes", async () => {
    const stop = new AbortController();
    const endless = {
      ...source(3),
      async *stream() {
        yield Buffer.from(lines.slice(0, 40).join(""));
        await new Promise(() => {});
      },
    };
    setTimeout(() => stop.abort(), 300);
    const run = await lint({ sources: [endless], jobs: 1, signal: stop.signal });
    expect(run.problems.map(({ skipped }) => skipped)).toEqual(["all that follows"]);
  });
});
