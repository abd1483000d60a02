import { readFileSync } from "node:fs";
import { findConfig } from "../config/find-config.js";
import type { Language } from "../conversation/conversation.js";

type Environment = Readonly<Record<string, string | undefined>>;

/** The language that reports are told in: what was asked for, else the environment's (LC_ALL, LC_MESSAGES, LANG), else English. */
export function localeOf(asked: string | undefined, environment: Environment): Language {
  const name = asked ?? environment.LC_ALL ?? environment.LC_MESSAGES ?? environment.LANG ?? "en";
  return name.toLowerCase().startsWith("it") ? "it" : "en";
}

/**
 * The language in which to tell what is wrong with a call, before anything of it is known to be right: as --locale says,
 * else the configuration, else the environment.
 */
export function localeOfCall(argv: readonly string[], environment: Environment): Language {
  const asked = valueAfter(["--locale"], argv);
  if (asked !== undefined) return localeOf(asked, environment);
  const config = argv.includes("--no-config") ? undefined : (valueAfter(["-c", "--config"], argv) ?? findConfig("."));
  return localeOf(config === undefined ? undefined : localeIn(config), environment);
}

function valueAfter(flags: readonly string[], argv: readonly string[]): string | undefined {
  for (const [index, word] of argv.entries()) {
    if (word === "--") return undefined;
    if (flags.includes(word)) return argv[index + 1];
    const [flag = "", ...value] = word.split("=");
    if (value.length > 0 && flags.includes(flag)) return value.join("=");
  }
  return undefined;
}

/** The language that a configuration names, even one that is wrong elsewhere. */
function localeIn(path: string): string | undefined {
  try {
    return /^\s*["']?locale["']?\s*:\s*["']?(it|en)\b/m.exec(readFileSync(path, "utf8"))?.[1];
  } catch {
    return undefined;
  }
}
