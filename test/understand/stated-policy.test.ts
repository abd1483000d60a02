import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { packageRoot } from "../../src/package-root.js";
import { policyTopics } from "../../src/understand/facts/policy-topics.js";
import { PolicyError, policyFacts } from "../../src/understand/facts/stated-policy.js";

test("values are read as people write them, in both languages", () => {
  const [window, cost, time, hours] = policyFacts({
    "returns.window": "due settimane",
    "shipping.express.cost": "9,90 €",
    "refund.time": "3-5 working days",
    "opening-hours.hours": "9:00-18:00",
  });
  expect(window?.facts[0]).toMatchObject({ kind: "duration", low: 336, high: 336, aspect: "limit" });
  expect(cost).toMatchObject({ topics: ["shipping"], variants: ["express"] });
  expect(cost?.facts[0]).toMatchObject({ kind: "money", low: 9.9, unit: "EUR" });
  expect(time?.facts[0]).toMatchObject({ low: 72, high: 120, unit: "working" });
  expect(hours?.facts.map((fact) => [fact.kind, fact.low])).toEqual([
    ["from", 540],
    ["until", 1080],
  ]);
});

test.each([
  ["returns.windw", "14 days", /ending in one of: cost/],
  ["retrun-goods.window", "14 days", /did you mean "return-goods"/],
  ["returns.window", "soon", /expected a span of time/],
  ["shipping.fast.cost", "4 EUR", /there is no kind "fast"/],
])("%s: %s is refused with what was expected", (key, value, message) => {
  expect(() => policyFacts({ [key]: value })).toThrow(PolicyError);
  expect(() => policyFacts({ [key]: value })).toThrow(message);
});

test.each(["it", "en"])("every topic of the vocabulary in %s can be a policy's", (language) => {
  const file = readFileSync(join(packageRoot, "rules", "inconsistent-answer", `phrases.${language}.yaml`), "utf8");
  const topics = [...file.matchAll(/^topic-([a-z0-9-]+):/gm)].map(([, topic]) => topic as string);
  expect(topics.length).toBeGreaterThan(300);
  expect(topics.filter((topic) => policyTopics(topic).length === 0)).toEqual([]);
});
