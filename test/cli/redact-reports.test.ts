import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { packageRoot } from "../../src/package-root.js";
import { reportFormatNames } from "../../src/report/registry.js";

/** Values that stand in a conversation, in a file whose name bears a customer's. */
const secrets = [
  "Giulia",
  "Ferri",
  "Marco",
  "Brambilla",
  "giulia.ferri@posta.example",
  "333 1234567",
  "3331234567",
  "IT60X0542811101000000123456",
  "4111 1111 1111 1111",
  "RSSMRA85T10A562S",
  "12345678903",
  "Garibaldi",
  "BL-20417",
];
const [given, family, agent, surname, email, phone, , iban, card, fiscalCode, vat, street, order] = secrets;
const messages = [
  {
    role: "customer",
    author: `${given} ${family}`,
    text: `È arrivata rotta! Ordine ${order}, tel. ${phone}, ${email}.`,
  },
  {
    role: "agent",
    author: `${agent} ${surname}`,
    text: `Nope ${given} ${order} 😅 doveva leggere il sito, ${iban} ${card} ${fiscalCode} P.IVA ${vat}, via ${street} 12. ${agent} ${surname}`,
  },
  {
    role: "customer",
    author: `${given} ${family}`,
    text: `Sono ${given} ${family}: aspetto da giorni, perché non rispondete?`,
  },
];
/** Lines that cannot be read, each with values where they are wrong. */
const broken = [
  JSON.stringify({ id: "x", messages: [{ role: `${given} ${family}`, text: `${iban} ${card}` }] }),
  JSON.stringify({ id: "y", messages: [{ role: "customer", text: "x", at: `${phone}, ${email}` }] }),
  JSON.stringify({ id: "z", channel: `${email}`, messages: [{ role: "customer", text: [card, fiscalCode] }] }),
  JSON.stringify({ id: "w", kind: `${iban}`, messages: `${given} ${family}, ${order}` }),
  `{"id":"v","messages":[{"role":"customer","text":"${email} ${phone} ${fiscalCode}`,
  `${given} ${family} ${email} ${card} via ${street} 12`,
];
const place = mkdtempSync(join(tmpdir(), "galateo-redact-"));
const file = `Chat con ${given} ${family}.jsonl`;
writeFileSync(
  join(place, file),
  `${JSON.stringify({ id: `wa-${phone?.replace(" ", "")}-${given}`, channel: "chat", language: "it", customerId: email, caseId: order, messages })}\n{"broken by ${given} ${family}"\n${broken.join("\n")}\n`,
);
afterAll(() => rmSync(place, { recursive: true, force: true }));

const formats = reportFormatNames();
const outputs = formats.flatMap((format) => ["-f", format, "-o", `report.${format}`]);
const run = spawnSync(
  process.execPath,
  [join(packageRoot, "bin", "galateo.js"), file, "--redact", "--fail-on", "never", ...outputs],
  { cwd: place, encoding: "utf8" },
);

describe("lint --redact leaves no original value in", () => {
  const lacks = (text: string) => {
    for (const secret of secrets) expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
  };

  test.each(formats)("%s", (format) => {
    const written = readFileSync(join(place, `report.${format}`));
    expect(written.length).toBeGreaterThan(100);
    lacks(written.toString("utf8"));
  });

  test("what is printed", () => {
    // One line of the file is broken: the run could not read all.
    expect(run.status).toBe(2);
    expect(run.stderr).toContain("Name1");
    lacks(run.stdout + run.stderr);
  });
});
