import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { packageRoot } from "../../src/package-root.js";

/** A word that stands in every text and nowhere else. */
const secret = "xylophonic";
const folder = mkdtempSync(join(tmpdir(), "galateo-told-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const said = `It is your own fault, ${secret}! My card is 4111 1111 1111 1111.`;
const message = (role: string, more: object = {}) => ({ role, text: said, ...more });
const talk = (id: string, messages: object[]) => `${JSON.stringify({ id, language: "en", messages })}\n`;
const inputs: Record<string, string> = {
  "good.jsonl": talk("a", [message("customer"), message("agent")]),
  "roles.jsonl": talk("b", [message("robot"), message("customer", { at: "not a date" })]),
  "cut.jsonl": talk("c", [message("customer"), message("agent")]).slice(0, 120),
  "broken.jsonl": `${said}\n{"id": "${"d"}", "messages": "${said}"}\n${talk("e", [{ role: "agent", text: [said] }])}`,
  "list.json": JSON.stringify([{ conversation: 1, body: said }, said, { messages: [said, null] }]),
  "rows.csv": `id,role,text,time\n1,agent,"${said}",31/31/2026\n1,nobody,"${said}",x\n2,agent,"${said}\n`,
  "chat.txt": `[10:00] ??? ${said}\n${said}\n`,
  "mail.eml": `From: a@shop.example\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: nonsense\n\n${said}\n`,
  "template.md": `---\nid: [${secret}\n---\n${said} {{name\n`,
};

test("what is told on standard error holds nothing of what people said", () => {
  mkdirSync(join(folder, "in"));
  for (const [name, text] of Object.entries(inputs)) writeFileSync(join(folder, "in", name), text);
  let problems = 0;
  const runs = [
    ["in", "--locale", "en"],
    ["in", "--locale", "it"],
    ["in", "--locale", "en", "-j", "2"],
    ["in", "--locale", "en", "--redact"],
    ["in", "--locale", "en", "--stats", "--fail-on-unused"],
  ];
  for (const args of runs) {
    const { stderr, stdout } = spawnSync(
      process.execPath,
      [join(packageRoot, "bin", "galateo.js"), "lint", ...args, "-f", "json"],
      { cwd: folder, encoding: "utf8" },
    );
    problems += JSON.parse(stdout).problems.length;
    expect(stderr).toMatch(/in\/\S+:\d+/);
    expect(stderr).not.toMatch(new RegExp(`${secret}|your own fault|4111`, "i"));
  }
  expect(problems).toBeGreaterThan(20);
});
