import { type RuleExample, readExamples } from "../../src/lint/examples.js";
import type { LoadedRule } from "../../src/lint/loaded-rule.js";

const names: Readonly<Record<string, string>> = { it: "Italian", en: "English" };

/** A rule's page: what it means, why it matters, options, examples that run as tests. */
export function rulePage(rule: LoadedRule): string {
  const texts = rule.texts.get("en");
  const facts = [
    `severity: ${rule.severity}`,
    `category: ${rule.category}`,
    rule.templates ? "transcripts and templates" : "transcripts",
  ];
  const parts = [
    `# ${rule.id}`,
    `*${texts?.title ?? ""}* · ${facts.join(" · ")}`,
    texts?.description.trim() ?? "",
    `## Why\n\n${texts?.why.trim() ?? ""}`,
    ...optionsOf(rule),
    ...rule.languages.flatMap((language) => examplesOf(readExamples(rule.folder), language)),
    ...limitsOf(readExamples(rule.folder)),
  ];
  return `${parts.join("\n\n")}\n`;
}

function optionsOf(rule: LoadedRule): string[] {
  const options = Object.entries(rule.options ?? {});
  if (options.length === 0) return [];
  const rows = options.map(([name, { description, source, default: value }]) => {
    return `| \`${name}\` | ${description} | \`${JSON.stringify(value)}\` | ${source ?? ""} |`;
  });
  return [["## Options\n", "| option | meaning | default | source |", "| --- | --- | --- | --- |", ...rows].join("\n")];
}

function examplesOf(examples: readonly RuleExample[], language: string): string[] {
  return (["bad", "good"] as const).flatMap((kind) => {
    const shown = examples.filter(
      (example) => example.language === language && example.kind === kind && !example.missed,
    );
    if (shown.length === 0) return [];
    return [
      `## ${kind === "bad" ? "Reported" : "Not reported"}: ${names[language] ?? language}`,
      ...shown.map(exampleOf),
    ];
  });
}

/** Examples that the rule does not get right yet. */
function limitsOf(examples: readonly RuleExample[]): string[] {
  const missed = examples.filter((example) => example.missed);
  if (missed.length === 0) return [];
  return [
    "## Known limits\n\nThe rule does not get these right yet (▶ marks what should be reported).",
    ...missed.map(exampleOf),
  ];
}

function exampleOf(example: RuleExample): string {
  const talks = example.conversations.map((conversation) => {
    const lines = conversation.messages.map((message) => {
      const marked = example.expected.includes(
        `${conversation.id} ${conversation.kind === "template" ? "" : message.id}`,
      );
      const who =
        conversation.kind === "template"
          ? "template"
          : `${message.role}${message.author ? ` (${message.author})` : ""}`;
      return `${marked ? "▶ " : "  "}${who}: ${message.text.replaceAll("\n", "\n    ")}`;
    });
    const head = conversation.kind === "template" ? [] : [`[${conversation.channel}]`];
    return [...head, ...lines].join("\n");
  });
  const note = example.note === undefined ? "" : `${example.note}\n\n`;
  return `${note}\`\`\`text\n${talks.join("\n\n")}\n\`\`\``;
}
