import type { Role } from "../conversation/conversation.js";
import { addressIn } from "./address.js";
import type { ReadOptions } from "./format.js";
import { mailSides } from "./mail-sides.js";
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
  const named = [...conversations.keys()].filter((name) => !roles.has(name));
  if (named.length === 0) return { roles, assumedAgents: [] };
  const assumedDomain = rolesByAddress(named, options, roles);
  const assumed = assumedDomain === undefined ? [] : [`@${assumedDomain}`];
  const open = named.filter((name) => !roles.has(name));
  if (open.length === 0) return { roles, assumedAgents: assumed };
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
    if (sides.has("agent") === sides.has("customer")) {
      const addressed = open.some((name) => addressIn(name) !== undefined);
      return addressed ? { fault: `${resolved.fault} or --agent-domain` } : resolved;
    }
    for (const name of open) roles.set(name, sides.has("agent") ? "customer" : "agent");
    return { roles, assumedAgents: [] };
  }
  for (const [name, role] of resolved.roles) roles.set(name, role);
  return { roles, assumedAgents: resolved.assumedAgent === undefined ? [] : [resolved.assumedAgent] };
}

/**
 * Tells who writes from an address of the company's, as in mails: by --agent-domain, else by an office's address.
 * @param roles to which the roles of those with an address are added
 * @returns the domain that was assumed
 */
function rolesByAddress(names: readonly string[], options: ReadOptions, roles: Map<string, Role>): string | undefined {
  const people = names.flatMap((name) => {
    const address = addressIn(name);
    return address === undefined
      ? []
      : [{ label: name, address: address.toLowerCase(), name: name.replace(/\s*[<(].*$/, "") }];
  });
  if (people.length === 0 || (options.agentDomains === undefined && people.length < names.length)) return undefined;
  const sides = mailSides(people, [], options);
  if ("fault" in sides) return undefined;
  for (const person of people) roles.set(person.label, sides.isAgent(person) ? "agent" : "customer");
  return sides.assumedDomain;
}
