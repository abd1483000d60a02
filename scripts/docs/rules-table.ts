import { categories } from "../../src/lint/api.js";
import type { LoadedRule } from "../../src/lint/loaded-rule.js";

const titles = {
  empathy: "Empathy and tone",
  responsiveness: "Responsiveness",
  effort: "Customer effort",
  consistency: "Consistency",
} as const;

/** The rules as a Markdown table for each category. */
export function rulesTable(rules: readonly LoadedRule[]): string {
  return categories
    .map((category) => {
      const rows = rules
        .filter((rule) => rule.category === category)
        .map((rule) => {
          const texts = rule.texts.get("en");
          const first = (texts?.description ?? "").trim().split(/(?<=[.])\s/)[0] ?? "";
          return `| [\`${rule.id}\`](docs/rules/${rule.id}.md) | ${rule.severity} | ${rule.templates ? "yes" : ""} | ${cellText(first)} |`;
        });
      return [
        `\n**${titles[category]}**\n`,
        "| rule | severity | templates | |",
        "| --- | --- | --- | --- |",
        ...rows,
      ].join("\n");
    })
    .join("\n");
}

function cellText(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
