import type { CliCommand } from "../command.js";
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
    if (!Object.hasOwn(scripts, shell)) throw new UsageError(`completion ${shell}: expected bash, zsh or fish`);
    const { loadCommands } = await import("../load-commands.js");
    const { completionSpec } = await import("../completion/spec.js");
    const script = await scripts[shell as keyof typeof scripts]();
    terminal.out(script(await completionSpec(await loadCommands())));
    return 0;
  },
};
