import { latin } from "../text/latin.js";

/** "Our shop has jumped one day", "it was ready after four days": how long it was once. */
export const hasGoneBy = latin(
  /(?<!\p{L})(?:(?:has|have|had|['’]s|['’]ve) (?:just |now |already )?(?:jump|slip|skip|shift|mov|miss|lost|gain|wait|pass|been)(?:ed|ped)?(?: by| on| back)?|(?:è|sono|ha|hanno) (?:già )?(?:salt|slitt|spost|perso|pers|guadagn|pass|aspett)\p{L}*(?: di)?|(?:was|were|came|got) (?:\p{L}+ ){0,3}(?:after|in|within)|(?:è|sono) (?:stat|venut|arrivat)[oaie] (?:\p{L}+ ){0,3}(?:dopo|in|entro)) ?$/iu,
);
