import { readFileSync } from "node:fs";
import type { CliCommand } from "../command.js";
import { UsageError } from "../command.js";
import { configOf, declareInputOptions, inputsOf } from "../input-options.js";

export const command: CliCommand = {
  name: "evaluate",
  description: "precision, recall and F1 per rule against human labels",
  declare(evaluate) {
    evaluate.argument("[paths...]", "the labelled conversations");
    declareInputOptions(evaluate);
    evaluate
      .requiredOption("--labels <file>", "labels, one JSON object a line")
      .option("--missed", "list the labels without a finding")
      .option("--wrong", "list the findings without a label")
      .option("--only <rules>", "judge these rules only (ids, separated by commas)")
      .option("--json", "as JSON");
  },
  async run(paths, options, terminal) {
    const { lint } = await import("../../galateo.js");
    const { evaluate } = await import("../../evaluate/evaluate.js");
    const { evaluationTable } = await import("../../evaluate/table.js");
    const { readLabels } = await import("../../evaluate/label.js");
    const file = options.labels as string;
    const { labels, problems } = readLabels(readFile(file));
    for (const { line, message } of problems) terminal.error(`galateo: ${file}:${line}: ${message}\n`);
    const inputs = await inputsOf(paths, options, configOf(options), terminal);
    const run = await lint(inputs);
    const only = typeof options.only === "string" ? new Set(options.only.split(",")) : undefined;
    const evaluation = evaluate(run.findings, labels, only);
    if (options.json === true) {
      const { all, macroF1 } = evaluation;
      terminal.out(`${JSON.stringify({ rules: Object.fromEntries(evaluation.rules), all, macroF1 }, null, 2)}\n`);
    } else terminal.out(evaluationTable(evaluation));
    if (options.missed === true) {
      for (const label of evaluation.missed)
        terminal.out(`missed ${label.rule} ${label.conversation} ${label.message ?? ""}\n`);
    }
    if (options.wrong === true) {
      for (const { ruleId, place } of evaluation.wrong) {
        const words = place?.excerpt.replaceAll("\n", " ").slice(0, 100) ?? "";
        terminal.out(`wrong  ${ruleId} ${place?.conversationId ?? ""} ${place?.messageId ?? ""} | ${words}\n`);
      }
    }
    return problems.length > 0 || run.problems.length > 0 ? 2 : 0;
  },
};

function readFile(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new UsageError(`--labels ${path}: ${(error as Error).message}`);
  }
}
