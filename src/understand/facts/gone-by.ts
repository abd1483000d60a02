import { latin } from "../text/latin.js";

/** "Our shop has jumped one day", "it was ready after four days": how long it was once. */
const hasGoneBy = latin(
  /(?<!\p{L})(?:(?:has|have|had|['’]s|['’]ve) (?:just |now |already )?(?:jump|slip|skip|shift|mov|miss|lost|gain|wait|pass|been)(?:ed|ped)?(?: by| on| back)?|(?:è|sono|ha|hanno) (?:già )?(?:salt|slitt|spost|perso|pers|guadagn|pass|aspett)\p{L}*(?: di)?|(?:was|were|came|got) (?:\p{L}+ ){0,3}(?:after|in|within)|(?:è|sono) (?:stat|venut|arrivat)[oaie] (?:\p{L}+ ){0,3}(?:dopo|in|entro)) ?$/iu,
);

/** "With three weeks to go you get half", "mancano otto giorni": how far off one customer's day is. */
const toGo = latin(/^\s*(?:to go|left|away|from now|to spare|out from|da oggi|ancora davanti)(?!\p{L})/iu);
const isLeft = latin(
  /(?<!\p{L})(?:manc(?:a|ano|ando|avano|ava)|rest(?:a|ano|ando)|siamo a)(?: solo| ancora| più di| meno di)? ?$/iu,
);

/** Whether a stretch of time says how long ago or how far off something is, and so no rule. @param before and behind: what stands there */
export function isOfOneMoment(before: string, behind: string): boolean {
  return hasGoneBy.test(before) || isLeft.test(before) || toGo.test(behind);
}
