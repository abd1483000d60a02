import type { Problem } from "../conversation/conversation.js";

/** A problem of an input as commands that print data tell it on standard error. */
export function problemLine({ path, line, message }: Problem): string {
  return `galateo: ${path}:${line ?? 1}: ${message}\n`;
}
