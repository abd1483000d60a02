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

/** "Two days ago", "five minutes late", "after an hour of waiting"; "for the last month", "da due giorni". */
const ago = latin(/^\s*(?:fa\b|ago\b|later\b|old\b|di ritardo|late\b|of \p{L}+ing\b|di (?:attes|ritard|silenzi))/iu);
const lasted =
  /\b(?:da|per gli ultimi|negli ultimi|ultim[ie]|for the last|over the last|last|past|since|stood|waited|been)\s*$/i;

/** Whether a stretch of time says how long something has been so, or how long ago it was. @param before and behind: what stands there */
export function isPast(before: string, behind: string): boolean {
  return ago.test(behind) || lasted.test(before);
}

/** Whether a stretch of time says how long ago or how far off something is, and so no rule. @param before and behind: what stands there */
export function isOfOneMoment(before: string, behind: string): boolean {
  return hasGoneBy.test(before) || isLeft.test(before) || toGo.test(behind);
}
