import type { Act } from "../acts/act.js";
import type { UnderstoodMessage } from "../understood.js";

/** A refusal that hides behind rules, terms or the system, and offers nothing instead; undefined where there is none. */
export function shieldedRefusal(message: UnderstoodMessage): Act | undefined {
  if (message.role !== "agent") return undefined;
  const shield = message.act("policy-shield");
  if (!shield || (message.has("alternative") && shield.confidence < 0.9)) return undefined;
  return shield;
}
