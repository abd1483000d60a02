import { describe, expect, test } from "@jest/globals";
import { threadRoot } from "../../src/read/thread-root.js";

describe("what began a thread", () => {
  test("is what the first message goes back to, step by step", () => {
    expect(threadRoot([["c", "d"], ["b", "c"], ["a", "b"], ["a"]])).toBe("a");
    expect(threadRoot([["a"], ["a", "b"]])).toBe("a");
    expect(threadRoot([["a", "b", "c"]])).toBe("a");
  });
  test("is somewhere in a circle, and without ids nothing", () => {
    expect(["a", "b"]).toContain(
      threadRoot([
        ["a", "b"],
        ["b", "a"],
      ]),
    );
    expect(threadRoot([["a", "a"]])).toBe("a");
    expect(threadRoot([[""]])).toBe("");
  });
});
