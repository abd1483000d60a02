import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { Command } from "commander";
import type { CliCommand } from "../../src/cli/command.js";
import { italianHelp } from "../../src/cli/italian-help.js";
import { packageRoot } from "../../src/package-root.js";

describe("the help in Italian", () => {
  test("says all that the commands say of themselves", async () => {
    const english = new Set<string>();
    // One after another: jest cannot load modules side by side that import the same.
    for (const file of readdirSync(join(packageRoot, "dist", "src", "cli", "commands"))) {
      if (!file.endsWith(".js")) continue;
      const { command } = (await import(`../../src/cli/commands/${file}`)) as { command: CliCommand };
      const declared = new Command(command.name);
      command.declare(declared);
      english.add(command.description);
      for (const { description } of [...declared.options, ...declared.registeredArguments]) english.add(description);
    }
    expect(english.size).toBeGreaterThan(80);
    expect([...english].filter((text) => !Object.hasOwn(italianHelp, text))).toEqual([]);
  });
});
