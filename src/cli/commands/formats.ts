import type { CliCommand } from "../command.js";

export const command: CliCommand = {
  name: "formats",
  description: "list the input formats and how each is recognised",
  declare() {},
  async run(_args, _options, terminal) {
    const { inputContainers, inputFormats } = await import("../../read/registry.js");
    for (const { name, holds, documentation } of await inputFormats()) {
      const { title, recognisedBy, roles, times, customerKey, limits, verified } = documentation;
      terminal.out(
        `${name} (${holds}): ${title}\n` +
          `  recognised by  ${recognisedBy}\n  speakers       ${roles}\n  times          ${times}\n` +
          `  customer       ${customerKey}\n  limits         ${limits}\n  verified on    ${verified}\n\n`,
      );
    }
    for (const { name, documentation } of await inputContainers()) {
      const { title, recognisedBy, limits, verified } = documentation;
      terminal.out(
        `${name} (opened, and read by what is in it): ${title}\n  recognised by  ${recognisedBy}\n` +
          `  limits         ${limits}\n  verified on    ${verified}\n\n`,
      );
    }
    return 0;
  },
};
