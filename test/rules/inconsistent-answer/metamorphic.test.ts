import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { packageRoot } from "../../../src/package-root.js";
import { type Pair, reported } from "./pairs.js";

interface Group {
  readonly language: string;
  readonly question: string;
  readonly first: readonly string[];
  readonly second: readonly string[];
  readonly silent: Readonly<Record<string, string | readonly [question: string, answer: string]>>;
}

const groups = parse(
  readFileSync(join(packageRoot, "fixtures", "facts", "metamorphic.yaml"), "utf8"),
) as readonly Group[];

function pairOf(
  { language, question }: Group,
  one: string,
  other: string | readonly [question: string, answer: string],
): Pair {
  const exchange = (said: typeof other) =>
    typeof said === "string" ? { question, answer: said, language } : { question: said[0], answer: said[1], language };
  return {
    kind: question,
    line: 0,
    scope: "case",
    contradict: true,
    why: "",
    first: exchange(one),
    second: exchange(other),
    reply: "",
  };
}

describe.each(groups)("$language: $question", (group) => {
  const crossed = group.first.flatMap((one) => group.second.map((other) => pairOf(group, one, other)));

  test("both answers in other words: still found", async () => {
    const found = await reported(crossed);
    expect(
      crossed.filter((_, index) => !found[index]).map(({ first, second }) => [first.answer, second.answer]),
    ).toEqual([]);
  });

  test("the other way round: still found", async () => {
    const turned = crossed.map(({ first, second, ...rest }) => ({ ...rest, first: second, second: first }));
    const found = await reported(turned);
    expect(
      turned.filter((_, index) => !found[index]).map(({ first, second }) => [first.answer, second.answer]),
    ).toEqual([]);
  });

  test("another object, a correction, an update, a range: silent", async () => {
    const pairs = group.first.flatMap((one) => Object.values(group.silent).map((other) => pairOf(group, one, other)));
    const found = await reported(pairs);
    expect(pairs.filter((_, index) => found[index]).map(({ first, second }) => [first.answer, second.answer])).toEqual(
      [],
    );
  });

  test("the order of the files changes nothing", async () => {
    expect(await reported(crossed, "backwards")).toEqual(await reported(crossed));
  });
});
