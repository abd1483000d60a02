import { describe, expect, test } from "@jest/globals";
import { readExamples } from "../../src/lint/examples.js";
import { lintConversations } from "../../src/lint/lint.js";
import { loadBuiltInRules } from "../../src/lint/load-rules.js";
import { uniformSettings } from "../../src/lint/settings.js";
import type { ReadItem } from "../../src/read/format.js";
import { scoresOf } from "../../src/score/scores-of.js";
import { Understanding } from "../../src/understand/understand.js";

const rules = await loadBuiltInRules();
const understanding = new Understanding();

/** Their tests are computed: they report on no message of an example. */
const withoutExamples = new Set(["channel-quality-gap"]);

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const examples = readExamples(rule.folder);

  if (!withoutExamples.has(id)) {
    test.each(rule.languages)("has bad and good examples in %s", (language) => {
      const kinds = new Set(examples.filter((one) => one.language === language).map((one) => one.kind));
      expect([...kinds].sort()).toEqual(["bad", "good"]);
    });
  }

  for (const [index, example] of examples.entries()) {
    const run = example.missed ? test.failing : test;
    run(`${example.language} ${example.kind} ${index + 1}`, async () => {
      async function* items(): AsyncGenerator<ReadItem> {
        for (const conversation of example.conversations) yield { conversation };
      }
      const result = await lintConversations(items(), understanding, uniformSettings([rule]), scoresOf);
      expect(result.problems).toEqual([]);
      const found = result.findings.map(({ place }) => `${place?.conversationId} ${place?.messageId ?? ""}`);
      expect(found.sort()).toEqual([...example.expected].sort());
    });
  }
});
