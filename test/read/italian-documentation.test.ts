import { describe, expect, test } from "@jest/globals";
import { documentationIn } from "../../src/read/italian-documentation.js";
import { inputContainers, inputFormats } from "../../src/read/registry.js";

/** What stands between backticks, and names of keys with an underscore: the same in every language. */
function marks(text: string): string[] {
  return [...text.replaceAll("NOME", "NAME").matchAll(/`[^`]+`|\b\w+_\w+\b/g)].map(([mark]) => mark).sort();
}

describe("the documentation of formats in Italian", () => {
  test("tells of each format and container the same keys as the English one", async () => {
    for (const { name, documentation } of [...(await inputFormats()), ...(await inputContainers())]) {
      const italian = documentationIn("it", name, documentation);
      for (const key of Object.keys(documentation) as (keyof typeof documentation)[]) {
        expect([name, key, marks(italian[key])]).toEqual([name, key, marks(documentation[key])]);
      }
      for (const key of ["recognisedBy", "limits"] as const) expect(italian[key]).not.toBe(documentation[key]);
      expect(documentationIn("en", name, documentation)).toBe(documentation);
    }
  });

  test("a format of one's own is told as it tells itself", () => {
    const own = { title: "Acme", limits: "none" };
    expect(documentationIn("it", "acme", own)).toEqual(own);
  });
});
