import { writeFileSync } from "node:fs";
import { createTwoFilesPatch } from "diff";
import type { Config } from "../config/config.js";
import type { Language } from "../conversation/conversation.js";
import { fixTemplates, type Unfixed } from "../fix/fix-templates.js";
import type { LintOptions } from "../galateo.js";
import type { Finding } from "../lint/finding.js";
import type { Terminal } from "./command.js";

const texts = {
  en: {
    fixed: (count: number) => `${count} ${count === 1 ? "file" : "files"} mended`,
    nothing: "nothing that --fix may mend",
    unset: 'nothing to mend by: set "fix" in the configuration (placeholders, names, apology)',
    "unknown-name": (about: string) => `${about} is not mended: say under fix.names what it is called`,
    "no-apology": (about: string) => `no apology is added: write one under fix.apology.${about}`,
    unsafe: () => "not mended: the file could not be written so that all else stays as it is",
  },
  it: {
    fixed: (count: number) => `${count} file ${count === 1 ? "corretto" : "corretti"}`,
    nothing: "non c'è nulla che --fix possa correggere",
    unset: 'manca come correggere: imposta "fix" nella configurazione (placeholders, names, apology)',
    "unknown-name": (about: string) => `${about} non è corretto: indica in fix.names come si chiama`,
    "no-apology": (about: string) => `le scuse non sono aggiunte: scrivile in fix.apology.${about}`,
    unsafe: () => "non corretto: il file non si può riscrivere lasciando uguale tutto il resto",
  },
} as const;

/** Mends templates, or shows as a diff what would be mended. @returns whether files were written */
export async function fix(
  options: LintOptions,
  findings: readonly Finding[],
  config: Config,
  dryRun: boolean,
  locale: Language,
  terminal: Terminal,
): Promise<boolean> {
  const say = texts[locale];
  if (!config.fix) {
    terminal.error(`galateo: ${say.unset}\n`);
    return false;
  }
  const { files, unfixed } = await fixTemplates(options, findings, config.fix);
  for (const { path, before, after } of files) {
    if (dryRun) terminal.out(createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after).replace(/^=+\n/, ""));
    else writeFileSync(path, after);
  }
  for (const one of unfixed) terminal.error(`galateo: ${one.path}:${one.line}: ${tell(one, say)}\n`);
  if (!dryRun) terminal.error(`galateo: ${files.length > 0 ? say.fixed(files.length) : say.nothing}\n`);
  return !dryRun && files.length > 0;
}

function tell({ why, about }: Unfixed, say: (typeof texts)[Language]): string {
  return say[why](about);
}
