import { describe, expect, test } from "@jest/globals";
import type { Finding } from "../../src/lint/finding.js";
import { identityIn, identityOf, withFingerprints } from "../../src/lint/fingerprint.js";
import { conversation, finding } from "../score/support.js";

const one = finding("blame-language", "error", conversation());
const place = one.place as NonNullable<Finding["place"]>;
const said = (more: Partial<typeof place>): Finding => ({
  ...one,
  place: { ...place, excerpt: "You should have read it", ...more },
});

describe("the identity of a finding", () => {
  const identity = identityOf(said({ before: "We got the box. It was the wrong key, sorry.", after: "Bye." }));

  test.each([
    [
      "another file, line and id",
      { path: "b.md", conversationId: "x", region: { line: 9, column: 9, endLine: 9, endColumn: 9 } },
    ],
    ["case, spaces and punctuation", { excerpt: "“you  SHOULD\nhave read it”" }],
    ["words far off", { before: "Hello! It was the wrong key, sorry." }],
  ])("does not change with %s", (_, more) => {
    const before = "We got the box. It was the wrong key, sorry.";
    expect(identityOf(said({ before, after: "Bye.", ...more }))).toBe(identity);
  });

  test.each([
    ["the words", { excerpt: "You should have asked" }],
    ["the words around them", { after: "Goodbye." }],
    ["the message before", { answers: "0badcafe" }],
  ])("changes with %s", (_, more) => {
    const before = "We got the box. It was the wrong key, sorry.";
    expect(identityOf(said({ before, after: "Bye.", ...more }))).not.toBe(identity);
  });

  test("findings that are alike are numbered", () => {
    const prints = withFingerprints([said({}), said({ line: 4 } as never), said({ excerpt: "x" })]).map(
      (two) => two.fingerprint,
    );
    expect(prints[1]).toBe(`${prints[0]}-2`);
    expect(identityIn(prints[1] as string)).toBe(prints[0]);
    expect(new Set(prints).size).toBe(3);
  });
});
