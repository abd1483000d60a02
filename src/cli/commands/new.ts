import { Argument } from "commander";
import type { CliCommand } from "../command.js";
import { configOf } from "../input-options.js";

const next = {
  en: {
    rule: "Change it, then try it on its examples: galateo test-rules",
    format: "Change it, then try it on the sample: galateo convert SAMPLE",
  },
  it: {
    rule: "Modificala, poi provala sui suoi esempi: galateo test-rules",
    format: "Modificalo, poi provalo sull'esempio: galateo convert SAMPLE",
  },
} as const;

export const command: CliCommand = {
  name: "new",
  description: "begin a rule or an input format of your own",
  declare(made) {
    made
      .addArgument(new Argument("<kind>", "what to begin").choices(["rule", "format"]))
      .argument("<name>", "small letters, digits and hyphens: no-dear-user")
      .option("--typescript", "a rule as a program, where rule.yaml does not suffice")
      .option("-c, --config <file>", "configuration beside which it goes")
      .option("--locale <it|en>", "language of what is told; default: the environment's");
  },
  async run([kind, name], options, terminal) {
    const { scaffold } = await import("../../plugin/scaffold.js");
    const { localeOf } = await import("../locale.js");
    const config = configOf(options);
    const files = scaffold(
      kind as "rule" | "format",
      name as string,
      config.base ?? process.cwd(),
      options.typescript === true,
    );
    for (const file of files) terminal.out(`${file}\n`);
    const locale = localeOf((options.locale as string | undefined) ?? config.locale, terminal.environment);
    const sample = files.find((file) => file.endsWith(".sample")) ?? "";
    terminal.out(`${next[locale][kind as "rule" | "format"].replace("SAMPLE", sample)}\n`);
    return 0;
  },
};
