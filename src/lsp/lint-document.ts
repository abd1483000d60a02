import { dirname, extname } from "node:path";
import { housePhrases } from "../config/house-phrases.js";
import { ignoreTests } from "../config/ignore-tests.js";
import { findConfig, loadConfig } from "../config/load-config.js";
import { ruleSettings } from "../config/merge.js";
import type { Language, Problem } from "../conversation/conversation.js";
import { lint } from "../galateo.js";
import type { Severity } from "../lint/api.js";
import { loadBuiltInRules } from "../lint/load-rules.js";
import type { LoadedRule } from "../lint/loaded-rule.js";
import type { RuleTexts } from "../lint/texts.js";
import { findPlugins } from "../plugin/find-plugins.js";
import { loadAllFormats, loadUserRules } from "../plugin/load-plugins.js";
import type { FieldMapping } from "../read/format.js";
import { memorySource } from "../read/source.js";
import { tellFinding } from "../report/told-finding.js";
import type { UserError } from "../said.js";

/** What is wrong in a document that is being edited; lines and columns from 0, as editors count them. */
export interface DocumentFinding {
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly severity: Severity;
  readonly ruleId?: string;
  readonly message: string;
}

/** Exports, which editors open too; all else is read as templates. */
const exports = new Set([".jsonl", ".ndjson", ".csv", ".tsv", ".eml", ".mbox", ".vtt", ".srt"]);

/** Lints documents as they are typed, with the configuration of their folder. */
export class DocumentLinter {
  private builtIn?: Promise<LoadedRule[]>;

  /** @param asked the language in which the editor asked for findings; default: the configuration's, else `locale` */
  constructor(
    private readonly locale: Language,
    private readonly asked?: Language,
  ) {}

  /** What is said of a document that cannot be linted: the configuration or a rule of the user's is wrong. */
  told(error: UserError): DocumentFinding {
    return problemOf({ message: error.said[this.asked ?? this.locale] });
  }

  /**
   * @param path where the document is, or will be
   * @param text what it holds now, saved or not
   * @throws UserError where the configuration or a rule of the user's is wrong
   */
  async lint(path: string, text: string): Promise<DocumentFinding[]> {
    const folder = dirname(path);
    const found = findConfig(folder);
    const config = found === undefined ? {} : loadConfig(found);
    // Rules of the user's may be in the making: they are loaded anew, the others once.
    this.builtIn ??= loadBuiltInRules();
    const rules = [...(await this.builtIn), ...(await loadUserRules(findPlugins(config, folder).rules))];
    const formats = await loadAllFormats(config, folder);
    const locale = this.asked ?? config.locale ?? this.locale;
    const run = await lint({
      sources: [memorySource(path, new TextEncoder().encode(text))],
      available: rules,
      phrases: housePhrases(config),
      locale,
      rules: ruleSettings(config.rules),
      ignore: ignoreTests(config.ignore ?? []),
      template: !exports.has(extname(path).toLowerCase()),
      agents: config.agents ?? [],
      agentDomains: config.agentDomains ?? [],
      bots: config.bots ?? [],
      ...(config.language === undefined ? {} : { language: config.language }),
      ...(config.channel === undefined ? {} : { channel: config.channel }),
      ...(config.businessHours ? { businessHours: config.businessHours } : {}),
      ...(config.policies ? { policies: config.policies } : {}),
      ...(config.overrides ? { overrides: config.overrides } : {}),
      ...(config.mapping ? { mapping: config.mapping as FieldMapping } : {}),
      ...(formats ? { formats } : {}),
    });
    const texts = new Map(rules.map((rule) => [rule.id, rule.texts.get(locale) as RuleTexts]));
    const findings = run.findings.flatMap((finding) => {
      if (!finding.place) return [];
      const { message, suggestion } = tellFinding(finding, { locale, texts });
      const { line, column, endLine, endColumn } = finding.place.region;
      return {
        range: {
          start: { line: line - 1, character: column - 1 },
          end: { line: endLine - 1, character: endColumn - 1 },
        },
        severity: finding.severity,
        ruleId: finding.ruleId,
        message: suggestion === null ? message : `${message}\n${suggestion}`,
      };
    });
    // An empty document is one that somebody is about to write.
    return text.trim() === "" ? findings : [...findings, ...run.problems.map(problemOf)];
  }
}

function problemOf({ line = 1, message }: Pick<Problem, "line" | "message">): DocumentFinding {
  const start = { line: line - 1, character: 0 };
  return { range: { start, end: { line, character: 0 } }, severity: "warning", message };
}
