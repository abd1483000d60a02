import { expect, test } from "@jest/globals";
import { HtmlValidate } from "html-validate";
import { format } from "../../../src/report/formats/html.js";
import { hostileRun } from "../sample/hostile-run.js";
import { rendered } from "../sample/rendered.js";
import { sampleContext } from "../sample/sample-context.js";
import { sampleRun } from "../sample/sample-run.js";
import { withTranscripts } from "../sample/with-transcripts.js";

const validator = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  // The fields act at once: there is nothing to submit.
  rules: { "no-inline-style": "off", "wcag/h32": "off" },
});

test.each([
  ["in Italian", withTranscripts(sampleRun), sampleContext("it")],
  ["in English, for coaching", withTranscripts(sampleRun), sampleContext("en", { by: "agent" })],
  ["without transcripts", sampleRun, sampleContext("en")],
  ["of hostile texts", withTranscripts(hostileRun((text) => `"'><i>${text}&`)), sampleContext("en")],
])("the page is valid HTML, %s", async (_, run, context) => {
  const { results } = await validator.validateString(rendered(format, run, context));
  const told = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
  );
  expect(told).toEqual([]);
});
