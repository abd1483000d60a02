import type { Severity } from "../../lint/api.js";
import type { RuleTexts } from "../../lint/texts.js";
import { levels } from "./result.js";

/** A rule in SARIF's catalogue. @param severity what its findings have; undefined where it found nothing */
export function sarifRule(id: string, texts: RuleTexts | undefined, severity: Severity | undefined): object {
  const title = texts?.title ?? id;
  const description = (texts?.description ?? id).trim();
  const why = texts?.why.trim() ?? "";
  return {
    id,
    name: id,
    shortDescription: { text: title },
    fullDescription: { text: description },
    help: { text: `${description}\n\n${why}`.trim(), markdown: `${description}\n\n${why}`.trim() },
    ...(severity === undefined ? {} : { defaultConfiguration: { level: levels[severity] } }),
    properties: {
      tags: ["conversation"],
      ...(severity === undefined ? {} : { "problem.severity": severity === "info" ? "recommendation" : severity }),
    },
  };
}
