import { isCompanyName } from "./company-words.js";
import type { ReadOptions } from "./format.js";
import { foldName } from "./speakers.js";

/** Somebody who wrote a mail. */
export interface Correspondent {
  /** In lower case. */
  readonly address: string;
  readonly name: string;
}

/** Local parts of addresses that a company has and a person has not. */
const office =
  /^(?:no-?reply|do-?not-?reply|support|supporto|assistenza|info|help|helpdesk|care|customer.?(?:care|service|support)|servizio.?clienti|clienti|sales|vendite|ordini|orders|billing|fatture|amministrazione|contact|contatti|hello|ciao|team|service|servizio|booking|prenotazioni|reception|resi|returns|reclami|complaints)(?:[.+_-].*)?$/;

/** Who writes for the company; with the domain that was assumed to be its own, or why it cannot be known. */
export type MailSides =
  | { readonly isAgent: (who: Correspondent) => boolean; readonly assumedDomain?: string }
  | { readonly fault: string };

/** Domains at which anybody may have an address: their mails are a customer's. */
const consumer =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|proton|protonmail|libero|virgilio|tiscali|alice|tim|tin|fastwebnet|inwind|iol|email|orange|free|wanadoo|laposte|t-online|btinternet|sky|comcast|verizon)\.(?:com|it|net|co\.uk|fr|de|es|me|ch|at|be|org)$/;

/**
 * Tells the company's addresses by the domains or names that the user gave, else by the one domain with an office's address,
 * else by the one domain that is no consumers' provider where the others are.
 * @param people who wrote, a mail each; @param receivers addresses to which they wrote
 */
export function mailSides(
  people: readonly Correspondent[],
  receivers: readonly string[],
  options: ReadOptions,
): MailSides {
  const domains = (options.agentDomains ?? []).map((domain) => domain.toLowerCase().replace(/^@/, ""));
  const names = (options.agents ?? []).map((name) => foldName(name));
  if (domains.length > 0 || names.length > 0) {
    return {
      isAgent: ({ address, name }) =>
        domains.some((domain) => address.endsWith(`@${domain}`) || address.endsWith(`.${domain}`)) ||
        names.includes(address) ||
        names.includes(foldName(name)),
    };
  }
  const offices = people.filter(({ address, name }) => office.test(localOf(address)) || isCompanyName(name));
  const addresses = [...people.map(({ address }) => address), ...receivers];
  const domain =
    only(offices.map(({ address }) => domainOf(address))) ??
    (offices.length > 0 ? undefined : only(receivers.filter((to) => office.test(localOf(to))).map(domainOf))) ??
    (addresses.some((address) => consumer.test(domainOf(address)))
      ? only(addresses.map(domainOf).filter((one) => !consumer.test(one)))
      : undefined);
  if (domain !== undefined && domain !== "") {
    return { isAgent: ({ address }) => address.endsWith(`@${domain}`), assumedDomain: domain };
  }
  const counts = new Map<string, number>();
  for (const { address } of people) counts.set(address, (counts.get(address) ?? 0) + 1);
  const list = [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, 10)
    .map(([address, count]) => `${address} (${count} mail${count === 1 ? "" : "s"})`)
    .join(", ");
  return {
    fault: `who writes for the company cannot be known; the senders are ${list}. Name the company's domain with --agent-domain`,
  };
}

function localOf(address: string): string {
  return address.split("@")[0]!;
}

function domainOf(address: string): string {
  return address.split("@")[1] ?? "";
}

/** The one value of a list in which there is but one. */
function only(values: readonly string[]): string | undefined {
  const found = new Set(values);
  return found.size === 1 ? values[0] : undefined;
}
