import { dirname, extname } from "node:path";
import { ignoreTests } from "../config/ignore-tests.js";
import { findConfig, loadConfig } from "../config/load-config.js";
import { ruleSettings } from "../config/merge.js";
import type { Language, Problem } from "../conversation/conversation.js";
import { lint } from "../galateo.js";
import type { Severity } from "../lint/api.js";
import type { LoadedRule } from "../lint/loaded-rule.js";
import type { RuleTexts } from "../lint/texts.js";
import { memorySource } from "../read/source.js";
import { tellFinding } from "../report/told-finding.js";

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
  /** @param rules the rules there are, loaded once */
  constructor(
    private readonly rules: readonly LoadedRule[],
    private readonly locale: Language,
  ) {}

  /**
   * @param path where the document is, or will be
   * @param text what it holds now, saved or not
   * @throws ConfigError where the configuration is wrong
   */
  async lint(path: string, text: string): Promise<DocumentFinding[]> {
    const found = findConfig(dirname(path));
    const config = found === undefined ? {} : loadConfig(found);
    const run = await lint({
      sources: [memorySource(path, new TextEncoder().encode(text))],
      available: this.rules,
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
    });
    const texts = new Map(this.rules.map((rule) => [rule.id, rule.texts.get(this.locale) as RuleTexts]));
    const findings = run.findings.flatMap((finding) => {
      if (!finding.place) return [];
      const { message, suggestion } = tellFinding(finding, { locale: this.locale, texts });
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

function problemOf({ line = 1, message }: Problem): DocumentFinding {
  const start = { line: line - 1, character: 0 };
  return { range: { start, end: { line, character: 0 } }, severity: "warning", message };
}
