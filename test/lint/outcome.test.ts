import { expect, test } from "@jest/globals";
import { outcomesOf } from "../../src/lint/outcome.js";
import { both, UserError } from "../../src/said.js";

const items = async function* () {
  yield { conversation: { id: "c-7", path: "talks.jsonl", line: 7, messages: [] } } as never;
  yield { assumption: "the rest" };
};
const settings = { rulesFor: () => [] } as never;

async function outcomes(error: Error) {
  const understanding = { understand: () => Promise.reject(error) } as never;
  const all: unknown[] = [];
  for await (const outcome of outcomesOf(items(), understanding, settings)) all.push(outcome);
  return all;
}

test("a conversation that cannot be understood is named, without its texts, and the others go on", async () => {
  const message = "galateo failed on conversation c-7 (RangeError): please report it";
  expect(await outcomes(new RangeError("a text"))).toEqual([
    { problem: { path: "talks.jsonl", line: 7, message, skipped: "1 conversation" } },
    { assumption: "the rest" },
  ]);
});

test("what is the user's to mend ends the run", async () => {
  await expect(outcomes(new UserError(both("no such lexicon", "il lessico non esiste")))).rejects.toThrow(
    "no such lexicon",
  );
});
