import type { CliCommand } from "../command.js";
import { UsageError } from "../command.js";

export const command: CliCommand = {
  name: "explain",
  description: "show a rule: what it means, why it matters, examples, options",
  declare(explain) {
    explain.argument("<rule>", "the rule's id").option("--locale <it|en>", "language; default: the environment's");
  },
  async run(args, options, terminal) {
    const { builtInRuleIds, loadBuiltInRules } = await import("../../lint/load-rules.js");
    const { explainRule } = await import("../../lint/explain.js");
    const { unknownRules } = await import("../rule-options.js");
    const { localeOf } = await import("../locale.js");
    const id = args[0] as string;
    const [fault] = unknownRules([id], builtInRuleIds());
    if (fault) throw new UsageError(fault);
    const [rule] = await loadBuiltInRules([id]);
    if (rule) terminal.out(explainRule(rule, localeOf(options.locale as string | undefined, terminal.environment)));
    return 0;
  },
};
