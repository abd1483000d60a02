import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import {
  createProtocolConnection,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { packageRoot } from "../../src/package-root.js";

/** An editor at work: the client that Visual Studio Code's own extensions are built on, against `galateo lsp`. */
const place = mkdtempSync(join(tmpdir(), "galateo-lsp-"));
writeFileSync(join(place, "galateo.config.yaml"), "rules:\n  website-deflection: info\n");
const uri = pathToFileURL(join(place, "reply.md")).href;
const server = spawn(process.execPath, [join(packageRoot, "bin", "galateo.js"), "lsp", "--stdio", "--locale", "en"], {
  cwd: tmpdir(),
});
let client: ProtocolConnection;
const published: PublishDiagnosticsParams[] = [];

beforeAll(async () => {
  client = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  client.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
    published.push(params);
  });
  client.listen();
  const answer = await client.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
  expect(answer).toMatchObject({ serverInfo: { name: "galateo" } });
  await client.sendNotification("initialized", {});
});

afterAll(async () => {
  await client.sendRequest("shutdown");
  await client.sendNotification("exit");
  client.dispose();
  rmSync(place, { recursive: true, force: true });
});

/** The next diagnostics for an edition of the document. */
async function diagnostics(version: number): Promise<PublishDiagnosticsParams["diagnostics"]> {
  for (let tries = 0; tries < 400; tries += 1) {
    const found = published.find((params) => params.version === version);
    if (found) return found.diagnostics;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no diagnostics for edition ${version}`);
}

describe("a template author", () => {
  test("sees what is wrong when the file is opened, at the words, with the folder's settings", async () => {
    const text = "Dear {{name}},\n\nYou should have read the terms.\n";
    await client.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "markdown", version: 1, text },
    });
    const [finding] = (await diagnostics(1)).filter(({ code }) => code === "blame-language");
    expect(finding).toMatchObject({ severity: 1, source: "galateo", range: { start: { line: 2, character: 0 } } });
    expect(finding?.message).toContain("\n");
  });

  test("sees it go while typing", async () => {
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 31 } };
    await client.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range, text: "Here is how it works in three steps." }],
    });
    expect(await diagnostics(2)).toEqual([]);
  });

  test("sees a new fault come, as the configuration weighs it", async () => {
    await client.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: 3 },
      contentChanges: [{ text: "Dear {{name}},\n\nPlease check our website.\n" }],
    });
    expect(await diagnostics(3)).toMatchObject([
      { code: "website-deflection", severity: 3, range: { start: { line: 2 } } },
    ]);
  });

  test("an empty document is no fault, and a closed one has none", async () => {
    await client.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: 4 },
      contentChanges: [{ text: "\n" }],
    });
    expect(await diagnostics(4)).toEqual([]);
    await client.sendNotification("textDocument/didClose", { textDocument: { uri } });
  });

  test("sees what the house's own rules and phrases find, in a file that was never saved", async () => {
    const rule = join(place, "house", "galateo-rules", "no-dear-user");
    mkdirSync(rule, { recursive: true });
    writeFileSync(
      join(rule, "rule.yaml"),
      "title: T\ntemplates: true\nwhat: {phrases: {en: [dear user]}}\nmessage: Say the name.\n",
    );
    writeFileSync(
      join(place, "house", "galateo.config.yaml"),
      "locale: it\nlexicons: {en: {apology: {add: [our bad]}}}\n",
    );
    const text =
      "refund:\n  subject: Refund\n  body: |\n    Dear user,\n\n    your parcel is lost. Our bad, we send it again today.\n";
    await client.sendNotification("textDocument/didOpen", {
      textDocument: { uri: pathToFileURL(join(place, "house", "new.yaml")).href, languageId: "yaml", version: 5, text },
    });
    expect(await diagnostics(5)).toMatchObject([
      { code: "no-dear-user", message: "Say the name.", range: { start: { line: 3, character: 4 } } },
    ]);
  });

  test("is told of a configuration that cannot be used", async () => {
    writeFileSync(join(place, "galateo.config.yaml"), "ruls: {}\n");
    await client.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "markdown", version: 6, text: "Hello.\n" },
    });
    const [fault] = await diagnostics(6);
    expect(fault?.message).toContain('galateo.config.yaml:1: there is no setting "ruls"; did you mean "rules"?');
  });
});
