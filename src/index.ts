/** The library: lint conversations and reply templates without the command line. */

export { type Comparison, compareRuns } from "./compare/compare.js";
export type { Channel, Conversation, Message, Problem, Role } from "./conversation/conversation.js";
export { type LintOptions, lint, readAll } from "./galateo.js";
export type { Category, Place, Rule, Severity } from "./lint/api.js";
export { defineRule } from "./lint/api.js";
export type { Finding } from "./lint/finding.js";
export { builtInRuleIds, loadBuiltInRules, loadRule } from "./lint/load-rules.js";
export type { LoadedRule } from "./lint/loaded-rule.js";
export type { RuleSetting } from "./lint/settings.js";
export { inputFormats } from "./read/registry.js";
export { type ByteSource, fileSource, memorySource } from "./read/source.js";
export { writeNative } from "./read/write-native.js";
export { Redactor } from "./redact/redactor.js";
export { loadReportFormat, reportFormatNames } from "./report/registry.js";
export type { ReportContext, ReportFormat } from "./report/report.js";
export { readStoredRun } from "./report/stored/read-run.js";
export { type Draw, Sampler } from "./sample/draw.js";
export type { EngineEvent, EngineProgress } from "./scale/engine/engine-event.js";
export { scoreRun } from "./score/score-run.js";
export type { MeanScore, RollUp, ScoredRun } from "./score/scored.js";
export { Understanding } from "./understand/understand.js";
