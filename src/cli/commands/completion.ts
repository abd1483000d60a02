import { both, say } from "../../said.js";
import type { CliCommand, Terminal } from "../command.js";
import { UsageError } from "../command.js";

export const command: CliCommand = {
  name: "completion",
  description: "print a script with which bash, zsh or fish completes commands and options",
  declare(completion) {
    completion.argument("<shell>", "bash, zsh or fish");
  },
  async run([shell = ""], _options, terminal) {
    const scripts = {
      bash: async () => (await import("../completion/bash.js")).bashScript,
      zsh: async () => (await import("../completion/zsh.js")).zshScript,
      fish: async () => (await import("../completion/fish.js")).fishScript,
    };
    if (shell === "rules") return printRules(terminal);
    if (!Object.hasOwn(scripts, shell)) {
      throw new UsageError(say`completion ${shell}: ${both("expected bash, zsh or fish", "serve bash, zsh o fish")}`);
    }
    const { loadCommands } = await import("../load-commands.js");
    const { completionSpec } = await import("../completion/spec.js");
    const script = await scripts[shell as keyof typeof scripts]();
    terminal.out(script(await completionSpec(await loadCommands())));
    return 0;
  },
};

/** What the scripts ask for while somebody types: the ids of the rules that there are in this folder, users' included. */
async function printRules(terminal: Terminal): Promise<number> {
  const { builtInRuleIds } = await import("../../lint/load-rules.js");
  const { findPlugins } = await import("../../plugin/find-plugins.js");
  const { configOf } = await import("../input-options.js");
  const own = findPlugins(configOf({}), process.cwd()).rules.map((rule) => rule.id);
  terminal.out([...builtInRuleIds(), ...own].map((id) => `${id}\n`).join(""));
  return 0;
}
