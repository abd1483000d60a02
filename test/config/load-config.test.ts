import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { checkRules } from "../../src/config/check-rules.js";
import { presetNames } from "../../src/config/find-extended.js";
import { loadConfig } from "../../src/config/load-config.js";
import { loadBuiltInRules } from "../../src/lint/load-rules.js";

const place = mkdtempSync(join(tmpdir(), "galateo-config-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const path = join(place, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

function faultOf(text: string): string {
  try {
    loadConfig(write("faulty.yaml", text));
  } catch (error) {
    return (error as Error).message.replace(/^.*faulty\.yaml:/, "");
  }
  return "no fault";
}

describe("extends", () => {
  test("later files lie on top: keys are merged, lists joined, a severity alone keeps the options", () => {
    write(
      "house.yaml",
      "rules: {late-response: [info, {thresholds: {chat: {first: 1}}}], bot-loop: off}\nagents: [Anna]\n",
    );
    const path = write("a.yaml", "extends: ./house.yaml\nrules: {late-response: error}\nagents: [Bea]\n");
    const config = loadConfig(path);
    expect(config.rules).toEqual({
      "late-response": { severity: "error", options: { thresholds: { chat: { first: 1 } } } },
      "bot-loop": { severity: "off" },
    });
    expect(config.agents).toEqual(["Anna", "Bea"]);
  });

  test("a package of npm's, found upwards", () => {
    write("node_modules/@acme/galateo-config/galateo.config.yaml", "agents: [Pia]\n");
    const path = write("deep/er/b.yaml", 'extends: "@acme/galateo-config"\n');
    expect(loadConfig(path).agents).toEqual(["Pia"]);
  });

  test("a circle is told", () => {
    write("one.yaml", "extends: ./two.yaml\n");
    write("two.yaml", "# me\nextends: [recommended, ./one.yaml]\n");
    expect(() => loadConfig(join(place, "one.yaml"))).toThrow(/two\.yaml:2: extends "\.\/one\.yaml" leads back/);
  });

  test("what does not exist is told with the nearest that does", () => {
    expect(faultOf("locale: it\nextends: [strikt]\n")).toMatch(/^2: extends "strikt": .*did you mean "strict"\?/);
    expect(faultOf("extends: ./nowhere.yaml\n")).toBe('1: extends "./nowhere.yaml": there is no such file');
  });

  test.each(presetNames())("the preset %s names only rules and options that exist", async (name) => {
    const config = loadConfig(write("preset.yaml", `extends: ${name}\n`));
    expect(checkRules(config, await loadBuiltInRules())).toEqual([]);
  });
});

describe("what cannot be is told with its line, its key and the nearest that can", () => {
  test.each([
    ["agent: [a]\n", '1: there is no setting "agent"; did you mean "agents"?'],
    ["scoring:\n  weights:\n    eror: 3\n", '3: there is no setting "scoring.weights.eror"; did you mean "error"?'],
    ["overrides:\n  - files: a\n  - file: b\n", '3: there is no setting "overrides.1.file"; did you mean "files"?'],
    ["overrides:\n  - channels: [chat, phon]\n", '2: "overrides.0.channels.1": expected'],
    ["rules:\n  bot-loop: warn\n", '2: "rules.bot-loop": expected off, info, warning or error'],
    ["businessHours:\n  days: [mon, thy]\n", 'did you mean "thu"?'],
    [
      "businessHours:\n  zone: Europe/Rom\n",
      '2: "businessHours.zone": expected a time zone such as "Europe/Rome", found "Europe/Rom"',
    ],
    ["businessHours:\n  hours: 9-18\n", '"businessHours.hours": expected hours such as "09:00-18:00", found "9-18"'],
    ["ignore:\n  - rule: bot-loop\n    reason: why\n", '2: an entry of "ignore" needs a fingerprint or a path'],
    ["ignore:\n  - path: a\n", '2: "ignore.0.reason" is missing'],
    ["scoring:\n  repeat: 2\n", '2: "scoring.repeat": expected'],
  ])("%j", (text, message) => {
    expect(faultOf(text)).toContain(message);
  });
});

test("rules and options that do not exist are told where they stand", async () => {
  const path = write(
    "options.yaml",
    [
      "rules:",
      "  late-respons: info",
      "  late-response: [info, {treshold: 1}]",
      "overrides:",
      "  - files: x",
      "    rules:",
      "      unacknowledged-delay: [info, {thresholds: {chatt: {}}}]",
      "scoring:",
      "  critical: {blame: 0}",
    ].join("\n"),
  );
  const faults = checkRules(loadConfig(path), await loadBuiltInRules()).map((one) =>
    one.en.replace(/^.*options\.yaml:/, ""),
  );
  expect(faults).toEqual([
    '2: there is no rule "late-respons"; did you mean "late-response"? (galateo rules lists them)',
    '3: rule "late-response": there is no option "treshold"; did you mean "thresholds"?',
    '7: rule "unacknowledged-delay": there is no option "thresholds.chatt"; did you mean "chat"?',
    '9: there is no rule "blame"; did you mean "blame-language"? (galateo rules lists them)',
  ]);
});
