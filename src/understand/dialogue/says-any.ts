import type { Span } from "../understood.js";

/** Whether a message holds a phrase of one of these lists. */
export function saysAny(message: { phrases(name: string): readonly Span[] }, names: readonly string[]): boolean {
  return names.some((name) => message.phrases(name).length > 0);
}
