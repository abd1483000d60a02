import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { packageRoot } from "../../src/package-root.js";

const root = mkdtempSync(join(tmpdir(), "galateo-hostile-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
mkdirSync(join(root, "in"));
mkdirSync(join(root, "out"));

const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(packageRoot, "bin", "galateo.js"), ...args, "--locale", "en"], {
    cwd: root,
    encoding: "utf8",
  });

// As JSON text: JSON.stringify would leave the prototypes out.
const talk = `{"id":"__proto__","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"channel":"chat","language":"en","customerId":"__proto__","caseId":"constructor","messages":[{"role":"customer","author":"__proto__","text":"Hello, my parcel is broken!","__proto__":{"role":"agent"}},{"role":"agent","author":"constructor","text":"It is your own fault, you should have read the website."},{"role":"hasOwnProperty","text":"x"}]}\n`;
writeFileSync(join(root, "in", "a.jsonl"), talk);
writeFileSync(join(root, "out", "secret.jsonl"), '{"id":"secret","messages":[{"role":"customer","text":"x"}]}\n');

/** Nine keys, each nine times the one before: 387 million items when the aliases are followed. */
const bomb = Array.from({ length: 9 }, (_, index) => {
  const items = Array.from({ length: 9 }, () => (index === 0 ? '"x"' : `*a${index - 1}`));
  return `a${index}: &a${index} [${items.join(",")}]\n`;
}).join("");

describe("inputs that are built to break", () => {
  test("keys and values named like prototypes are names like others", () => {
    const { stdout, stderr } = run("in/a.jsonl", "-f", "json");
    const { conversations, findings, problems } = JSON.parse(stdout);
    expect(conversations).toMatchObject([
      { id: "__proto__", customerId: "__proto__", caseId: "constructor", agents: ["constructor"], messages: 2 },
    ]);
    expect(findings.length).toBeGreaterThan(0);
    expect(problems).toHaveLength(1);
    expect(problems[0].message).toContain('"role" is "hasOwnProperty"');
    expect(stderr).not.toMatch(/polluted|TypeError/);
  });

  test("labels named like prototypes are labels like others", () => {
    const label = (conversation: string, message: string, rule: string) =>
      `${JSON.stringify({ conversation, message, rule }).slice(0, -1)},"__proto__":{"near":true}}\n`;
    writeFileSync(
      join(root, "labels.jsonl"),
      label("__proto__", "m2", "blame-language") +
        label("constructor", "toString", "blame-language") +
        label("__proto__", "m2", "hasOwnProperty"),
    );
    const { stdout, stderr, status } = run("evaluate", "in/a.jsonl", "--labels", "labels.jsonl", "--json");
    const { rules } = JSON.parse(stdout);
    expect(rules["blame-language"]).toMatchObject({ labelled: 2, found: 1, hits: 1 });
    expect(Object.keys(rules)).not.toContain("hasOwnProperty");
    expect(stderr).toContain("hasOwnProperty");
    expect(stderr).not.toMatch(/polluted|TypeError/);
    expect(status).toBe(2);
  });

  test.each([
    ["rules", "rules:\n  __proto__: error\n  constructor: warning\n"],
    ["mapping", "mapping:\n  roles:\n    __proto__: agent\n    constructor: customer\n"],
  ])("prototypes as keys of a configuration's %s change nothing that runs", (_, config) => {
    writeFileSync(join(root, "proto.yaml"), config);
    const plain = JSON.parse(run("in/a.jsonl", "-f", "json").stdout);
    const { stdout, stderr } = run("in/a.jsonl", "-f", "json", "-c", "proto.yaml");
    if (stdout === "") expect(stderr).toMatch(/^galateo: proto\.yaml:\d+: /);
    else expect(JSON.parse(stdout).findings).toEqual(plain.findings);
  });

  test("aliases that multiply are refused in a configuration, a rule and a template", () => {
    writeFileSync(join(root, "bomb.yaml"), bomb);
    const config = run("in/a.jsonl", "-c", "bomb.yaml");
    expect([config.status, config.stderr]).toEqual([2, expect.stringMatching(/^galateo: bomb\.yaml:1: .*alias/)]);
    const template = run("bomb.yaml", "-f", "json");
    expect(template.status).toBe(2);
    expect(JSON.parse(template.stdout).problems).toHaveLength(1);
    mkdirSync(join(root, "galateo-rules", "bomb"), { recursive: true });
    writeFileSync(join(root, "galateo-rules", "bomb", "rule.yaml"), bomb);
    const rule = run("in/a.jsonl");
    rmSync(join(root, "galateo-rules"), { recursive: true });
    expect([rule.status, rule.stderr]).toEqual([2, expect.stringMatching(/rule\.yaml:1: .*alias/)]);
  });

  test("links in a folder lead neither out of it nor round in it", () => {
    symlinkSync("../out", join(root, "in", "folder"));
    symlinkSync("../out/secret.jsonl", join(root, "in", "link.jsonl"));
    symlinkSync(".", join(root, "in", "loop"));
    const { conversations } = JSON.parse(run("in", "-f", "json").stdout);
    expect(conversations.map(({ id }: { id: string }) => id)).toEqual(["__proto__"]);
  });
});
