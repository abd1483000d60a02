import { fileURLToPath } from "node:url";
import { type Connection, DiagnosticSeverity, TextDocumentSyncKind, TextDocuments } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { UserError } from "../said.js";
import type { DocumentFinding, DocumentLinter } from "./lint-document.js";

/** How long after the last key the document is linted, in milliseconds. */
const pause = 150;

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

/**
 * Serves an editor: lints each open document when it is opened and while it is edited, and publishes what it finds.
 * @param version what the editor is told of us
 */
export function serve(connection: Connection, linter: DocumentLinter, version: string): void {
  const documents = new TextDocuments(TextDocument);
  const waiting = new Map<string, NodeJS.Timeout>();

  connection.onInitialize(() => ({
    capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental },
    serverInfo: { name: "galateo", version },
  }));

  documents.onDidChangeContent(({ document }) => {
    clearTimeout(waiting.get(document.uri));
    waiting.set(
      document.uri,
      setTimeout(() => void check(document), pause),
    );
  });

  documents.onDidClose(({ document }) => {
    clearTimeout(waiting.get(document.uri));
    waiting.delete(document.uri);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });

  async function check(document: TextDocument): Promise<void> {
    const { uri, version: edition } = document;
    try {
      const path = uri.startsWith("file:") ? fileURLToPath(uri) : uri;
      const found = await linter.lint(path, document.getText());
      // What was typed meanwhile is linted by itself.
      if (documents.get(uri)?.version !== edition) return;
      await connection.sendDiagnostics({ uri, version: edition, diagnostics: found.map(diagnosticOf) });
    } catch (error) {
      if (!(error instanceof UserError)) connection.console.error(`galateo: ${(error as Error).message}`);
      else await connection.sendDiagnostics({ uri, version: edition, diagnostics: [diagnosticOf(linter.told(error))] });
    }
  }

  documents.listen(connection);
  connection.listen();
}

function diagnosticOf({ range, severity, ruleId, message }: DocumentFinding) {
  return { range, severity: severities[severity], message, source: "galateo", ...(ruleId ? { code: ruleId } : {}) };
}
