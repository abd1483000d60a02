import type { Finding } from "../lint/finding.js";
import type { RuleTexts } from "../lint/texts.js";
import { fillLeniently } from "./localise/fill-text.js";
import { reportTextsOf } from "./localise/texts-of.js";
import type { ReportContext } from "./report.js";

/** A finding in the report's language. */
export interface ToldFinding {
  /** The rule in a few words. */
  readonly title: string;
  /** What is wrong. */
  readonly message: string;
  /** How to say it instead; null where the rule has no advice for this case. */
  readonly suggestion: string | null;
  /** Why it matters. */
  readonly why: string;
}

/** Tells a finding with its rule's texts. A rule without texts is told by its id. */
export function tellFinding(finding: Finding, context: Pick<ReportContext, "locale" | "texts">): ToldFinding {
  const rule = context.texts.get(finding.ruleId);
  if (!rule) return { title: finding.ruleId, message: finding.ruleId, suggestion: null, why: "" };
  const texts = reportTextsOf(context.locale);
  const fill = (template: string) => fillLeniently(template, inWords(finding.values, rule), texts).trim();
  const suggestion = named(rule.suggestions, finding.suggestionName);
  return {
    title: rule.title,
    message: fill(named(rule.messages, finding.messageName) ?? rule.title),
    suggestion: suggestion === undefined ? null : fill(suggestion),
    why: rule.why.trim(),
  };
}

/** Values that are words of the rule ("order-number"), as the language says them. */
function inWords(values: Finding["values"], rule: RuleTexts): Finding["values"] {
  const { words } = rule;
  if (!words) return values;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, words[value] ?? value]));
}

function named(texts: Readonly<Record<string, string>>, name: string): string | undefined {
  if (Object.hasOwn(texts, name)) return texts[name];
  return Object.hasOwn(texts, "default") ? texts.default : undefined;
}
