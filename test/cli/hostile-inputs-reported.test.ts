import { isUtf8 } from "node:buffer";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "@jest/globals";
import { zipSync } from "fflate";
import { packageRoot } from "../../src/package-root.js";
import { reportFormatNames } from "../../src/report/registry.js";

const root = mkdtempSync(join(tmpdir(), "galateo-hostile-reports-"));
afterAll(() => rmSync(root, { recursive: true }));
for (const folder of ["in", "out", "secret", "nested"]) mkdirSync(join(root, folder));

const talk = (id: string, said: string) =>
  `{"id":${JSON.stringify(id)},"channel":"chat","language":"en","customerId":"constructor","messages":[{"role":"customer","text":${JSON.stringify(said)}},{"role":"agent","author":"__proto__","text":"It's your own fault, you should have read the website."}]}\n`;
const csv = "conversation_id,role,text\nc1,customer,Hello\nc1,agent,STOLEN\n";
const bomb = `<!DOCTYPE x [<!ENTITY e0 "boom">${Array.from({ length: 10 }, (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`).join("")}]>`;
const link = (target: string) => [Buffer.from(target), { os: 3, attrs: (0o120777 << 16) >>> 0 }] as never;

writeFileSync(join(root, "secret", "secret.jsonl"), talk("stolen", "STOLEN"));
symlinkSync(join(root, "secret"), join(root, "in", "linked-folder"));
symlinkSync(join(root, "secret", "secret.jsonl"), join(root, "in", "linked.jsonl"));
symlinkSync(join(root, "in"), join(root, "in", "round"));

/** Inputs that are built to break, each with what tells that it was met: a problem of its file, or a conversation. */
const inputs: Readonly<Record<string, { readonly bytes: string | Uint8Array; readonly isTold: boolean }>> = {
  "proto.jsonl": { bytes: talk("__proto__", "My parcel is broken."), isTold: false },
  "surrogates.jsonl": { bytes: talk("half", "My parcel \ud83d is \udc00 broken."), isTold: false },
  "deep.jsonl": { bytes: `{"id":"deep","messages":${"[".repeat(100_000)}`, isTold: true },
  "deep.json": { bytes: `${'{"messages":['.repeat(50_000)}`, isTold: true },
  "out.zip": { bytes: zipSync({ "../../out/escaped.csv": Buffer.from(csv) }), isTold: true },
  "links.zip": {
    bytes: zipSync({ "passwd.txt": link("/etc/passwd"), "s.csv": link("../secret/secret.jsonl") }),
    isTold: true,
  },
  "bomb.zip": { bytes: zipSync({ "a.csv": new Uint8Array(40_000_000) }), isTold: true },
  "bomb.csv.gz": { bytes: gzipSync(new Uint8Array(40_000_000)), isTold: true },
  "entities.html": {
    bytes: `${bomb}<html><body><p>Customer: my parcel &e10; broke</p><p>Agent: sorry</p></body></html>`,
    isTold: false,
  },
  "stolen.xml": {
    bytes: `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><helpdesk-tickets><helpdesk-ticket><id>1</id><description>my parcel &e; broke</description></helpdesk-ticket></helpdesk-tickets>`,
    isTold: false,
  },
};
for (const [name, { bytes }] of Object.entries(inputs)) writeFileSync(join(root, "in", name), bytes);

describe("inputs that are built to break, together in one run", () => {
  const formats = reportFormatNames();
  const outputs = formats.flatMap((format) => ["-f", format, "-o", join(root, "out", format)]);
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--max-old-space-size=400", join(packageRoot, "bin", "galateo.js"), "lint", "in", ...outputs, "--locale", "en"],
    { cwd: root, encoding: "utf8" },
  );

  test("are read or told, one by one, and nothing is written but the reports", () => {
    expect([status, stderr.includes("RangeError")]).toEqual([2, false]);
    expect(readdirSync(join(root, "out")).sort()).toEqual([...formats].sort());
    const { conversations, problems, findings } = JSON.parse(readFileSync(join(root, "out", "json"), "utf8"));
    for (const [name, { isTold }] of Object.entries(inputs)) {
      const found = (isTold ? problems : conversations).some(({ path }: { path: string }) =>
        path.startsWith(`in/${name}`),
      );
      expect([name, found]).toEqual([name, true]);
    }
    expect(findings.length).toBeGreaterThan(2);
  });

  test.each(formats)("nothing of what they reach for is in the report, which stays short: %s", (format) => {
    const report = readFileSync(join(root, "out", format));
    expect(report.length).toBeGreaterThan(200);
    expect(report.length).toBeLessThan(500_000);
    expect(report.toString("utf8")).not.toMatch(/STOLEN|root:x|boomboom/);
    if (format !== "xlsx") expect(isUtf8(report)).toBe(true);
    if (["json", "sarif", "gitlab"].includes(format)) JSON.parse(report.toString("utf8"));
    if (format === "jsonl") for (const line of report.toString("utf8").trim().split("\n")) JSON.parse(line);
  });
});
