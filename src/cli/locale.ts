import type { Language } from "../conversation/conversation.js";

/** The language that reports are told in: what was asked for, else the environment's (LC_ALL, LC_MESSAGES, LANG), else English. */
export function localeOf(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const name = asked ?? environment.LC_ALL ?? environment.LC_MESSAGES ?? environment.LANG ?? "en";
  return name.toLowerCase().startsWith("it") ? "it" : "en";
}
