import { describe, expect, test } from "@jest/globals";
import type { Override } from "../../src/config/config.js";
import { layersOf, readingOf } from "../../src/config/layers.js";
import type { Conversation } from "../../src/conversation/conversation.js";
import { loadBuiltInRules } from "../../src/lint/load-rules.js";
import { layeredSettings } from "../../src/lint/settings.js";

const rules = await loadBuiltInRules(["bot-loop", "late-response"]);
const base = process.cwd();
const hours = { days: ["mon" as const] };

function settingsOf(overrides: readonly Override[], conversation: Partial<Conversation>, language = "it") {
  const settings = layeredSettings(rules, layersOf({ rules: { "bot-loop": "off" }, overrides }));
  const active = settings.rulesFor({ path: "x.txt", channel: "chat", ...conversation } as Conversation, language);
  return Object.fromEntries(active.map((one) => [one.rule.id, one]));
}

describe("overrides", () => {
  const overrides: Override[] = [
    { base, files: "templates/", rules: { "late-response": "off" } },
    { base, files: ["*.md"], channels: "email", rules: { "bot-loop": "error" } },
    { base, languages: ["en"], companies: "Acme", businessHours: hours },
    { base, channels: ["phone"], rules: { "late-response": ["info", { thresholds: { phone: { first: 1 } } }] } },
  ];

  test("each applies where all its conditions hold", () => {
    expect(Object.keys(settingsOf(overrides, {}))).toEqual(["late-response"]);
    expect(Object.keys(settingsOf(overrides, { path: "templates/deep/a.yaml" }))).toEqual([]);
    expect(Object.keys(settingsOf(overrides, { path: "a/b.md", channel: "email" }))).toEqual([
      "bot-loop",
      "late-response",
    ]);
    expect(Object.keys(settingsOf(overrides, { path: "a/b.md" }))).toEqual(["late-response"]);
    expect(settingsOf(overrides, { company: "ACME " }, "en")["late-response"]?.options.businessHours).toBe(hours);
    expect(settingsOf(overrides, { company: "Other" }, "en")["late-response"]?.options.businessHours).toBeNull();
    expect(settingsOf(overrides, { channel: "phone" })["late-response"]?.severity).toBe("info");
  });

  test("nothing leaks from one to another, whatever was asked before", () => {
    const settings = layeredSettings(rules, layersOf({ overrides }));
    const ask = (conversation: Partial<Conversation>) =>
      JSON.stringify(
        settings
          .rulesFor({ path: "x.txt", channel: "chat", ...conversation } as Conversation, "it")
          .map((one) => [one.rule.id, one.severity, one.options]),
      );
    const plain = ask({});
    ask({ channel: "phone" });
    ask({ path: "templates/a.md", channel: "email" });
    expect(ask({})).toBe(plain);
  });

  test("rules that run nowhere are not among the run's", () => {
    const off = layeredSettings(rules, [...layersOf({ overrides }), { rules: { "bot-loop": { severity: "off" } } }]);
    expect(off.rules.map((rule) => rule.id)).toEqual(["late-response"]);
  });

  test("how a file is read is said by overrides that name files alone", () => {
    const reading: Override[] = [
      { base, files: "a.csv", agents: ["Ada"], language: "en" },
      { base, files: "*.csv", channels: "chat", agents: ["Bob"] },
    ];
    expect(readingOf(reading, "a.csv")).toEqual({ agents: ["Ada"], language: "en" });
    expect(readingOf(reading, "b.csv")).toEqual({});
  });
});
