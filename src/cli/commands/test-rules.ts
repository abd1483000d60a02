import type { CliCommand } from "../command.js";
import { configOf } from "../input-options.js";

export const command: CliCommand = {
  name: "test-rules",
  description: "try rules of your own on their examples",
  declare(tests) {
    tests
      .argument("[folders...]", "rules, or folders of rules; default: galateo-rules/ and the configuration's plugins")
      .option("-c, --config <file>", "configuration; default: galateo.config.yaml, .yml or .json, from here upwards")
      .option("--no-config", "read no configuration file")
      .option("--locale <it|en>", "language of what is told; default: the environment's");
  },
  async run(folders, options, terminal) {
    const { testRules } = await import("../test-rules.js");
    return testRules(folders, configOf(options), options.locale as string | undefined, terminal);
  },
};
