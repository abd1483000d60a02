import type { Role } from "../conversation/conversation.js";
import type { ReadOptions } from "./format.js";
import { readSpeakerLabel } from "./speaker-label.js";
import { foldName, type NamedSpeech, resolveSpeakers } from "./speakers.js";

interface TableSpeech extends NamedSpeech {
  readonly conversation: string;
  /** What the customer's column says in this row. */
  readonly customer: string;
}

/**
 * Tells agents from customers in a table that only names them: by role words in the names, by the customer's column, by
 * who speaks in many conversations, else as in a chat of two.
 */
export function resolveTableNames(
  speeches: readonly TableSpeech[],
  options: ReadOptions,
):
  | { readonly roles: ReadonlyMap<string, Role>; readonly assumedAgents: readonly string[] }
  | { readonly fault: string } {
  const roles = new Map<string, Role>();
  const conversations = new Map<string, Set<string>>();
  const all = new Set<string>();
  let customersNamed = false;
  for (const { name, conversation, customer } of speeches) {
    all.add(conversation);
    const known = conversations.get(name) ?? new Set();
    conversations.set(name, known.add(conversation));
    const role = readSpeakerLabel(name).role;
    if (role) roles.set(name, role);
    else if (customer !== "" && foldName(customer) === foldName(name)) {
      roles.set(name, "customer");
      customersNamed = true;
    }
  }
  const open = [...conversations.keys()].filter((name) => !roles.has(name));
  if (open.length === 0) return { roles, assumedAgents: [] };
  if (customersNamed && options.agents === undefined) {
    for (const name of open) roles.set(name, "agent");
    return { roles, assumedAgents: open };
  }
  const busy = open.filter((name) => conversations.get(name)!.size >= 3);
  if (options.agents === undefined && all.size >= 4 && busy.length > 0 && busy.length < open.length) {
    for (const name of open) roles.set(name, busy.includes(name) ? "agent" : "customer");
    return { roles, assumedAgents: busy };
  }
  const resolved = resolveSpeakers(
    speeches.filter(({ name }) => open.includes(name)),
    options,
  );
  if ("fault" in resolved) {
    const sides = new Set(roles.values());
    if (sides.has("agent") === sides.has("customer")) return resolved;
    for (const name of open) roles.set(name, sides.has("agent") ? "customer" : "agent");
    return { roles, assumedAgents: [] };
  }
  for (const [name, role] of resolved.roles) roles.set(name, role);
  return { roles, assumedAgents: resolved.assumedAgent === undefined ? [] : [resolved.assumedAgent] };
}
