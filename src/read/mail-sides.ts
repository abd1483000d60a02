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

/** Tells the company's addresses by the domains or names that the user gave, else by the one domain with an office's address. */
export function mailSides(people: readonly Correspondent[], options: ReadOptions): MailSides {
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
  const found = new Set(
    people
      .filter(({ address, name }) => office.test(address.split("@")[0]!) || isCompanyName(name))
      .map(({ address }) => address.split("@")[1] ?? ""),
  );
  const [domain] = found;
  if (found.size === 1 && domain !== undefined && domain !== "") {
    return { isAgent: ({ address }) => address.endsWith(`@${domain}`), assumedDomain: domain };
  }
  const list = [...new Set(people.map(({ address }) => address))].slice(0, 10).join(", ");
  return {
    fault: `who writes for the company cannot be known; the senders are ${list}. Name the company's domain with --agent-domain`,
  };
}
