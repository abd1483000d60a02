import type { Terminal } from "./command.js";

/** Whether to colour: what the flag says, else NO_COLOR and FORCE_COLOR, else whether a person is looking at a terminal. */
export function usesColor(flag: boolean | undefined, terminal: Terminal): boolean {
  if (flag !== undefined) return flag;
  const { NO_COLOR, FORCE_COLOR, TERM } = terminal.environment;
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== "0") return true;
  return terminal.isTerminal && TERM !== "dumb";
}
