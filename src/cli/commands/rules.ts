import type { CliCommand } from "../command.js";
import { configOf } from "../input-options.js";

export const command: CliCommand = {
  name: "rules",
  description: "list the rules",
  declare(rules) {
    rules
      .option("-c, --config <file>", "configuration, whose plugins' rules are listed too")
      .option("--no-config", "list the built-in rules only")
      .option("--locale <it|en>", "language of the titles; default: the environment's")
      .option("--json", "as JSON");
  },
  async run(_args, options, terminal) {
    const { loadAllRules } = await import("../../plugin/load-plugins.js");
    const { localeOf } = await import("../locale.js");
    const locale = localeOf(options.locale as string | undefined, terminal.environment);
    const rules = await loadAllRules(configOf(options));
    if (options.json === true) {
      const list = rules.map(({ id, category, severity, templates, languages, texts }) => {
        return { id, category, severity, templates, languages, title: texts.get(locale)?.title };
      });
      terminal.out(`${JSON.stringify(list, null, 2)}\n`);
      return 0;
    }
    for (const rule of rules) {
      const marks = [rule.severity.padEnd(7), rule.category.padEnd(14), rule.templates ? "T" : " "];
      terminal.out(`${rule.id.padEnd(23)} ${marks.join(" ")} ${rule.texts.get(locale)?.title ?? ""}\n`);
    }
    return 0;
  },
};
