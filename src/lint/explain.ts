import type { Language } from "../conversation/conversation.js";
import { readExamples } from "./examples.js";
import type { LoadedRule } from "./loaded-rule.js";
import type { RuleTexts } from "./texts.js";

const words = {
  en: {
    why: "Why",
    options: "Options",
    bad: "Reported",
    good: "Not reported",
    default: "default",
    template: "template",
    source: "source",
  },
  it: {
    why: "Perché",
    options: "Opzioni",
    bad: "Segnalato",
    good: "Non segnalato",
    default: "predefinito",
    template: "modello",
    source: "fonte",
  },
} as const;

/** A rule as `galateo explain` shows it: what it means, why it matters, examples of each language, options. */
export function explainRule(rule: LoadedRule, locale: Language): string {
  const texts = rule.texts.get(locale) as RuleTexts;
  const say = words[locale];
  const templates = rule.templates ? `, ${say.template}` : "";
  const parts = [
    `${texts.title} (${rule.id})\n${rule.severity}, ${rule.category}${templates}`,
    texts.description,
    ...(texts.why === "" ? [] : [`${say.why}: ${texts.why}`]),
    ...examplesOf(rule, say),
    ...optionsOf(rule, say),
  ];
  return `${parts.map((part) => part.trim()).join("\n\n")}\n`;
}

type Words = (typeof words)[Language];

function examplesOf(rule: LoadedRule, say: Words): string[] {
  return readExamples(rule.folder)
    .filter((example) => !example.missed)
    .map(({ kind, language, note, conversations }) => {
      const title = `${kind === "bad" ? say.bad : say.good} [${language}]${note === undefined ? "" : `: ${note}`}`;
      const lines = conversations.flatMap((conversation) =>
        conversation.messages.map((message) => {
          const who =
            conversation.kind === "template"
              ? say.template
              : `${message.role}${message.author ? ` ${message.author}` : ""}`;
          return `  ${who}: ${message.text.replaceAll("\n", "\n    ")}`;
        }),
      );
      return [title, ...lines].join("\n");
    });
}

function optionsOf(rule: LoadedRule, say: Words): string[] {
  const options = Object.entries(rule.options ?? {});
  if (options.length === 0) return [];
  const lines = options.map(([name, option]) => {
    const source = option.source === undefined ? "" : ` (${say.source}: ${option.source})`;
    return `  ${name}: ${option.description}${source} ${say.default}: ${JSON.stringify(option.default)}`;
  });
  return [[`${say.options}:`, ...lines].join("\n")];
}
