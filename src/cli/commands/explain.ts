import type { CliCommand } from "../command.js";
import { UsageError } from "../command.js";
import { configOf } from "../input-options.js";

export const command: CliCommand = {
  name: "explain",
  description: "show a rule: what it means, why it matters, examples, options",
  declare(explain) {
    explain
      .argument("<rule>", "the rule's id")
      .option("-c, --config <file>", "configuration, whose plugins' rules are known too")
      .option("--locale <it|en>", "language; default: the environment's");
  },
  async run(args, options, terminal) {
    const { builtInRuleIds, loadBuiltInRules } = await import("../../lint/load-rules.js");
    const { loadAllRules } = await import("../../plugin/load-plugins.js");
    const { explainRule } = await import("../../lint/explain.js");
    const { unknownRules } = await import("../rule-options.js");
    const { localeOf } = await import("../locale.js");
    const id = args[0] as string;
    const rules = builtInRuleIds().includes(id) ? await loadBuiltInRules([id]) : await loadAllRules(configOf(options));
    const rule = rules.find((one) => one.id === id);
    const [fault] = unknownRules(
      [id],
      rules.map((one) => one.id),
    );
    if (fault) throw new UsageError(fault);
    if (rule) terminal.out(explainRule(rule, localeOf(options.locale as string | undefined, terminal.environment)));
    return 0;
  },
};
