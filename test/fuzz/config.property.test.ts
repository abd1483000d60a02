import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { checkRules } from "../../src/config/check-rules.js";
import { ConfigError, loadConfig } from "../../src/config/load-config.js";
import { loadBuiltInRules } from "../../src/lint/load-rules.js";
import { UserError } from "../../src/said.js";
import { mutated } from "./mutate.js";
import { firstSeed, rounds, tried } from "./rounds.js";

const folder = mkdtempSync(join(tmpdir(), "galateo-fuzz-config-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const yaml = `# A house's own settings.
extends: strict
language: it
locale: it
customers: customers.csv
country: IT
agents: [Pia, "Ugo Neri"]
agentDomains:
  - bottega.example
mapping:
  id: Ticket
  text: Body
  roles: { Operatore: agent, Cliente: customer }
rules:
  late-response: [error, { thresholds: { chat: { first: 1 } } }]
  bot-loop: off
  missing-apology: { severity: warning, options: {} }
businessHours:
  zone: Europe/Rome
  hours: { mon-fri: "09:00-18:00" }
policies:
  returnDays: 30
overrides:
  - channels: [email]
    files: "mail/**"
    rules: { late-response: off }
    policies: { refund: "14 days" }
lexicons:
  it:
    apology: { add: ["ci scusiamo (molto|tanto) [davvero]"], remove: [scusi] }
ignore:
  - fingerprint: 0123456789abcdef
    reason: known
  - path: "old/**"
    reason: old
scoring: { critical: { policy-shield: 0 }, rules: { late-response: 2 }, weights: { error: 10 } }
fix: { placeholders: "{{name}}" }
`;
const json = `{
  // As editors let people write it.
  "language": "en",
  "rules": { "late-response": ["error", { "thresholds": {} }], "missing-apology": "off" },
  "overrides": [{ "files": ["a/**"], "rules": { "missing-apology": "error" } }],
  "plugins": [],
  "agents": ["Ann"]
}
`;
const other = Buffer.from(
  "rules:\n  - &x [*x, *x]\n  ? {a: 1}\n  : !!binary aGk=\n<<: {__proto__: 1}\n\t%TAG ! x\n---\n...\n",
);

test("a comment that is never closed is told on a line that there is (found with seed 78201785)", () => {
  const path = join(folder, "unclosed.json");
  writeFileSync(path, '{\n  "language": "en,\n/** never closed\n}\n');
  expect(() => loadConfig(path)).toThrow(/unclosed\.json:[1-5]: /);
});

test("a value of any length is told by what it begins with (found with seed 91139687)", () => {
  const path = join(folder, "long.yaml");
  const long = '{"a":'.repeat(500);
  writeFileSync(path, `businessHours:\n  zone: 'E${long}'\n`);
  expect(() => loadConfig(path)).toThrow(/^.*long\.yaml:2: "businessHours\.zone": expected .{1,250}…$/);
  const key = long.slice(0, 900);
  writeFileSync(path, `rules:\n  '${key}': 7\n`);
  expect(() => loadConfig(path)).toThrow(/^.*long\.yaml:2: "rules\..{1,250}$/);
  writeFileSync(path, `'${key}': 7\n`);
  expect(() => loadConfig(path)).toThrow(/^.*long\.yaml:1: there is no setting .{1,500}$/);
});

test.each([
  ["yaml", yaml],
  ["json", json],
])(
  "a damaged configuration in %s is one that can be used, or an error with its line",
  async (ending, whole) => {
    const rules = await loadBuiltInRules();
    const path = join(folder, `damaged.${ending}`);
    const first = firstSeed();
    for (let seed = first; seed < first + rounds(120); seed += 1) {
      await tried(ending, seed, () => {
        writeFileSync(path, mutated(seed, Buffer.from(whole), other));
        try {
          checkRules(loadConfig(path), rules);
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
          expect(error).toBeInstanceOf(ConfigError);
          for (const locale of ["en", "it"] as const) {
            const told = error.said[locale];
            expect(told).toMatch(/damaged\.\w+:\d+: \S/);
            expect(told).not.toMatch(/\[object|not a function|Cannot read prop|undefined/);
            expect(told.length).toBeLessThan(2000);
            const line = Number(/damaged\.\w+:(\d+)/.exec(told)?.[1]);
            expect(line).toBeLessThanOrEqual(readFileSync(path, "utf8").split(/\r\n|\r|\n/).length);
            expect(line).toBeGreaterThan(0);
          }
        }
      });
    }
  },
  3_600_000,
);
