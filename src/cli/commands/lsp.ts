import type { CliCommand } from "../command.js";

export const command: CliCommand = {
  name: "lsp",
  description: "serve an editor (language server protocol, on standard input and output)",
  declare(lsp) {
    lsp.option("--stdio", "accepted, as editors give it").option("--locale <it|en>", "language of the findings");
  },
  async run(_args, options, terminal) {
    const { createConnection, ProposedFeatures } = await import("vscode-languageserver/node");
    const { DocumentLinter } = await import("../../lsp/lint-document.js");
    const { serve } = await import("../../lsp/server.js");
    const { localeOf } = await import("../locale.js");
    const { packageVersion } = await import("../../package-version.js");
    const asked = options.locale as "it" | "en" | undefined;
    const linter = new DocumentLinter(localeOf(undefined, terminal.environment), asked);
    const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
    serve(connection, linter, packageVersion());
    return new Promise((resolve) => process.stdin.once("close", () => resolve(0)));
  },
};
