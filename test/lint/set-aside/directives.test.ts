import { describe, expect, test } from "@jest/globals";
import { directivesIn } from "../../../src/lint/set-aside/directives.js";

const said = (text: string, extension: string) =>
  directivesIn(text, extension).map(({ kind, rules, reason, line }) => [kind, rules.join(" "), reason, line]);

describe("comments that speak to galateo", () => {
  test.each([
    ["md", "x\n<!-- galateo-disable-line a-b, c -- why -->", ["line", "a-b c", "why", 2]],
    ["html", "<!--\ngalateo-disable-file a — the law\nsays so\n-->", ["file", "a", "the law says so", 4]],
    ["yaml", "a: 1 # galateo-disable-line a -- why\n", ["line", "a", "why", 1]],
    ["hbs", "{{!-- galateo-disable-next-line -- all --}}", ["next-line", "", "all", 1]],
    ["hbs", "{{! galateo-enable }}", ["end", "", "", 1]],
    ["liquid", "{%- comment -%} galateo-disable a -- b {%- endcomment -%}", ["begin", "a", "b", 1]],
    ["liquid", "{% # galateo-disable-next-template a -- b %}", ["next-template", "a", "b", 1]],
    ["txt", "<!-- galateo-disable-all -- x -->", ["unknown", "", "x", 1]],
  ])("in %s: %j", (extension, text, expected) => {
    expect(said(text, extension)).toEqual([expected]);
  });

  test("text that only looks like it, and data without comments, hold none", () => {
    expect(said("# galateo-disable a -- b", "md")).toEqual([]);
    expect(said('{"a": "<!-- galateo-disable-file a -- b -->"}', "json")).toEqual([]);
    expect(said("url: http://x.example/#galateo-disable-file", "yaml")).toEqual([]);
  });
});
