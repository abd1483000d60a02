import { basename } from "node:path";
import { Option } from "commander";
import type { LabelFile } from "../../evaluate/label.js";
import { both, type Said, say } from "../../said.js";
import type { CliCommand, Terminal } from "../command.js";
import { UsageError } from "../command.js";
import { collect, configOf, declareInputOptions, inputsOf } from "../input-options.js";
import { commaList } from "../option-values.js";

export const command: CliCommand = {
  name: "evaluate",
  description: "precision, recall and F1 per rule against human labels; agreement of people with it and each other",
  declare(evaluate) {
    evaluate.argument("[paths...]", "the labelled conversations");
    declareInputOptions(evaluate);
    evaluate
      .option("--labels <file>", "labels: JSON Lines, CSV, TSV or Excel; one file per person (repeatable)", collect, [])
      .option("--agreement", "Cohen's kappa of each person with the linter, and of people with each other")
      .addOption(
        new Option("--per <unit>", "what is judged; default: messages, where any label names one").choices([
          "message",
          "conversation",
        ]),
      )
      .option("--missed", "list the labels without a finding")
      .option("--wrong", "list the findings without a label")
      .option("--only <rules>", "judge these rules only (ids, separated by commas)", commaList)
      .option("--locale <it|en>", "language; default: the environment's")
      .option("--json", "as JSON");
  },
  async run(paths, options, terminal) {
    const { lint } = await import("../../galateo.js");
    const { evaluate } = await import("../../evaluate/evaluate.js");
    const { goldOf } = await import("../../evaluate/gold.js");
    const { agreementOf, linterAsRater, ratersOf } = await import("../../evaluate/agreement.js");
    const { agreementTable, linterName } = await import("../../evaluate/agreement-table.js");
    const { evaluationTable } = await import("../../evaluate/table.js");
    const { localeOf } = await import("../locale.js");

    const { judgingOptions } = await import("../judging-options.js");
    const config = configOf(options);
    const locale = localeOf((options.locale as string | undefined) ?? config.locale, terminal.environment);
    const { unknownRules } = await import("../rule-options.js");
    const { judging, available, misnamed: wrong } = await judgingOptions(config, { rule: [] });
    const known = available.map((rule) => rule.id);
    const asked = options.only as readonly string[] | undefined;
    const misnamed = [...wrong, ...unknownRules(asked ?? [], known)];
    for (const fault of misnamed) terminal.error(`galateo: ${fault[locale]}\n`);

    // 1. What people say.
    const files = await labelFiles(options.labels as string[], known, terminal);
    const raters = ratersOf(files);
    const labels = files.flatMap(({ name, file }) => file.labels.map((label) => ({ rater: name, ...label })));
    const strange = [...new Set(labels.map(({ rule }) => rule))].filter((rule) => !known.includes(rule));
    for (const fault of unknownRules(strange, known)) {
      misnamed.push(fault);
      terminal.error(`galateo: ${fault[locale]}\n`);
    }
    const reviewed = raters.every((rater) => rater.reviewed)
      ? new Set(raters.flatMap((rater) => [...(rater.reviewed ?? [])]))
      : undefined;

    // 2. What the linter says.
    const run = await lint({ ...(await inputsOf(paths, options, config, terminal)), ...judging });
    const findings = reviewed
      ? run.findings.filter(({ place }) => place && reviewed.has(place.conversationId))
      : run.findings;

    // 3. How they agree.
    const judged = new Set(run.rules.filter((rule) => asked?.includes(rule) ?? true));
    const off = labels.filter(({ rule }) => known.includes(rule) && !run.rules.includes(rule)).length;
    if (off > 0) terminal.error(`galateo: ${labelsOfRulesOff(off)[locale]}\n`);
    const named = labels.some((label) => label.message !== null);
    const unit =
      (options.per as "message" | "conversation" | undefined) ?? (named || !reviewed ? "message" : "conversation");
    const evaluation = evaluate(findings, goldOf(labels, raters.length), judged, unit);
    const everyone = [...raters, linterAsRater(linterName(locale), findings)];
    const rules = [...judged].filter((rule) => rule !== "channel-quality-gap");
    const ids = run.conversations.map(({ id }) => id);
    const wanted = options.agreement === true || raters.length > 1;
    const pairs = everyone.flatMap((first, index) =>
      everyone.slice(index + 1).map((second) => [first, second] as const),
    );
    const agreements = wanted ? pairs.map(([first, second]) => agreementOf(first, second, ids, rules)) : [];
    if (options.json === true) {
      const { all, macroF1 } = evaluation;
      const told = agreements.map((one) => ({ ...one, rules: Object.fromEntries(one.rules) }));
      const whole = {
        rules: Object.fromEntries(evaluation.rules),
        all,
        macroF1,
        ...(wanted ? { agreement: told } : {}),
      };
      terminal.out(`${JSON.stringify(whole, null, 2)}\n`);
    } else {
      terminal.out(evaluationTable(evaluation, locale));
      for (const one of agreements) terminal.out(`\n${agreementTable(one, locale)}`);
    }
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
    const whole = misnamed.length + run.problems.length + files.flatMap(({ file }) => file.problems).length === 0;
    return whole ? 0 : 2;
  },
};

function labelsOfRulesOff(count: number): Said {
  return both(
    `labels left out because the configuration turns their rules off: ${count}`,
    `etichette tralasciate perché la configurazione spegne le loro regole: ${count}`,
  );
}

/** Reads the labels, and tells the lines that are none. @throws UsageError */
async function labelFiles(
  paths: readonly string[],
  rules: readonly string[],
  terminal: Terminal,
): Promise<{ name: string; file: LabelFile }[]> {
  if (paths.length === 0) {
    throw new UsageError(
      both(
        "no labels: name them with --labels <file> (JSON Lines, CSV or Excel)",
        "nessuna etichetta: indicale con --labels <file> (JSON Lines, CSV o Excel)",
      ),
    );
  }
  const { readLabelFile } = await import("../../evaluate/read-label-file.js");
  const files: { name: string; file: LabelFile }[] = [];
  for (const path of paths) {
    try {
      const file = await readLabelFile(path, rules);
      for (const { line, message } of file.problems) terminal.error(`galateo: ${path}:${line}: ${message}\n`);
      files.push({ name: basename(path).replace(/\.\w+$/, ""), file });
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      throw new UsageError(
        say`--labels ${path}: ${code === "ENOENT" ? both("there is no such file", "il file non esiste") : message}`,
      );
    }
  }
  return files;
}
