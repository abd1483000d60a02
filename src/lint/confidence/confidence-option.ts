import type { RuleOption } from "../api.js";

/**
 * The option of rules that stand on one act: how sure its reading must be for a finding.
 * @param least from 0 to 1; set on the labelled corpus so that precision goes before recall
 */
export function confidenceOption(least: number): Readonly<Record<string, RuleOption>> {
  return {
    confidence: {
      default: least,
      description: "How sure the reading must be, from 0 to 1: higher is more precise, lower finds more.",
      source: "Set on the labelled corpus, precision first.",
    },
  };
}
